package dev.rigsmith.domain.archive;

import java.util.Arrays;
import java.util.Optional;

/** Names of members. They are only ever looked up among each other; no file is named after one. */
public final class MemberName {

    private MemberName() {}

    /** The name without {@code ./} before it and {@code /} after it, which mean nothing. */
    public static String plain(String name) {
        String rest = name;
        while (rest.startsWith("./")) {
            rest = rest.substring(2);
        }
        return rest.endsWith("/") ? rest.substring(0, rest.length() - 1) : rest;
    }

    /** Gives why a name, as {@link #plain} gives it, is refused; empty where it stays below its directory. */
    public static Optional<String> fault(String name, int longest) {
        if (name.length() > longest) {
            return Optional.of("a member's name has more than " + longest + " characters");
        }
        if (name.startsWith("/")) {
            return Optional.of("the name of member " + name + " is absolute");
        }
        if (Arrays.asList(name.split("/", -1)).contains("..")) {
            return Optional.of("the name of member " + name + " leads out of its directory");
        }
        return Optional.empty();
    }
}
