package dev.rigsmith.application;

import dev.rigsmith.domain.add.SourceWord;
import dev.rigsmith.domain.bundle.BundleHead;
import dev.rigsmith.domain.error.RefusedException;
import dev.rigsmith.domain.story.Story;
import dev.rigsmith.ports.Bundle;
import dev.rigsmith.ports.LocalSources;
import java.util.List;

/** Tells what a bundle says of itself, from its beginning alone. */
public final class DescribeBundle {

    private static final List<String> ENDINGS = List.of(".rig.tgz", ".rig.tar.zst", ".rig.tar.gz", ".rig.tar");

    private final LocalSources local;
    private final BundleSources sources;
    private final JudgeBundle judging;

    DescribeBundle(LocalSources local, BundleSources sources, JudgeBundle judging) {
        this.local = local;
        this.sources = sources;
        this.judging = judging;
    }

    /** Whether a word means a file: it looks like a path to one that is there, or ends as bundles do. */
    public boolean isMeant(String word) {
        return ENDINGS.stream().anyMatch(word::endsWith) || SourceWord.looksLikePath(word) && local.exists(word);
    }

    /** @throws RefusedException (invalid-archive) when it is no bundle, or its beginning is damaged */
    public Description describe(String word) {
        try (Bundle bundle = sources.open(word)) {
            BundleHead head = bundle.head();
            return new Description(word, head, judging.story(sources.shown(word), head));
        }
    }

    /**
     * What a bundle says of itself. Nothing but its beginning was looked at.
     *
     * @param file as it was typed
     */
    public record Description(String file, BundleHead head, Story story) {}
}
