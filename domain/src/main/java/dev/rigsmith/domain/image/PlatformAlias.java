package dev.rigsmith.domain.image;

import java.util.Map;
import java.util.Optional;

/** Other spellings of systems and processors, as kernels, Debian and older tools write them. */
final class PlatformAlias {

    private static final Map<String, String> SYSTEMS = Map.of("macos", "darwin");
    private static final Map<String, String> ARCHITECTURES = Map.of(
            "x86_64", "amd64",
            "x86-64", "amd64",
            "aarch64", "arm64",
            "armhf", "arm",
            "armel", "arm",
            "i386", "386",
            "i686", "386");
    private static final Map<String, String> IMPLIED_VARIANTS = Map.of("armhf", "v7", "armel", "v6");
    private static final Map<String, String> PLAIN_VARIANTS = Map.of("arm64", "v8", "amd64", "v1");

    private PlatformAlias() {}

    static String system(String typed) {
        return SYSTEMS.getOrDefault(typed, typed);
    }

    static String architecture(String typed) {
        return ARCHITECTURES.getOrDefault(typed, typed);
    }

    /** The variant; empty where it is the plain one of its architecture. */
    static Optional<String> variant(String typedArchitecture, Optional<String> typed) {
        String plain = PLAIN_VARIANTS.getOrDefault(architecture(typedArchitecture), "");
        return typed.or(() -> Optional.ofNullable(IMPLIED_VARIANTS.get(typedArchitecture)))
                .map(PlatformAlias::withV)
                .filter(value -> !value.equals(plain));
    }

    private static String withV(String variant) {
        return Character.isDigit(variant.charAt(0)) ? "v" + variant : variant;
    }
}
