/** The project file {@code rigsmith.yaml}, as values. */
package dev.rigsmith.domain.project;
