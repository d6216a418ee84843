/** Images and throw-away containers through the {@code podman} program. */
package dev.rigsmith.adapters.podman;
