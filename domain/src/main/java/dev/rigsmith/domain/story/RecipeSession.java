package dev.rigsmith.domain.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** One session as lines of a Containerfile. */
final class RecipeSession {

    private static final Pattern USER =
            Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]{0,63}+(?::[A-Za-z0-9_][A-Za-z0-9_.-]{0,63}+)?");
    private static final String ROOT = "0";

    private RecipeSession() {}

    static List<String> lines(Session session) {
        List<String> lines = new ArrayList<>(heading(session));
        List<String> steps = session.recipe().stream()
                .flatMap(step -> RecipeStep.lines(session.shell(), step).stream())
                .toList();
        Optional<String> user =
                session.user().filter(any -> session.recipe().stream().anyMatch(RecipeStep::isRun));
        user.ifPresent(name -> lines.addAll(before(name)));
        lines.addAll(steps.isEmpty() ? List.of("# nothing is known of what was done") : steps);
        user.filter(RecipeSession::isUser).ifPresent(name -> lines.add("USER " + after(session)));
        return lines;
    }

    private static List<String> heading(Session session) {
        String when = session.created().map(time -> " at " + time).orElse("");
        List<String> lines = new ArrayList<>(Comment.of("session" + when, session.name()));
        session.message().ifPresent(text -> lines.addAll(Comment.of("message", text)));
        return lines;
    }

    private static List<String> before(String user) {
        return isUser(user)
                ? List.of("USER " + user)
                : Comment.of("these commands ran as a user that cannot be written here", user);
    }

    /** An image that names no user runs as root. */
    private static String after(Session session) {
        return session.imageUser().filter(RecipeSession::isUser).orElse(ROOT);
    }

    private static boolean isUser(String user) {
        return USER.matcher(user).matches();
    }
}
