package dev.rigsmith.process;

import dev.rigsmith.domain.story.Step;
import dev.rigsmith.domain.text.ShellWords;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What shells in containers of sessions by hand run, whichever engine made the container. All of it lies in one
 * directory below {@code /dev}, which engines make anew for every run: nothing of it stays in an image.
 */
public final class SessionScripts {

    /** The directory in the container. */
    public static final String DIRECTORY = "/dev/rigsmith";

    /** The file that a recorded shell writes, which it must be able to. */
    public static final String RECORD = "record";

    /** The file in which a replay says where it is, likewise. */
    public static final String AT = "at";

    /** The file of a replay. */
    public static final String REPLAY = "replay.sh";

    private static final List<String> RECORDING = List.of("start.sh", "bash.sh", "sh.sh");
    private static final String BEGINNING =
            "__rigsmith_beginning=$PWD\n! command -v shopt >/dev/null 2>&1 || shopt -s expand_aliases\n";

    private SessionScripts() {}

    /** What is run to open a shell that is recorded. */
    public static List<String> recordedShell() {
        return List.of("sh", DIRECTORY + "/" + RECORDING.get(0));
    }

    /** The files that {@link #recordedShell} needs, by name. */
    public static Map<String, byte[]> recording() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        RECORDING.forEach(name -> files.put(name, script(name)));
        return files;
    }

    /** It is in the same archive as this class. */
    private static byte[] script(String name) {
        try (InputStream script = Objects.requireNonNull(SessionScripts.class.getResourceAsStream(name), name)) {
            return script.readAllBytes();
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    /** Runs commands one after the other in one shell, says before each which it is, and stops after one that fails. */
    public static String replaying(List<Step> steps) {
        StringBuilder script = new StringBuilder(BEGINNING);
        for (int i = 0; i < steps.size(); i++) {
            script.append(step(i, steps.get(i)));
        }
        return script.toString();
    }

    /** Each is read by the shell only when it is its turn, as when it was typed: what it defines is there for the next. */
    private static String step(int number, Step step) {
        String place =
                step.directory().map(there -> ShellWords.line(List.of(there))).orElse("\"$__rigsmith_beginning\"");
        return "printf %s " + number + " >" + DIRECTORY + "/" + AT + "\n"
                + "printf '%s\\n' " + ShellWords.line(List.of("$ " + step.command())) + " >&2\n"
                + "cd -- " + place + " || exit\n"
                + "eval " + ShellWords.line(List.of(step.command())) + "\n"
                + "__rigsmith_status=$?\n"
                + "[ \"$__rigsmith_status\" = 0 ] || exit \"$__rigsmith_status\"\n";
    }

    /**
     * How many of the commands of a replay succeeded. One that ends the shell itself is the last one.
     *
     * @param written what the file {@link #AT} holds in the end
     */
    public static int done(String written, int count, boolean succeeded) {
        int at = written.matches("[0-9]{1,6}") ? Math.min(Integer.parseInt(written), count - 1) : 0;
        return succeeded && at == count - 1 ? count : at;
    }
}
