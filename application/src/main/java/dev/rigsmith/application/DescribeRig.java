package dev.rigsmith.application;

import dev.rigsmith.domain.error.RefusedException;
import dev.rigsmith.domain.error.UnknownRigException;
import dev.rigsmith.domain.image.LocalContainer;
import dev.rigsmith.domain.image.LocalImage;
import dev.rigsmith.domain.project.McpLabel;
import dev.rigsmith.domain.resolve.Catalogue;
import dev.rigsmith.domain.resolve.Resolution;
import dev.rigsmith.domain.rig.Parent;
import dev.rigsmith.domain.rig.RegisteredRig;
import dev.rigsmith.domain.rig.RigKind;
import dev.rigsmith.domain.story.Origin;
import dev.rigsmith.domain.story.Story;
import dev.rigsmith.ports.Containers;
import dev.rigsmith.ports.McpLabels;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells all that is known of a rig and its image. */
public final class DescribeRig {

    private final GatherFacts gather;
    private final Suggestions suggestions;
    private final Ancestors ancestors;
    private final TellExtended extended;
    private final McpLabels labels;
    private final Containers containers;

    DescribeRig(
            GatherFacts gather,
            Suggestions suggestions,
            Ancestors ancestors,
            TellExtended extended,
            McpLabels labels,
            Containers containers) {
        this.gather = gather;
        this.suggestions = suggestions;
        this.ancestors = ancestors;
        this.extended = extended;
        this.labels = labels;
        this.containers = containers;
    }

    /**
     * Describes the rig that a word names.
     *
     * @throws UnknownRigException when nothing but the form of the word says that there is such a rig
     */
    public Description describe(String word) {
        Snapshot snapshot = gather.about(word);
        Resolution rig = suggestions.rig(word, snapshot);
        return new Description(
                rig,
                snapshot.describing(rig.kind(), rig.name()),
                Optional.ofNullable(snapshot.facts().registered().get(word)),
                Catalogue.hiddenBehind(word, snapshot.facts()),
                snapshot.facts()
                        .images()
                        .flatMap(images -> images.find(rig.image()))
                        .map(image -> about(rig, image, snapshot)),
                snapshot.checksOf(rig));
    }

    private About about(Resolution rig, LocalImage image, Snapshot snapshot) {
        Optional<ByHand> byHand = extended.of(rig, image, snapshot.images());
        Optional<Parent> parent = Parent.of(rig.kind(), rig.name(), image);
        List<String> names = byHand.flatMap(ByHand::story)
                .map(DescribeRig::ancestors)
                .orElseGet(() -> ancestors.from(parent, snapshot.images()));
        return new About(image, parent, names, byHand, servers(rig, image), users(image));
    }

    /** What the story tells was so then, whatever the names mean by now. */
    private static List<String> ancestors(Story story) {
        return Stream.concat(Stream.of(story.session()), story.ancestors().stream())
                .flatMap(session -> session.parent().stream())
                .map(Origin::name)
                .toList();
    }

    private List<LocalContainer> users(LocalImage image) {
        return containers.all().stream()
                .filter(container -> container.uses(image.id()))
                .toList();
    }

    /** A label that makes no sense tells of no servers; the label itself is told all the same. */
    private List<String> servers(Resolution rig, LocalImage image) {
        try {
            return Optional.ofNullable(image.labels().get(McpLabel.NAME))
                    .map(text -> labels.read(rig.image(), text))
                    .map(label -> List.copyOf(label.servers().keySet()))
                    .orElse(List.of());
        } catch (RefusedException senseless) {
            return List.of();
        }
    }

    /**
     * A rig and its image.
     *
     * @param text what the rig says of itself; may hold any character
     * @param row what is registered under that name
     * @param hidden the kinds of other rigs of that name, which it does not mean
     * @param image empty when it is not here, or there is no engine to ask
     * @param checks the commands of its smoke checks, in order
     */
    public record Description(
            Resolution rig,
            Optional<String> text,
            Optional<RegisteredRig> row,
            List<RigKind> hidden,
            Optional<About> image,
            List<String> checks) {}

    /**
     * The image of a rig.
     *
     * @param parent what it was made from, where it says so
     * @param ancestors the names of that and of all before it, as far as they are known
     * @param byHand what is known besides, of a rig that was made by hand
     * @param servers the names of the MCP servers that it offers
     * @param containers those that were made from it
     */
    public record About(
            LocalImage image,
            Optional<Parent> parent,
            List<String> ancestors,
            Optional<ByHand> byHand,
            List<String> servers,
            List<LocalContainer> containers) {}
}
