/** Build contexts on disk: walking, hashing, and telling whether they are still what was read. */
package dev.rigsmith.adapters.fs.context;
