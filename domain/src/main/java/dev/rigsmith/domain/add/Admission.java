package dev.rigsmith.domain.add;

import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.RefusedException;
import dev.rigsmith.domain.rig.RegisteredRig;
import dev.rigsmith.domain.rig.RigKind;
import dev.rigsmith.domain.template.Template;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A new rig may have its name.
 *
 * @param replaces what has the name now and goes; empty where nothing does
 * @param notes what the user should know of others of the name
 */
public record Admission(Optional<String> replaces, List<String> notes) {

    public Admission {
        notes = List.copyOf(notes);
    }

    /**
     * Lets a new rig have a name, or says what has it. A rig of a project hinders no template or prefab: it has the
     * name in its project alone, and is told. A template of the user's may stand before a bundled one. Anything else that has the name would
     * hide the new rig, or be hidden by it.
     *
     * @param kind template, prefab or extended
     * @param force whether a rig of the same kind is to be replaced
     * @throws RefusedException (name-taken) when something has the name
     */
    public static Admission of(String name, RigKind kind, boolean force, Claims claims) {
        List<Holder> holders = holders(kind, claims).toList();
        holders.stream()
                .filter(holder -> !holder.sameKind() || !force)
                .findFirst()
                .ifPresent(holder -> {
                    throw refusal(name, kind, force, holder);
                });
        return new Admission(
                holders.stream().map(Holder::what).findFirst(),
                notes(name, kind, claims).toList());
    }

    /** Those that no force removes come first: they are what the user has to know of. */
    private static Stream<Holder> holders(RigKind kind, Claims claims) {
        return Stream.of(
                        extended(kind, claims),
                        project(kind, claims),
                        row(kind, claims),
                        template(kind, claims),
                        alias(claims))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(Holder::sameKind));
    }

    private static Optional<Holder> extended(RigKind kind, Claims claims) {
        boolean row = claims.registered()
                .filter(rig -> rig.kind() == RigKind.EXTENDED)
                .isPresent();
        return row || claims.images().contains(RigKind.EXTENDED)
                ? Optional.of(new Holder("an extended rig", kind == RigKind.EXTENDED, Remedy.REMOVE))
                : Optional.empty();
    }

    /** Where an extended rig is made or brought in, it is wanted: in a project that has the name it would be hidden at once. */
    private static Optional<Holder> project(RigKind kind, Claims claims) {
        return claims.project()
                .filter(file -> kind == RigKind.EXTENDED)
                .map(file -> new Holder("a rig of " + file, false, Remedy.OTHER_NAME));
    }

    /** A row that says template only repeats what is found; it hides nothing. */
    private static Optional<Holder> row(RigKind kind, Claims claims) {
        return claims.registered()
                .filter(rig -> rig.kind() != RigKind.EXTENDED)
                .filter(rig -> rig.kind() != RigKind.TEMPLATE || kind != RigKind.TEMPLATE)
                .map(rig ->
                        new Holder("a registered " + rig.kind().word() + from(rig), rig.kind() == kind, Remedy.REMOVE));
    }

    private static String from(RegisteredRig rig) {
        return rig.source().map(source -> " (" + source + ")").orElse("");
    }

    private static Optional<Holder> template(RigKind kind, Claims claims) {
        if (kind == RigKind.TEMPLATE) {
            return claims.template()
                    .filter(found -> found.origin() == Template.Origin.USER)
                    .map(found -> new Holder("a template of yours (" + found.location() + ")", true, Remedy.REMOVE));
        }
        Optional<Holder> found = claims.template().map(Admission::hidden);
        return found.isEmpty() && claims.images().contains(RigKind.TEMPLATE)
                ? Optional.of(new Holder("the image of a template", false, Remedy.REMOVE))
                : found;
    }

    private static Holder hidden(Template template) {
        return template.origin() == Template.Origin.BUNDLED
                ? new Holder("a bundled template", false, Remedy.OTHER_NAME)
                : new Holder("a template of yours (" + template.location() + ")", false, Remedy.REMOVE);
    }

    private static Optional<Holder> alias(Claims claims) {
        return claims.alias()
                .map(image -> new Holder("your settings, where it stands for " + image, false, Remedy.SETTINGS));
    }

    private static Stream<String> notes(String name, RigKind kind, Claims claims) {
        Optional<String> bundled = claims.template()
                .filter(found -> kind == RigKind.TEMPLATE && found.origin() == Template.Origin.BUNDLED)
                .map(found -> "it is used in place of the bundled template of that name");
        Optional<String> project = claims.project()
                .filter(file -> kind != RigKind.EXTENDED)
                .map(file -> "in this project `" + name + "` still means the rig of " + file);
        return Stream.of(bundled, project).flatMap(Optional::stream);
    }

    private static RefusedException refusal(String name, RigKind kind, boolean force, Holder holder) {
        String limit = force ? ", and --force replaces only a " + kind.word() + " by another one" : "";
        String remedy = holder.sameKind()
                ? "`--force` replaces it; or choose another name"
                : holder.remedy().text(name);
        return new RefusedException(
                ErrorId.NAME_TAKEN, "the name `" + name + "` is taken by " + holder.what() + limit, remedy);
    }

    /** Something that has the name. */
    private record Holder(String what, boolean sameKind, Remedy remedy) {}

    /** What helps when another kind of rig has the name. */
    private enum Remedy {
        REMOVE,
        OTHER_NAME,
        SETTINGS;

        String text(String name) {
            return switch (this) {
                case REMOVE -> "choose another name, or remove it first: rig rm " + name;
                case OTHER_NAME -> "choose another name";
                case SETTINGS -> "choose another name, or take it out of your settings";
            };
        }
    }
}
