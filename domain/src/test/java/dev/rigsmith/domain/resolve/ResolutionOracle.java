package dev.rigsmith.domain.resolve;

import dev.rigsmith.domain.image.LocalImage;
import dev.rigsmith.domain.key.BuildKey;
import dev.rigsmith.domain.rig.RegisteredRig;
import dev.rigsmith.domain.rig.RigAction;
import dev.rigsmith.domain.rig.RigKind;
import dev.rigsmith.domain.rig.RigStatus;
import dev.rigsmith.domain.rig.ShortName;
import java.util.List;
import java.util.Optional;

/** The table of rules, followed row by row on plain strings and by linear search. */
final class ResolutionOracle {

    record Expected(Rule rule, RigKind kind, String image, RigAction action, RigStatus status, boolean guessed) {}

    private final String word;
    private final Facts facts;
    private final boolean engine;
    private final boolean isShort;

    private ResolutionOracle(String word, Facts facts) {
        this.word = word;
        this.facts = facts;
        this.engine = facts.images().isPresent();
        this.isShort = word.matches("[a-z0-9][a-z0-9_-]{0,62}");
    }

    static Expected expected(String word, Facts facts) {
        return new ResolutionOracle(word, facts).expected();
    }

    private Expected expected() {
        ProjectRig declared =
                facts.project().map(project -> project.rigs().get(word)).orElse(null);
        if (declared instanceof ProjectRig.Published published) {
            return pulled(Rule.PROJECT, RigKind.PROJECT, published.image().toString(), false);
        }
        if (declared instanceof ProjectRig.Built built) {
            return project(built.currency());
        }
        TemplateFacts template = isShort ? facts.templates().get(new ShortName(word)) : null;
        String templateImage = "localhost/rig/template/" + word + ":latest";
        if (isShort && isLocal(templateImage)) {
            boolean current = template == null || isKeyOf(templateImage, template.currency());
            return new Expected(
                    Rule.TEMPLATE_IMAGE,
                    RigKind.TEMPLATE,
                    templateImage,
                    current ? RigAction.NONE : RigAction.BUILD,
                    current ? RigStatus.READY : RigStatus.STALE,
                    false);
        }
        String extendedImage = "localhost/rig/extended/" + word + ":latest";
        if (isShort && isLocal(extendedImage)) {
            return extended(Rule.EXTENDED_IMAGE, extendedImage);
        }
        RegisteredRig row =
                looksFullyQualified(word) ? null : facts.registered().get(word);
        if (row != null && row.kind() == RigKind.EXTENDED) {
            String image = row.image().map(Object::toString).orElse(isShort ? extendedImage : word);
            return extended(Rule.REGISTERED_EXTENDED, image);
        }
        // A row says that there is a template; where its Containerfile was found, that says how it is made.
        boolean onlyPointer = row != null && row.kind() == RigKind.TEMPLATE && template != null;
        if (row != null && !onlyPointer) {
            String source = row.source().filter(text -> text.matches("[a-z].*")).orElse(word);
            String image = row.image().map(Object::toString).orElseGet(() -> expanded(source));
            return pulled(Rule.REGISTERED, row.kind(), image, false);
        }
        if (template != null) {
            RigStatus status = engine ? RigStatus.UNPREPARED : RigStatus.UNKNOWN;
            return new Expected(Rule.TEMPLATE, RigKind.TEMPLATE, templateImage, RigAction.BUILD, status, false);
        }
        boolean guessed = isBare(word) && !facts.settings().prefabs().containsKey(word) && !isLocal(word);
        return pulled(Rule.REFERENCE, RigKind.PREFAB, expanded(word), guessed);
    }

