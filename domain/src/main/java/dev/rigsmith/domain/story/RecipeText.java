package dev.rigsmith.domain.story;

import java.util.ArrayList;
import java.util.List;

/** Stories as Containerfiles that do again what was done by hand. */
public final class RecipeText {

    private static final List<String> NOTICE = List.of(
            "#",
            "# This is a start, not a proof. It does again what was typed; what came of that then may have depended on the",
            "# time, the network, answers to questions and files from elsewhere. Read it before you build it.",
            "");

    private RecipeText() {}

    /**
     * Gives the Containerfile of a whole chain of sessions. Text of the story becomes arguments and comments of it, and
     * never an instruction, a directive or a check.
     *
     * @param base where it begins
     */
    public static String of(Story story, PinnedBase base) {
        List<String> lines =
                new ArrayList<>(Comment.of("rigsmith", description(story, base)).subList(0, 1));
        lines.addAll(NOTICE);
        lines.addAll(Comment.of("begins with the rig", base.rig().name()));
        base.rig().image().ifPresent(id -> lines.add("# image id: " + id));
        if (!base.pinned()) {
            lines.add("# no digest of it is known, so this name may mean another image by now");
        }
        lines.add("FROM " + base.from());
        for (Session session : story.chain()) {
            lines.add("");
            lines.addAll(RecipeSession.lines(session));
        }
        return String.join("\n", lines) + "\n";
    }

    /** Without one a template has nothing to say in lists. */
    private static String description(Story story, PinnedBase base) {
        return story.session()
                .message()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .orElseGet(() -> "made by hand from " + base.rig().name());
    }
}
