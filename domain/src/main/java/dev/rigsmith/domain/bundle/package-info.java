/**
 * Bundles: one file that carries an extended rig and its story. A bundle is a compressed tar with the members of
 * {@link dev.rigsmith.domain.bundle.BundleMember}, in that order, each at most once:
 *
 * <pre>
 * rig.yaml        the story
 * manifest.json   {@code {"format":"rigsmith-bundle","version":1,"image":"sha256:…","members":[{"name":"rig.yaml",
 *                 "size":123,"sha256":"…"},…],"foundation":{"reference":"…","image":"sha256:…","layers":["sha256:…",…]}}};
 *                 it vouches for every other member but its own signature; {@code foundation} is there in thin bundles
 * manifest.sig    the 64 bytes of an Ed25519 signature (RFC 8032) of the bytes of manifest.json; may be missing
 * Containerfile   the story as a recipe; may be missing
 * image.tar       a docker-archive; in a thin bundle the layers of the foundation are left out
 * </pre>
 */
package dev.rigsmith.domain.bundle;
