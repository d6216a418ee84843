package dev.rigsmith.domain.image;

import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.InvalidInputException;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What an image runs on, in the words of the OCI image index (Go's names for systems and processors). Other usual
 * spellings are brought to these, so that equal platforms are equal values.
 *
 * @param os such as {@code linux}
 * @param architecture such as {@code amd64}
 * @param variant such as {@code v7}; empty where it is the architecture's plain one
 */
public record Platform(String os, String architecture, Optional<String> variant) {

    private static final Pattern PART = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9_.-]*+");
    private static final int LONGEST_PART = 64;

    /** Checks the parts and brings them to the usual names; fails as {@link #parse} does. */
    public Platform {
        os = PlatformAlias.system(checked(os));
        String typed = checked(architecture);
        Optional<String> typedVariant = variant.map(Platform::checked);
        architecture = PlatformAlias.architecture(typed);
        variant = PlatformAlias.variant(typed, typedVariant);
    }

    /**
     * Reads {@code os/architecture[/variant]}.
     *
     * @throws InvalidInputException (invalid-platform) when the text has another form
     */
    public static Platform parse(String text) {
        String[] parts = text.split("/", 4);
        if (parts.length < 2 || parts.length > 3) {
            throw refusal(text);
        }
        return new Platform(parts[0], parts[1], parts.length == 3 ? Optional.of(parts[2]) : Optional.empty());
    }

    /** The platform whose image an engine on this one takes: the same, or else the first that differs but in its variant. */
    public Optional<Platform> fittingAmong(Collection<Platform> others) {
        return others.contains(this)
                ? Optional.of(this)
                : others.stream().filter(this::isLike).findFirst();
    }

    /** Whether they differ in their variants at most. */
    public boolean isLike(Platform other) {
        return os.equals(other.os) && architecture.equals(other.architecture);
    }

    /** {@code os/architecture[/variant]}, the text that engines take. */
    @Override
    public String toString() {
        return os + "/" + architecture + variant.map(value -> "/" + value).orElse("");
    }

    private static String checked(String part) {
        if (part.length() > LONGEST_PART || !PART.matcher(part).matches()) {
            throw refusal(part);
        }
        return part.toLowerCase(Locale.ROOT);
    }

    private static InvalidInputException refusal(String text) {
        String shown = text.length() <= LONGEST_PART ? text : text.substring(0, LONGEST_PART) + "…";
        return new InvalidInputException(
                ErrorId.INVALID_PLATFORM,
                "platform `" + shown + "` is not valid: a platform is os/architecture[/variant]",
                "write it like linux/amd64 or linux/arm/v7");
    }
}
