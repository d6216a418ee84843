package dev.rigsmith.domain.containerfile;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The values that the caller and the platform give to arguments.
 *
 * @param given what the caller gave, without arguments that have no value
 * @param builtIn the values of the platform arguments where nobody gave another one
 */
record Arguments(Map<String, String> given, Map<String, String> builtIn, Dialect dialect) {

    /** Arguments that need no declaration. */
    private static final Set<String> PREDEFINED = Set.of(
            "HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "https_proxy", "FTP_PROXY", "ftp_proxy", "NO_PROXY", "no_proxy");

    static Arguments of(Map<String, Optional<String>> buildArgs, PlatformArgs platforms, Dialect dialect) {
        Map<String, String> given = new HashMap<>();
        if (dialect == Dialect.EARLIER) {
            given.putAll(platforms.crossValues());
        }
        buildArgs.forEach((name, value) -> value.ifPresent(text -> given.put(name, text)));
        boolean earlier = dialect == Dialect.EARLIER;
        return new Arguments(given, earlier ? platforms.nativeValues() : platforms.values(), dialect);
    }

    /** The given values of arguments that need no declaration. */
    Map<String, String> predefined() {
        Map<String, String> values = new HashMap<>(given);
        values.keySet().retainAll(PREDEFINED);
        return values;
    }

    /** The value of a declared argument: the one given, else a built-in one, else the default. */
    Optional<String> value(Assignment declared, Map<String, String> inherited) {
        if (given.containsKey(declared.name())) {
            return Optional.of(given.get(declared.name()));
        }
        Optional<String> byItself = Optional.ofNullable(builtIn.get(declared.name()));
        Optional<String> written = declared.value().or(() -> Optional.ofNullable(inherited.get(declared.name())));
        return dialect == Dialect.EARLIER
                ? declared.value().or(() -> byItself).or(() -> written)
                : byItself.or(() -> written);
    }
}
