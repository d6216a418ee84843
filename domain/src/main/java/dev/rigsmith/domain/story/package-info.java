/** What an extended rig says of how it came about, and of the images that it had before. */
package dev.rigsmith.domain.story;
