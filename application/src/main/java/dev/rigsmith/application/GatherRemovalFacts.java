package dev.rigsmith.application;

import dev.rigsmith.domain.build.BuildRecord;
import dev.rigsmith.domain.build.BuildSpec;
import dev.rigsmith.domain.build.ContextSource;
import dev.rigsmith.domain.garbage.Remembered;
import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.image.LocalImages;
import dev.rigsmith.domain.key.Input;
import dev.rigsmith.domain.key.InputKind;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.remove.Foundation;
import dev.rigsmith.domain.remove.OwnTemplate;
import dev.rigsmith.domain.remove.RemovalFacts;
import dev.rigsmith.domain.rig.OwnedImages;
import dev.rigsmith.domain.rig.RigId;
import dev.rigsmith.domain.rig.RigKind;
import dev.rigsmith.domain.rig.ShortName;
import dev.rigsmith.domain.story.Origin;
import dev.rigsmith.domain.story.Story;
import dev.rigsmith.domain.template.Template;
import dev.rigsmith.ports.BuildRecords;
import dev.rigsmith.ports.Containers;
import dev.rigsmith.ports.TemplateSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Gathers what decides what removing rigs takes away. */
final class GatherRemovalFacts {

    private final GatherFacts gather;
    private final ReadStory stories;
    private final TemplateSource templates;
    private final BuildRecords records;
    private final Containers containers;

    GatherRemovalFacts(
            GatherFacts gather,
            ReadStory stories,
            TemplateSource templates,
            BuildRecords records,
            Containers containers) {
        this.gather = gather;
        this.stories = stories;
        this.templates = templates;
        this.records = records;
        this.containers = containers;
    }

    /**
     * What was found.
     *
     * @param snapshot what words mean, and the builds behind them
     */
    record Found(Snapshot snapshot, RemovalFacts facts) {}

    /** @param images whether images are to go, so that an engine is needed */
    Found about(Collection<String> words, boolean images) {
        Snapshot snapshot = gather.aboutAll(words);
        LocalImages store = images ? snapshot.images() : LocalImages.none();
        List<Remembered> remembered =
                records.all().stream().filter(build -> !build.gone()).toList();
        return new Found(
                snapshot,
                new RemovalFacts(
                        snapshot.facts(),
                        snapshot.project().map(file -> file.path()),
                        ownTemplates(words),
                        remembered.stream().collect(Collectors.toMap(Remembered::rig, Remembered::image)),
                        foundations(snapshot, remembered, store),
                        images ? containers.all() : List.of()));
    }

    private List<Foundation> foundations(Snapshot snapshot, List<Remembered> remembered, LocalImages store) {
        return Stream.of(declared(snapshot, store), recorded(remembered, store), told(store))
                .flatMap(some -> some)
                .toList();
    }

    private Map<ShortName, OwnTemplate> ownTemplates(Collection<String> words) {
        Map<ShortName, OwnTemplate> own = new HashMap<>();
        words.stream()
                .flatMap(word -> ShortName.of(word).stream())
                .forEach(name -> own(name).ifPresent(found -> own.put(name, found)));
        return own;
    }

    private Optional<OwnTemplate> own(ShortName name) {
        List<Template> all = templates.all(name);
        List<String> places = all.stream()
                .filter(GatherRemovalFacts::isUsers)
                .map(GatherRemovalFacts::place)
                .toList();
        Optional<String> behind = all.stream()
                .filter(template -> !isUsers(template))
                .map(Template::location)
                .findFirst();
        return places.isEmpty() ? Optional.empty() : Optional.of(new OwnTemplate(places, behind));
    }

    private static boolean isUsers(Template template) {
        return template.origin() == Template.Origin.USER;
    }

    private static String place(Template template) {
        return template.context() instanceof ContextSource.Directory directory ? directory.path() : template.location();
    }

    private Stream<Foundation> declared(Snapshot snapshot, LocalImages store) {
        return snapshot.candidates().values().stream()
                .filter(candidate -> !isUnused(candidate.rig(), store))
                .flatMap(candidate -> candidate.declaration().stream())
                .map(spec -> new Foundation(spec.rig(), references(spec), Set.of()));
    }

    /** A template that comes with Rigsmith and was never prepared is built on nothing yet. */
    private boolean isUnused(RigId rig, LocalImages store) {
        return rig.kind() == RigKind.TEMPLATE
                && store.find(OwnedImages.latest(rig.kind(), rig.name())).isEmpty()
                && templates.all(rig.name()).stream().noneMatch(GatherRemovalFacts::isUsers);
    }

    private static Set<ImageReference> references(BuildSpec spec) {
        return spec.bases().stream().map(BuildSpec.Base::reference).collect(Collectors.toSet());
    }

    private Stream<Foundation> recorded(List<Remembered> remembered, LocalImages store) {
        return remembered.stream()
                .filter(build -> store.holds(build.image()))
                .flatMap(build -> records.last(build.rig()).stream())
                .map(build -> new Foundation(build.rig(), Set.of(), bases(build)));
    }

    private static Set<ImageId> bases(BuildRecord build) {
        return build.inputs().inputs().stream()
                .filter(input -> input.kind() == InputKind.BASE)
                .map(Input::shown)
                .flatMap(shown -> ImageId.read(shown).stream())
                .collect(Collectors.toSet());
    }

    /** What rigs were made from by hand, as their stories tell, down to what they began with. */
    private Stream<Foundation> told(LocalImages store) {
        return store.all().stream()
                .flatMap(image -> image.names().stream()
                        .flatMap(name -> OwnedImages.nameOf(RigKind.EXTENDED, name).stream())
                        .flatMap(rig -> stories.atAGlance(image).stream().map(story -> told(rig, story))));
    }

    private static Foundation told(ShortName rig, Story story) {
        List<Origin> origins = Stream.concat(
                        story.foundation().stream().map(dev.rigsmith.domain.story.Foundation::rig),
                        story.chain().stream().flatMap(session -> session.parent().stream()))
                .toList();
        return new Foundation(
                new RigId(RigKind.EXTENDED, rig, Optional.empty()),
                origins.stream().flatMap(origin -> origin.reference().stream()).collect(Collectors.toSet()),
                origins.stream().flatMap(origin -> origin.image().stream()).collect(Collectors.toSet()));
    }
}
