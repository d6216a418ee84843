/** How answers look: as text for people, and as JSON for programs. */
package dev.rigsmith.cli.render;
