/** The base images of a project, each held to what it was when it was locked. */
package dev.rigsmith.domain.lock;
