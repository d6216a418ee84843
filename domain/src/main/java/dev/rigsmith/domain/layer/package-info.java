/** What layers of images hold, and how files differ between images that share layers. */
package dev.rigsmith.domain.layer;
