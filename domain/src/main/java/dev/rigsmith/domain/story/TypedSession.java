package dev.rigsmith.domain.story;

import dev.rigsmith.domain.context.Octets;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What was typed in a shell at a terminal.
 *
 * @param shell the program that understood it; empty where none wrote anything down
 * @param steps the commands, in order
 */
public record TypedSession(Optional<String> shell, List<Step> steps) {

    private static final List<String> SHELLS = List.of("sh", "bash");
    private static final Pattern STATUS = Pattern.compile("[0-9]{1,3}");
    private static final int HEADER = 2;
    private static final int FIELDS = 3;

    public TypedSession {
        steps = List.copyOf(steps);
    }

    /**
     * Reads what a shell wrote down: fields that end with NUL. The first two are the shell and the directory where it
     * began, then each command has its status, the directory where it was run, and its text. What has another form is
     * passed over, since whoever works in the container can write anything.
     */
    public static TypedSession read(Octets record) {
        List<String> fields = fields(record);
        if (fields.size() < HEADER || !SHELLS.contains(fields.get(0))) {
            return new TypedSession(Optional.empty(), List.of());
        }
        List<Step> steps = new ArrayList<>();
        for (int at = HEADER; at + FIELDS <= fields.size(); at += FIELDS) {
            step(fields.subList(at, at + FIELDS), fields.get(1)).ifPresent(steps::add);
        }
        return new TypedSession(Optional.of(fields.get(0)), steps);
    }

    /** The last field is not whole unless it ends. */
    private static List<String> fields(Octets record) {
        String latin1 = record.latin1();
        List<String> fields = new ArrayList<>();
        int begin = 0;
        for (int end = latin1.indexOf('\0'); end >= 0; end = latin1.indexOf('\0', begin)) {
            fields.add(new String(
                    latin1.substring(begin, end).getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
            begin = end + 1;
        }
        return fields;
    }

    private static Optional<Step> step(List<String> fields, String beginning) {
        String status = fields.get(0);
        String directory = fields.get(1);
        String command = fields.get(2);
        return STATUS.matcher(status).matches() && !command.isBlank()
                ? Optional.of(new Step(
                        command,
                        Optional.of(directory).filter(there -> there.startsWith("/") && !there.equals(beginning)),
                        Integer.parseInt(status)))
                : Optional.empty();
    }
}
