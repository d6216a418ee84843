package dev.rigsmith.adapters.fs.context;

import dev.rigsmith.domain.context.Content;
import dev.rigsmith.domain.context.Octets;
import java.util.SortedMap;

/**
 * What has to be read of a path, beyond what a walk sees.
 *
 * @param stat what the system said both before and after the reading
 */
record FileFacts(FileStat stat, Content content, SortedMap<String, Octets> attributes) {}
