/**
 * What Rigsmith needs to know of a Containerfile: its stages, its arguments and the images from outside that a build
 * uses. The reading follows buildah, and where builders differ it errs on the side of one image too many, which costs
 * a rebuild, rather than one too few, which would let a stale image pass for a fresh one.
 */
package dev.rigsmith.domain.containerfile;
