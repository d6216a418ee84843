/** Completion of what is typed, by the shells themselves. */
package dev.rigsmith.cli.completion;
