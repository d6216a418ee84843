/** The project file {@code rigsmith.yaml}: found upward, read strictly, and described by a JSON Schema. */
package dev.rigsmith.adapters.fs.project;
