/** The stories of extended rigs as {@code rig.yaml}. */
package dev.rigsmith.adapters.fs.story;
