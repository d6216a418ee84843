/** Building images and working in containers through a podman service elsewhere. */
package dev.rigsmith.adapters.podmanremote;
