package dev.rigsmith.application;

import dev.rigsmith.domain.error.RefusedException;
import dev.rigsmith.domain.error.RigsmithException;
import dev.rigsmith.ports.BundleDraft;
import dev.rigsmith.ports.BundleDrafts;
import dev.rigsmith.ports.ImageContents;
import dev.rigsmith.ports.Progress;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Writes an extended rig into a bundle: plans it, has the image saved, and packs it. */
public final class ExportRig {

    /** A dry run makes no directory for it. */
    private static final Path SOMEWHERE = Path.of("image.tar");

    private final PlanExport planning;
    private final BundleDrafts drafts;
    private final ImageContents contents;
    private final Progress progress;

    ExportRig(PlanExport planning, BundleDrafts drafts, ImageContents contents, Progress progress) {
        this.planning = planning;
        this.drafts = drafts;
        this.contents = contents;
        this.progress = progress;
    }

    /**
     * Exports a rig. Whatever fails, the file that was there before is there.
     *
     * @throws RefusedException (not-exportable, missing-image, already-there, invalid-key) when it cannot be exported so
     * @throws RigsmithException of other kinds when the engine or the disk fails
     */
    public Exported export(ExportRequest request) {
        PlanExport.Plan plan = planning.plan(request);
        try (BundleDraft draft = drafts.begin()) {
            progress.working("saving the image of " + request.name(), 0, OptionalLong.empty());
            contents.save(plan.content().image(), draft.image());
            String what = "exporting " + request.name();
            BundleDraft.Written written = draft.finish(
                    plan.content(), plan.target(), (done, all) -> progress.working(what, done, OptionalLong.of(all)));
            return plan.exported(request.name(), Optional.of(written), List.of());
        }
    }

    /** Says what {@link #export} would do, and refuses what that would refuse. */
    public Exported plan(ExportRequest request) {
        PlanExport.Plan plan = planning.plan(request);
        List<String> save = contents.saveCommand(plan.content().image(), SOMEWHERE);
        return plan.exported(request.name(), Optional.empty(), List.of(save));
    }
}
