/**
 * Bundles as files: written, and read from strangers. Those are read from their beginning to their end, once: what comes is
 * held against a closed list, a manifest and limits before the next is looked at. In what reads them an
 * {@link java.io.IOException} says what is wrong with a bundle; its edge makes the error for the user of it.
 */
package dev.rigsmith.adapters.fs.bundle;
