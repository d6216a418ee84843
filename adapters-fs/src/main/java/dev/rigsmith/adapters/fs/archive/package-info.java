/**
 * Image archives from strangers. Everything is read in pieces, counted and limited; what is right is written down anew,
 * in a directory of our own, for an engine. Inside of this package an {@link java.io.IOException} says what is wrong
 * with an archive; its edge makes the error for the user of it.
 */
package dev.rigsmith.adapters.fs.archive;
