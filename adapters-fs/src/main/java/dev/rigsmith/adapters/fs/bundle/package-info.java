/** Bundles as files. */
package dev.rigsmith.adapters.fs.bundle;
