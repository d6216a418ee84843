package dev.rigsmith.adapters.fs.context;

import dev.rigsmith.domain.context.ContextEntry;
import dev.rigsmith.domain.context.EntryType;
import dev.rigsmith.domain.context.Octets;
import java.util.Optional;

/** A visible path and what was read of it. */
record Seen(Sighting sighting, FileFacts facts) {

    Octets path() {
        return sighting.path();
    }

    /** What the system said when the path was read. */
    FileStat stat() {
        return facts.stat();
    }

    ContextEntry entry(Optional<Octets> linkedTo) {
        return new ContextEntry(
                path(), sighting.type(), stat().permissions(), facts.attributes(), linkedTo, facts.content());
    }

    /**
     * Whether a later walk came by the same thing, as far as that can be told without reading it. FIFOs and devices
     * change their times when they are used, and directories when ignored files come and go: those times say nothing.
     */
    boolean isStill(Sighting later) {
        FileStat now = later.stat();
        return switch (sighting.type()) {
            case FILE, SYMBOLIC_LINK -> stat().equals(now);
            case DIRECTORY -> stat().isSameNode(now) && !onlyAttributesChanged(now);
            case FIFO, CHARACTER_DEVICE, BLOCK_DEVICE -> stat().isSameNode(now);
        };
    }

    /** A new or vanished child changes both times, a new mode or attribute only the one. */
    private boolean onlyAttributesChanged(FileStat now) {
        return stat().changed() != now.changed() && stat().modified() == now.modified();
    }

    /** Whether a change so soon after the reading may have left all times as they were. */
    boolean isRacy(long readAt) {
        return sighting.type() == EntryType.FILE && stat().isYoung(readAt);
    }
}
