/**
 * Runs other programs: argument lists only, no shell, no input, output as bytes. Nothing that runs outlives this
 * process by accident, and no output, however broken or long, blocks it.
 */
package dev.rigsmith.process;
