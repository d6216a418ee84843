package dev.rigsmith.domain.resolve;

import dev.rigsmith.domain.image.LocalImages;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.rig.OwnedImages;
import dev.rigsmith.domain.rig.RigKind;
import dev.rigsmith.domain.rig.ShortName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * All rigs that the facts know of, by kind, each group sorted by name. A name that several kinds have is in each of
 * their groups; it resolves to the one that is not hidden.
 *
 * @param project the rigs of the project file
 * @param template the templates that were found, and the local images of others
 * @param prefab the registered ones, and those of the settings' table
 * @param extended the registered ones, and the local images of others
 */
public record Catalogue(List<Listed> project, List<Listed> template, List<Listed> prefab, List<Listed> extended) {

    public Catalogue {
        project = List.copyOf(project);
        template = List.copyOf(template);
        prefab = List.copyOf(prefab);
        extended = List.copyOf(extended);
    }

    /** Lists the rigs of a snapshot. Every status is the one that the rules of resolution give. */
    public static Catalogue of(Facts facts) {
        return new Catalogue(
                group(RigKind.PROJECT, projectNames(facts), facts),
                group(RigKind.TEMPLATE, templateNames(facts), facts),
                group(RigKind.PREFAB, prefabNames(facts), facts),
                group(RigKind.EXTENDED, imageNames(RigKind.EXTENDED, facts), facts));
    }

    /** The kinds of the rigs that have this name as well, when it means another one. */
    public static List<RigKind> hiddenBehind(String name, Facts facts) {
        return of(facts)
                .all()
                .filter(rig -> rig.name().equals(name) && rig.hiddenBy().isPresent())
                .map(Listed::kind)
                .toList();
    }

    private static List<Listed> group(RigKind kind, Stream<String> names, Facts facts) {
        return Stream.concat(names, registeredNames(kind, facts))
                .distinct()
                .sorted()
                .filter(name -> ImageReference.tryParse(name).isPresent())
                .flatMap(name -> Listed.of(name, kind, Resolver.matches(Question.of(name, facts))).stream())
                .toList();
    }

    private static Stream<String> projectNames(Facts facts) {
        return facts.project().stream().flatMap(project -> project.rigs().keySet().stream());
    }

    private static Stream<String> templateNames(Facts facts) {
        Stream<String> found = facts.templates().keySet().stream().map(ShortName::value);
        return Stream.concat(found, imageNames(RigKind.TEMPLATE, facts));
    }

    private static Stream<String> prefabNames(Facts facts) {
        return facts.settings().prefabs().keySet().stream().filter(Expansion::isBare);
    }

    private static Stream<String> registeredNames(RigKind kind, Facts facts) {
        return facts.registered().entrySet().stream()
                .filter(row -> row.getValue().kind() == kind)
                .map(Map.Entry::getKey);
    }

    private static Stream<String> imageNames(RigKind kind, Facts facts) {
        Stream<ImageReference> names = facts.images().map(LocalImages::all).stream()
                .flatMap(List::stream)
                .flatMap(image -> image.names().stream());
        return names.map(name -> OwnedImages.nameOf(kind, name))
                .flatMap(Optional::stream)
                .map(ShortName::value);
    }

    /** The same with those alone that are wanted. */
    public Catalogue only(Predicate<Listed> wanted) {
        return new Catalogue(
                chosen(project, wanted), chosen(template, wanted), chosen(prefab, wanted), chosen(extended, wanted));
    }

    private static List<Listed> chosen(List<Listed> group, Predicate<Listed> wanted) {
        return group.stream().filter(wanted).toList();
    }

    /** All groups in the order of their kinds. */
    public Stream<Listed> all() {
        return Stream.of(project, template, prefab, extended).flatMap(List::stream);
    }
}
