/** What users set once for all their rigs. */
package dev.rigsmith.domain.settings;
