/** Where results and messages are printed. */
package dev.rigsmith.cli.screen;
