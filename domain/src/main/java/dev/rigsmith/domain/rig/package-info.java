/** Rigs: their names, their kinds, and the images that Rigsmith owns. */
package dev.rigsmith.domain.rig;
