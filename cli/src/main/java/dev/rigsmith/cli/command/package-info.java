/** The commands of {@code rig}: what can be typed, which use case it is, and which view shows the answer. */
package dev.rigsmith.cli.command;
