package dev.rigsmith.application;

import dev.rigsmith.domain.bundle.BundleMember;
import dev.rigsmith.domain.bundle.ThinBase;
import dev.rigsmith.domain.error.RefusedException;
import dev.rigsmith.domain.story.PinnedBase;
import dev.rigsmith.domain.story.RecipeText;
import dev.rigsmith.domain.story.Story;
import dev.rigsmith.ports.BundleContent;
import dev.rigsmith.ports.BundleDraft;
import dev.rigsmith.ports.BundleDrafts;
import dev.rigsmith.ports.BundleTarget;
import dev.rigsmith.ports.SigningKey;
import dev.rigsmith.ports.SigningKeys;
import dev.rigsmith.ports.StoryTexts;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds out what a bundle will hold and where it will be, and refuses what cannot be exported so. */
final class PlanExport {

    private final FindExportable finding;
    private final StoryToSend stories;
    private final StoryTexts texts;
    private final FindFoundation foundations;
    private final BundleDrafts drafts;
    private final SigningKeys keys;

    PlanExport(
            FindExportable finding,
            StoryToSend stories,
            StoryTexts texts,
            FindFoundation foundations,
            BundleDrafts drafts,
            SigningKeys keys) {
        this.finding = finding;
        this.stories = stories;
        this.texts = texts;
        this.foundations = foundations;
        this.drafts = drafts;
        this.keys = keys;
    }

    /**
     * What is written, and where.
     *
     * @param notes what the user should know
     */
    record Plan(BundleContent content, BundleTarget target, List<String> notes) {

        Exported exported(String name, Optional<BundleDraft.Written> bundle, List<List<String>> commands) {
            boolean thin = content.foundation().isPresent();
            boolean signed = content.key().isPresent();
            return new Exported(name, content.image(), target, bundle, thin, signed, notes, commands);
        }
    }

    /** @throws RefusedException when something keeps the rig from being exported like this */
    Plan plan(ExportRequest request) {
        String name = request.name();
        LocateExtended.Located rig = finding.find(name);
        BundleTarget target = drafts.target(request.place(), request.packing().fileName(name), request.force());
        Optional<SigningKey> key = request.key().map(keys::read);
        StoryToSend.Told told = stories.of(name, rig.image(), rig.row());
        Optional<ThinBase> base = Optional.of(told.story())
                .filter(story -> request.thin())
                .map(story -> foundations.of(name, rig.image(), story));
        BundleContent content = new BundleContent(
                rig.image().id(), texts.write(told.story()), recipe(told.story()), base, request.packing(), key);
        return new Plan(content, target, notes(request, content, told.notes()));
    }

    /** For those who have the bundle alone, and want to build instead. One that would be too large is left out. */
    private static Optional<String> recipe(Story story) {
        return PinnedBase.of(story)
                .map(base -> RecipeText.of(story, base))
                .filter(text -> text.getBytes(StandardCharsets.UTF_8).length <= BundleMember.CONTAINERFILE.largest());
    }

    private static List<String> notes(ExportRequest request, BundleContent content, List<String> ofStory) {
        List<String> notes = new ArrayList<>(ofStory);
        content.foundation()
                .ifPresent(base -> notes.add("whoever imports it needs image "
                        + base.image().shortened() + " as well, which is " + base.reference() + " here"));
        content.key()
                .filter(SigningKey::isExposed)
                .ifPresent(key -> notes.add("other users can read the key in "
                        + request.key().orElseThrow() + "; keep it to yourself with chmod 600"));
        return notes;
    }
}
