package dev.rigsmith.application;

import dev.rigsmith.domain.build.BuildMark;
import dev.rigsmith.domain.build.BuildRecord;
import dev.rigsmith.domain.key.BuildKey;
import dev.rigsmith.domain.key.Change;
import dev.rigsmith.domain.key.Changes;
import dev.rigsmith.domain.key.InputSheet;
import dev.rigsmith.domain.rig.RigId;
import dev.rigsmith.ports.BuildRecords;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The record of a rig's last build. Its inputs are many, and only a difference is explained with them: when nothing
 * changed they are not read.
 */
record LastBuild(RigId rig, Optional<BuildMark> mark, BuildRecords records) {

    static LastBuild of(RigId rig, BuildRecords records) {
        return new LastBuild(rig, records.mark(rig), records);
    }

    /** The whole record. */
    Optional<BuildRecord> whole() {
        return mark.flatMap(found -> records.last(rig));
    }

    /**
     * What changed since; empty when there is no record.
     *
     * @param sheet only asked for where the key is another one
     */
    List<Change> changesTo(BuildKey key, Supplier<InputSheet> sheet) {
        boolean same = mark.map(BuildMark::key).equals(Optional.of(key));
        return same
                ? List.of()
                : whole().map(before -> Changes.between(before.inputs(), sheet.get()))
                        .orElse(List.of());
    }
}
