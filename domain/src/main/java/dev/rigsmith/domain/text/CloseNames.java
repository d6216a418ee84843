package dev.rigsmith.domain.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Finds the names that were probably meant by a mistyped word. */
public final class CloseNames {

    private static final int MOST = 3;
    private static final int LONGEST = 256;

    private CloseNames() {}

    /**
     * Gives up to three candidates, the closest first, those equally close in alphabetical order. Upper and lower case
     * count as alike. A name is close if at most one edit for every three characters of the longer one, but at least
     * one, turns the word into it; see {@link EditDistance}. Words of more than 256 characters are close to nothing.
     */
    public static List<String> to(String word, Collection<String> candidates) {
        return candidates.stream()
                .distinct()
                .filter(name -> !name.equals(word))
                .flatMap(name -> Close.of(word, name))
                .sorted(Comparator.comparingInt(Close::distance).thenComparing(Close::name))
                .limit(MOST)
                .map(Close::name)
                .toList();
    }

    private record Close(String name, int distance) {

        static Stream<Close> of(String word, String name) {
            int longer = Math.max(word.length(), name.length());
            if (word.isEmpty() || longer > LONGEST) {
                return Stream.empty();
            }
            int distance = EditDistance.between(lower(word), lower(name));
            return distance <= Math.max(1, longer / 3) && distance < longer
                    ? Stream.of(new Close(name, distance))
                    : Stream.empty();
        }

        private static String lower(String text) {
            return text.toLowerCase(Locale.ROOT);
        }
    }
}
