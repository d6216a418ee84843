package dev.rigsmith.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CloseNamesTest {

    @ParameterizedTest
    @CsvSource({
        "kitten, sitting, 3",
        "jvm, jmv, 1",
        "ab, ba, 1",
        "'', abc, 3",
        "ca, abc, 3",
        "same, same, 0",
    })
    void distances(String a, String b, int expected) {
        assertThat(EditDistance.between(a, b)).isEqualTo(expected);
    }

    @Test
    void closestFirstThenByAlphabet() {
        List<String> names = List.of("python", "pyton", "phyton", "pithon", "ruby");
        assertThat(CloseNames.to("pythn", names)).containsExactly("python", "pyton", "phyton");
        assertThat(CloseNames.to("jmv", List.of("jvm", "node"))).containsExactly("jvm");
        assertThat(CloseNames.to("JVM", List.of("jvm"))).containsExactly("jvm");
        assertThat(CloseNames.to("x", List.of("y"))).isEmpty();
        assertThat(CloseNames.to("", List.of("y"))).isEmpty();
        assertThat(CloseNames.to("jvm", List.of("jvm"))).isEmpty();
        assertThat(CloseNames.to("a".repeat(100_000), List.of("a".repeat(99_999))))
                .isEmpty();
    }

    @Property
    void distanceIsSymmetric(@ForAll("words") String a, @ForAll("words") String b) {
        assertThat(EditDistance.between(a, b)).isEqualTo(EditDistance.between(b, a));
    }

    @Property
    void distanceIsZeroForEqualWordsOnly(@ForAll("words") String a, @ForAll("words") String b) {
        assertThat(EditDistance.between(a, a)).isZero();
        assertThat(EditDistance.between(a, b) == 0).isEqualTo(a.equals(b));
    }

    @Property
    void distanceIsAtLeastTheDifferenceInLengthAndAtMostTheLongerOne(
            @ForAll("words") String a, @ForAll("words") String b) {
        assertThat(EditDistance.between(a, b))
                .isBetween(Math.abs(a.length() - b.length()), Math.max(a.length(), b.length()));
    }

    @Property
    void orderAndRepetitionOfCandidatesDoNotMatter(
            @ForAll("words") String word, @ForAll("candidates") List<String> names, @ForAll Random random) {
        List<String> shuffled = new ArrayList<>(names);
        shuffled.addAll(names);
        Collections.shuffle(shuffled, random);
        assertThat(CloseNames.to(word, shuffled)).isEqualTo(CloseNames.to(word, names));
    }

    @Property
    void atMostThreeCandidatesAreGivenAndNeverTheWordItself(
            @ForAll("words") String word, @ForAll("candidates") List<String> names) {
        assertThat(CloseNames.to(word, names)).hasSizeLessThanOrEqualTo(3).doesNotContain(word);
        assertThat(names).containsAll(CloseNames.to(word, names));
    }

    @Property
    void oneWrongLetterInAWordOfThreeOrMoreIsForgiven(@ForAll("names") String name, @ForAll Random random) {
        int at = random.nextInt(name.length());
        String mistyped = name.substring(0, at) + "_" + name.substring(at + 1);
        assertThat(CloseNames.to(mistyped, List.of(name))).containsExactly(name);
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings().withChars("abcB").ofMaxLength(8);
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.strings().withCharRange('a', 'z').ofMinLength(3).ofMaxLength(20);
    }

    @Provide
    Arbitrary<List<String>> candidates() {
        return words().list().ofMaxSize(8);
    }
}
