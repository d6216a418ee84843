/** The build context as values: every path that a builder can see, and what of it reaches the image. */
package dev.rigsmith.domain.context;
