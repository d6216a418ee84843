/**
 * Container ignore rules: which paths of a build context the builder can see. The rules are those of buildah 1.28
 * ({@code .containerignore}, {@code .dockerignore} and their per-Containerfile forms), which differ from Docker's: a
 * pattern is turned into a regular expression, so characters such as {@code + ( ) |} keep a meaning in it.
 */
package dev.rigsmith.domain.ignore;
