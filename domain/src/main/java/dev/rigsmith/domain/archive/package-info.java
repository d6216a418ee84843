/**
 * Image archives from strangers: what they may look like, and what in them has to match what. Nothing here reads one;
 * whoever does asks these rules before it believes a word.
 */
package dev.rigsmith.domain.archive;
