/** What {@code rig add} decides: what a source is, what the new rig is called, and whether the name is free. */
package dev.rigsmith.domain.add;
