package dev.rigsmith.adapters.fs.context;

import dev.rigsmith.domain.context.Octets;
import dev.rigsmith.domain.context.Sha256;
import java.util.List;

/**
 * What a context was when it was last read.
 *
 * @param pruned the directories that the listing leaves out: under the rules nothing in them is visible, and no link leads
 *     there
 * @param listing what was listed before it was read; nothing in it was young then
 * @param digest the digest of the manifest
 */
record ContextMemory(List<Octets> pruned, Listing listing, Sha256 digest) {}
