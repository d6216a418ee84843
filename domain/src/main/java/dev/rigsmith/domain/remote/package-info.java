/** What registries say of images, and whether those that are here are still the ones. */
package dev.rigsmith.domain.remote;
