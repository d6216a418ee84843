package dev.rigsmith.adapters.fs.context;

import dev.rigsmith.domain.context.Octets;
import java.util.ArrayList;
import java.util.List;

/** The command that makes a {@link Listing}, for {@code find} of GNU: others refuse it. */
final class FindCommand {

    /** How a command line stays short. */
    static final int MOST_PRUNED = 64;

    private FindCommand() {}

    /**
     * Lists a directory, itself first, and everything below it. Of links, only that of the directory itself is followed.
     *
     * @param root absolute
     * @param pruned directories that are left out with all that is in them; each {@link #canPrune can be}
     */
    static List<String> of(String root, List<Octets> pruned) {
        List<String> command = new ArrayList<>(List.of("find", "-H", root));
        if (!pruned.isEmpty()) {
            command.addAll(List.of("(", "-type", "d", "("));
            String above = root.endsWith("/") ? root : root + "/";
            for (int i = 0; i < pruned.size(); i++) {
                command.addAll(i == 0 ? List.of() : List.of("-o"));
                command.addAll(List.of("-path", escaped(above + pruned.get(i).latin1())));
            }
            command.addAll(List.of(")", "-prune", ")", "-o"));
        }
        command.addAll(List.of("-printf", Listing.FORMAT));
        return command;
    }

    /** Whether the name of a directory reaches the program as it is, whatever the locale. */
    static boolean canPrune(Octets directory) {
        String name = directory.latin1();
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) < ' ' || name.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    /** The pattern that matches this path alone. */
    private static String escaped(String path) {
        StringBuilder pattern = new StringBuilder();
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c == '*' || c == '?' || c == '[' || c == '\\') {
                pattern.append('\\');
            }
            pattern.append(c);
        }
        return pattern.toString();
    }
}
