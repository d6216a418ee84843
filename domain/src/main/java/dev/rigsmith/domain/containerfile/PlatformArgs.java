package dev.rigsmith.domain.containerfile;

import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.InvalidInputException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The values of the arguments that builders define by themselves: {@code TARGETPLATFORM}, {@code TARGETOS},
 * {@code TARGETARCH}, {@code TARGETVARIANT} and the same with {@code BUILD}.
 *
 * @param target the platform to build for, {@code os/arch} or {@code os/arch/variant}
 * @param build the platform of the machine that builds, in the same form
 */
public record PlatformArgs(String target, String build) {

    private static final Pattern FORM = Pattern.compile("[^/]+/[^/]+(/[^/]+)?");

    /** @throws InvalidInputException if either is not of the form {@code os/arch[/variant]} */
    public PlatformArgs {
        check(target);
        check(build);
    }

    /** Building for the machine's own platform. */
    public static PlatformArgs on(String platform) {
        return new PlatformArgs(platform, platform);
    }

    /** All eight arguments. */
    public Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>(values("TARGET", target));
        values.putAll(values("BUILD", build));
        return values;
    }

    /** The {@code TARGET} arguments that have a value, where the target is another platform than the machine's. */
    Map<String, String> crossValues() {
        Map<String, String> values = target.equals(build) ? new LinkedHashMap<>() : values("TARGET", target);
        values.values().removeIf(String::isEmpty);
        return values;
    }

    /** All eight arguments of a build for the machine itself. */
    Map<String, String> nativeValues() {
        return on(build).values();
    }

    private static Map<String, String> values(String prefix, String platform) {
        String[] parts = platform.split("/");
        Map<String, String> values = new LinkedHashMap<>();
        values.put(prefix + "PLATFORM", platform);
        values.put(prefix + "OS", parts[0]);
        values.put(prefix + "ARCH", parts[1]);
        values.put(prefix + "VARIANT", parts.length > 2 ? parts[2] : "");
        return values;
    }

    private static void check(String platform) {
        if (!FORM.matcher(platform).matches()) {
            throw new InvalidInputException(
                    ErrorId.INVALID_PLATFORM,
                    "`" + platform + "` is not a platform",
                    "write it as OS/ARCH or OS/ARCH/VARIANT, such as linux/amd64");
        }
    }
}
