/**
 * The keys of outrig 0.1.0, for people who come with images that it built. They do not tell all inputs apart: file
 * names, modes, untracked files and the ends of values do not count. No build is ever decided by one.
 */
package dev.rigsmith.domain.outrig;
