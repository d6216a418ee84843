/** The lock files of projects. */
package dev.rigsmith.adapters.fs.lock;
