package dev.rigsmith.application;

import dev.rigsmith.domain.build.BuildRecord;
import dev.rigsmith.domain.error.FileAccessException;
import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.image.LocalImage;
import dev.rigsmith.domain.image.LocalImages;
import dev.rigsmith.domain.resolve.Resolution;
import dev.rigsmith.ports.BuildRecords;
import dev.rigsmith.ports.ImageStore;
import dev.rigsmith.ports.Progress;
import java.time.Clock;
import java.util.Optional;

/** Names the image of a key as the rig's own, and remembers what it was built from. */
final class FinishBuild {

    private final ImageStore store;
    private final BuildRecords records;
    private final Clock clock;
    private final Progress progress;

    FinishBuild(ImageStore store, BuildRecords records, Clock clock, Progress progress) {
        this.store = store;
        this.records = records;
        this.clock = clock;
        this.progress = progress;
    }

    Prepared built(Resolution rig, Candidate.Complete candidate, ImageId image) {
        candidate.names().forEach(name -> store.tag(image, name));
        remember(candidate, image);
        return Prepared.built(
                rig,
                candidate.image(),
                image,
                candidate.key(),
                candidate.changes(),
                candidate.spec().checks().size());
    }

    /** Another machine built it, and it was fetched. */
    Prepared shared(Resolution rig, Candidate.Complete candidate, ImageId image) {
        candidate.names().forEach(name -> store.tag(image, name));
        remember(candidate, image);
        return Prepared.shared(rig, candidate.image(), image, candidate.key(), candidate.changes());
    }

    /** The image is here. The name that people start from may still be on an older one. */
    Prepared hit(Resolution rig, Candidate.Complete candidate, LocalImage image, LocalImages images) {
        candidate.namesMissing(image, images).forEach(name -> store.tag(image.id(), name));
        if (!candidate.isRecorded(image.id())) {
            remember(candidate, image.id());
        }
        return Prepared.hit(rig, candidate.image(), image.id(), Optional.of(candidate.key()));
    }

    /** The rig is ready by then, so a record that cannot be kept costs the next explanation, and no more. */
    private void remember(Candidate.Complete candidate, ImageId image) {
        try {
            records.save(new BuildRecord(candidate.rig(), image, clock.instant(), candidate.sheet()));
        } catch (FileAccessException full) {
            progress.warning(
                    "what `" + candidate.rig().name() + "` was built from is not remembered: " + full.getMessage(),
                    "the rig is ready; make room or check permissions, or the next build cannot say what changed");
        }
    }
}
