/** Builds as values: what is to be built, what it depends on, and what is remembered of it. */
package dev.rigsmith.domain.build;
