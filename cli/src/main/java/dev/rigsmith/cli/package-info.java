/** The program {@code rig}: reads the command line, runs one use case, prints what came of it. */
package dev.rigsmith.cli;
