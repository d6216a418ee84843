package dev.rigsmith.adapters.buildah;

import dev.rigsmith.domain.context.Octets;
import dev.rigsmith.domain.story.Step;
import dev.rigsmith.domain.text.ShellWords;
import dev.rigsmith.ports.HandEnd;
import dev.rigsmith.process.TemporaryDirectory;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Runs commands one after the other in one shell, says before each which it is, and stops after one that fails.
 *
 * @param count how many there are
 */
record ReplayScript(SharedDirectory directory, int count) {

    /** Where it is in the container. */
    static final String SCRIPT = SharedDirectory.INSIDE + "/replay.sh";

    private static final String AT = "at";
    private static final String BEGINNING =
            "__rigsmith_beginning=$PWD\n! command -v shopt >/dev/null 2>&1 || shopt -s expand_aliases\n";

    static ReplayScript in(TemporaryDirectory parent, List<Step> steps) {
        SharedDirectory directory = SharedDirectory.in(parent);
        StringBuilder script = new StringBuilder(BEGINNING);
        for (int i = 0; i < steps.size(); i++) {
            script.append(step(i, steps.get(i)));
        }
        directory.write("replay.sh", script.toString().getBytes(StandardCharsets.UTF_8));
        directory.open(AT);
        return new ReplayScript(directory, steps.size());
    }

    /** Each is read by the shell only when it is its turn, as when it was typed: what it defines is there for the next. */
    private static String step(int number, Step step) {
        String place =
                step.directory().map(there -> ShellWords.line(List.of(there))).orElse("\"$__rigsmith_beginning\"");
        return "printf %s " + number + " >" + SharedDirectory.INSIDE + "/" + AT + "\n"
                + "printf '%s\\n' " + ShellWords.line(List.of("$ " + step.command())) + " >&2\n"
                + "cd -- " + place + " || exit\n"
                + "eval " + ShellWords.line(List.of(step.command())) + "\n"
                + "__rigsmith_status=$?\n"
                + "[ \"$__rigsmith_status\" = 0 ] || exit \"$__rigsmith_status\"\n";
    }

    /** The option that lets the container have it. */
    String volume() {
        return directory.volume();
    }

    /** How many succeeded. One that ends the shell itself is the last one. */
    int done(HandEnd end) {
        int at = at(directory.read(AT));
        return end.succeeded() && at == count - 1 ? count : at;
    }

    private int at(Octets written) {
        String text = written.latin1();
        return text.matches("[0-9]{1,6}") ? Math.min(Integer.parseInt(text), count - 1) : 0;
    }
}