    private Expected project(Currency currency) {
        String repository = "localhost/rig/project/" + word;
        if (currency instanceof Currency.Known known) {
            String image = repository + ":" + known.key().hex().substring(0, 32);
            if (isLocal(image) && isKeyOf(image, known)) {
                return new Expected(Rule.PROJECT, RigKind.PROJECT, image, RigAction.NONE, RigStatus.READY, false);
            }
            boolean lastIsHere = known.lastImage().isPresent()
                    && images().stream()
                            .anyMatch(image1 ->
                                    image1.id().equals(known.lastImage().get()));
            return unbuilt(image, lastIsHere ? RigStatus.STALE : RigStatus.UNPREPARED);
        }
        return unbuilt(repository, RigStatus.UNPREPARED);
    }

    private Expected unbuilt(String image, RigStatus status) {
        RigStatus told = engine ? status : RigStatus.UNKNOWN;
        return new Expected(Rule.PROJECT, RigKind.PROJECT, image, RigAction.BUILD, told, false);
    }

    private Expected extended(Rule rule, String image) {
        boolean local = isLocal(image);
        RigStatus status = local ? RigStatus.READY : engine ? RigStatus.MISSING : RigStatus.UNKNOWN;
        return new Expected(rule, RigKind.EXTENDED, image, local ? RigAction.NONE : RigAction.MISSING, status, false);
    }

    private Expected pulled(Rule rule, RigKind kind, String image, boolean guessed) {
        boolean local = isLocal(image);
        RigStatus status = local ? RigStatus.READY : engine ? RigStatus.UNPREPARED : RigStatus.UNKNOWN;
        return new Expected(rule, kind, image, local ? RigAction.NONE : RigAction.PULL, status, guessed);
    }

    private String expanded(String typed) {
        if (!isBare(typed) || !facts.settings().prefabs().containsKey(typed)) {
            return typed;
        }
        String listed = facts.settings().prefabs().get(typed).toString();
        return isLocal(typed) && !isLocal(listed) ? typed : listed;
    }

    private static boolean isBare(String typed) {
        return !typed.contains("/") && !typed.contains("@");
    }

    private boolean isKeyOf(String image, Currency currency) {
        Optional<BuildKey> key = currency instanceof Currency.Known known ? Optional.of(known.key()) : Optional.empty();
        return find(image)
                .map(found -> found.labels().get("dev.rigsmith.key"))
                .filter(label -> key.isPresent() && label.equals(key.get().hex()))
                .isPresent();
    }

    private boolean isLocal(String reference) {
        return find(reference).isPresent();
    }

    Optional<LocalImage> find(String reference) {
        return spelledOut(reference).stream()
                .flatMap(name -> images().stream().filter(image -> has(image, name)))
                .findFirst();
    }

    /** The image of a reference, by linear search. */
    static Optional<LocalImage> find(String reference, Facts facts) {
        return new ResolutionOracle(reference, facts).find(reference);
    }

    private List<LocalImage> images() {
        return facts.images().map(images -> images.all()).orElse(List.of());
    }

    private static boolean has(LocalImage image, String name) {
        return image.names().stream().anyMatch(own -> own.toString().equals(name))
                || image.digests().stream().anyMatch(own -> own.toString().equals(name));
    }

    /** The names that a reference may be stored under, the likeliest first. */
    static List<String> spelledOut(String reference) {
        String full = withTagOrDigest(reference);
        if (looksFullyQualified(reference)) {
            return List.of(full.matches("docker\\.io/[^/]+") ? full.replace("docker.io/", "docker.io/library/") : full);
        }
        return List.of("localhost/" + full, (full.contains("/") ? "docker.io/" : "docker.io/library/") + full);
    }

    private static String withTagOrDigest(String reference) {
        int at = reference.indexOf('@');
        String named = at < 0 ? reference : reference.substring(0, at);
        boolean tagged = named.lastIndexOf(':') > named.lastIndexOf('/');
        if (at < 0) {
            return tagged ? reference : reference + ":latest";
        }
        return (tagged ? named.substring(0, named.lastIndexOf(':')) : named) + reference.substring(at);
    }

    private static boolean looksFullyQualified(String reference) {
        return reference.matches("(localhost|[^/]*[.:][^/]*)/.*");
    }
}
