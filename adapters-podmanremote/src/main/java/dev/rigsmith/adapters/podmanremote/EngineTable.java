package dev.rigsmith.adapters.podmanremote;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The table {@code [engine]} of a {@code containers.conf}, as far as it says where the engine is. */
final class EngineTable {

    private static final Pattern TABLE = Pattern.compile("\\s*\\[\\s*([^\\]]*?)\\s*\\].*");
    private static final Pattern REMOTE =
            Pattern.compile("\\s*\"?((?:engine\\s*\\.\\s*)?)remote\"?\\s*=\\s*(true|false)\\s*(?:#.*)?");

    private EngineTable() {}

    /** Whether it is elsewhere; empty where nothing is said. */
    static Optional<Boolean> remote(List<String> lines) {
        Optional<Boolean> remote = Optional.empty();
        String table = "";
        for (String line : lines) {
            Matcher header = TABLE.matcher(line);
            Matcher value = REMOTE.matcher(line);
            if (header.matches()) {
                table = header.group(1);
            } else if (value.matches() && table.equals(value.group(1).isEmpty() ? "engine" : "")) {
                remote = Optional.of(Boolean.parseBoolean(value.group(2)));
            }
        }
        return remote;
    }
}
