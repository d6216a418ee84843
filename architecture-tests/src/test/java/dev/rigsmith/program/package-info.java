/** The whole program, started as users start it, with real engines. */
package dev.rigsmith.program;
