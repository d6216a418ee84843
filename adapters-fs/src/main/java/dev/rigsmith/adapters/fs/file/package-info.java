/** Files as such: whole reads, atomic writes, names as bytes, and the system's reasons in words. */
package dev.rigsmith.adapters.fs.file;
