package dev.rigsmith.domain.remove;

import dev.rigsmith.domain.error.RefusedException;
import dev.rigsmith.domain.image.LocalContainer;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.resolve.Facts;
import dev.rigsmith.domain.resolve.Resolution;
import dev.rigsmith.domain.resolve.Resolver;
import dev.rigsmith.domain.rig.RigId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Decides what removing rigs takes away: never an image that a rig which stays stands for. */
public final class Removals {

    private final List<Subject> subjects;
    private final RemovalFacts facts;
    private final boolean keepImages;
    private final Standing standing;
    private final Set<ImageReference> taken = new HashSet<>();

    private Removals(List<Subject> subjects, RemovalFacts facts, boolean keepImages) {
        this.subjects = subjects;
        this.facts = facts;
        this.keepImages = keepImages;
        this.standing = Standing.beside(subjects, facts);
    }

    /**
     * Plans the removal of rigs, those first that others are not built on.
     *
     * @param rigs what the names mean, each once
     * @param keepImages whether only what declares a rig is removed, and nothing stands in the way of that
     * @throws RefusedException (not-removable) when one is an image and no rig
     */
    public static List<Removal> plan(List<Resolution> rigs, RemovalFacts facts, boolean keepImages) {
        List<Subject> subjects =
                rigs.stream().map(rig -> Subject.of(rig, facts)).toList();
        return new Removals(subjects, facts, keepImages).plan();
    }

    private List<Removal> plan() {
        List<Removal> removals = new ArrayList<>();
        Facts after = facts.facts();
        for (Subject subject : inOrder()) {
            Removal removal = plan(subject);
            removals.add(removal);
            after = removal.appliedTo(after);
        }
        Facts last = after;
        return removals.stream()
                .map(removal -> removal.leading(meaning(removal.name(), last)))
                .toList();
    }

    /** An image that merely has such a name is no rig. */
    private static Optional<Resolution> meaning(String word, Facts facts) {
        Resolution rig = Resolver.resolve(word, facts);
        return Optional.of(rig).filter(found -> Subject.isRig(found, facts));
    }

    private Removal plan(Subject subject) {
        OwnNames own = keepImages ? new OwnNames(List.of(), List.of()) : OwnNames.of(subject);
        List<Kept> kept = new ArrayList<>(own.kept());
        List<ImageReference> images = own.names().stream()
                .filter(name -> !isKept(name, kept) && taken.add(name))
                .toList();
        return new Removal(
                subject.word(),
                subject.rig().kind(),
                images,
                subject.row(),
                subject.template(),
                subject.build().filter(id -> !keepImages && facts.recorded().containsKey(id)),
                kept,
                keepImages ? List.of() : obstacles(subject, images),
                Optional.empty());
    }

    private boolean isKept(ImageReference name, List<Kept> kept) {
        Optional<String> other = standing.losing(name);
        other.ifPresent(rig -> kept.add(new Kept(name, "`" + rig + "` stands for it as well")));
        return other.isPresent();
    }

    private List<Obstacle> obstacles(Subject subject, List<ImageReference> images) {
        Stream<Obstacle> used = facts.containers().stream().flatMap(container -> use(container, images).stream());
        Stream<Obstacle> builtOn = new Dependents(subject, images)
                .all().stream().filter(rig -> !isRemoved(rig)).map(Obstacle.BuiltOn::new);
        return Stream.concat(used, builtOn).toList();
    }

    /** Told once, with the last of the image's names: {@code latest} comes after keys. */
    private Optional<Obstacle> use(LocalContainer container, List<ImageReference> images) {
        return images.stream()
                .filter(name -> facts.images()
                        .find(name)
                        .filter(image -> container.uses(image.id()))
                        .isPresent())
                .reduce((first, second) -> second)
                .map(name -> new Obstacle.Used(name, container.name()));
    }

    private boolean isRemoved(RigId rig) {
        return subjects.stream()
                .anyMatch(subject -> subject.is(rig.kind(), rig.name().value())
                        && (rig.project().isEmpty() || rig.project().equals(facts.project())));
    }

    /** An engine keeps the layers of an image as long as another one needs them, and drops them with that. */
    private List<Subject> inOrder() {
        List<Subject> left = new ArrayList<>(subjects);
        List<Subject> order = new ArrayList<>();
        while (!left.isEmpty()) {
            Subject next = left.stream()
                    .filter(subject -> isFoundationOfNone(subject, left))
                    .findFirst()
                    .orElse(left.get(0));
            left.remove(next);
            order.add(next);
        }
        return order;
    }

    private static boolean isFoundationOfNone(Subject subject, List<Subject> left) {
        List<RigId> dependents = new Dependents(subject, OwnNames.of(subject).names()).all();
        return left.stream()
                .noneMatch(other -> dependents.stream()
                        .anyMatch(rig -> other.is(rig.kind(), rig.name().value())));
    }
}
