package dev.rigsmith.adapters.podman;

import dev.rigsmith.domain.image.LocalImage;
import dev.rigsmith.domain.image.LocalImages;
import dev.rigsmith.domain.reference.ImageReference;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says exactly which images were asked for. The engine's filter gives more: it matches ends of names, too. */
final class ImageFilter implements Predicate<LocalImage> {

    private final Set<String> names;
    private final List<Pattern> patterns;

    ImageFilter(Collection<ImageReference> names, Collection<String> patterns) {
        this.names = names.stream()
                .flatMap(LocalImages::namesOf)
                .map(ImageReference::toString)
                .collect(Collectors.toUnmodifiableSet());
        this.patterns = patterns.stream().map(ImageFilter::pattern).toList();
    }

    @Override
    public boolean test(LocalImage image) {
        return Stream.concat(image.names().stream(), image.digests().stream())
                        .anyMatch(name -> names.contains(name.toString()))
                || image.names().stream().anyMatch(this::fitsPattern);
    }

    private boolean fitsPattern(ImageReference name) {
        String repository = name.repository().toString();
        return patterns.stream().anyMatch(pattern -> pattern.matcher(repository).matches());
    }

    private static Pattern pattern(String pattern) {
        return Pattern.compile(
                Arrays.stream(pattern.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining("[^/]*")));
    }
}
