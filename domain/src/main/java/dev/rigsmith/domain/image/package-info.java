/** Facts about images apart from their names: the id that survives save, load and push, and the platform. */
package dev.rigsmith.domain.image;
