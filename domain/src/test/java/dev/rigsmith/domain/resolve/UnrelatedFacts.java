package dev.rigsmith.domain.resolve;

import dev.rigsmith.domain.image.LocalImage;
import dev.rigsmith.domain.image.LocalImages;
import dev.rigsmith.domain.settings.Settings;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Facts about other names and other images than any {@link Word}. */
public record UnrelatedFacts(Facts facts) {

    /** Adds these facts to others. What is not there at all, such as an engine, stays away. */
    public Facts addedTo(Facts others) {
        return new Facts(
                others.images().map(images -> added(images, facts.images().orElseThrow())),
                others.project().map(project -> added(project, facts.project().orElseThrow())),
                merged(others.registered(), facts.registered()),
                merged(others.templates(), facts.templates()),
                new Settings(
                        merged(others.settings().prefabs(), facts.settings().prefabs()), Map.of()));
    }

    private static LocalImages added(LocalImages some, LocalImages more) {
        Stream<LocalImage> all = Stream.concat(more.all().stream(), some.all().stream());
        return LocalImages.of(all.toList());
    }

    private static ProjectFacts added(ProjectFacts some, ProjectFacts more) {
        return new ProjectFacts(some.file(), merged(some.rigs(), more.rigs()));
    }

    private static <K, V> Map<K, V> merged(Map<K, V> some, Map<K, V> more) {
        Map<K, V> merged = new HashMap<>(more);
        merged.putAll(some);
        return merged;
    }
}
