package dev.rigsmith.adapters.fs.context;

import java.util.List;

/**
 * What one walk came by.
 *
 * @param root what the system said of the context itself before the walk
 * @param began when the walk began, in nanoseconds since the epoch
 * @param sightings the visible paths, sorted
 */
record Walked(FileStat root, long began, List<Sighting> sightings, Unlisted unlisted) {}
