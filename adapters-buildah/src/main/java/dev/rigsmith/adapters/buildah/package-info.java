/** Building images through the {@code buildah} program. */
package dev.rigsmith.adapters.buildah;
