package dev.rigsmith.domain.add;

import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.InvalidInputException;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.rig.RegisteredRig;
import dev.rigsmith.domain.rig.RigKind;
import dev.rigsmith.domain.rig.ShortName;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What a new rig is to be called. A name that cannot be one is refused with the closest that can, and never put right
 * silently: nobody would find the rig.
 *
 * @param text as typed or derived
 * @param typed whether the user chose it
 */
public record NewName(String text, boolean typed) {

    private static final int LONGEST = 63;
    private static final String SHORT_RULE =
            "a template has 1 to 63 of a-z, 0-9, - and _, beginning and ending with a letter or digit";
    private static final String REGISTERED_RULE =
            "a prefab is called like an image without its registry, such as `tools` or `corp/base:1.0`";

    /** The name of a template. {@link InvalidInputException} (invalid-name) when it cannot be one. */
    public ShortName ofTemplate() {
        return ShortName.of(text)
                .orElseThrow(
                        () -> refusal(SHORT_RULE, word -> ShortName.of(word).isPresent()));
    }

    /** The name of a prefab. {@link InvalidInputException} (invalid-name) when it cannot be one. */
    public String ofPrefab() {
        if (!isPrefab(text)) {
            throw refusal(REGISTERED_RULE, NewName::isPrefab);
        }
        return text;
    }

    /** The row's own rule, and one more: {@code tools} and {@code tools:latest} would be two names of one image. */
    private static boolean isPrefab(String word) {
        try {
            new RegisteredRig(word, RigKind.PREFAB, Optional.empty(), Optional.empty(), Optional.empty());
            return NameDerivation.withoutLatest(word).equals(word);
        } catch (InvalidInputException refused) {
            return false;
        }
    }

    private InvalidInputException refusal(String rule, Predicate<String> fits) {
        String what =
                typed ? "`" + text + "` cannot be the name: " : "SOURCE gives no name, since `" + text + "` is none: ";
        return new InvalidInputException(
                ErrorId.INVALID_NAME,
                what + rule,
                closest(fits).map(name -> "did you mean `--name " + name + "`?").orElse("choose one with --name"));
    }

    private Optional<String> closest(Predicate<String> fits) {
        String lower = text.toLowerCase(Locale.ROOT);
        Stream<String> bare = ImageReference.tryParse(lower).map(NameDerivation::ofReference).stream();
        return Stream.concat(Stream.concat(Stream.of(lower), bare), Stream.of(joined(lower)))
                .filter(fits)
                .findFirst();
    }

    /** Every run of characters that no name may hold becomes a dash. */
    private static String joined(String lower) {
        String dashed = lower.replaceAll("[^a-z0-9_]+", "-").replaceAll("_{3,}|-_+|_+-", "-");
        String cut = dashed.length() > LONGEST ? dashed.substring(0, LONGEST) : dashed;
        return cut.replaceAll("^[-_]+|[-_]+$", "");
    }
}
