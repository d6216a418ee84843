package dev.rigsmith.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/**
 * A run of the program that is over.
 *
 * @param words the command line, for messages of tests
 */
record Ended(List<String> words, int status, String out, String err) {

    Ended expect(int expected) {
        assertThat(status).as("status of %s", this).isEqualTo(expected);
        return this;
    }

    /** The whole of standard output as JSON, when the program succeeded. */
    Json json() {
        expect(0);
        return Json.parse(out);
    }

    /** One clear line, a remedy below it, no trace of where it happened, and nothing to read on. */
    Ended expectError(int expected, String... parts) {
        expect(expected);
        assertThat(out).as("output of %s", this).isEmpty();
        assertThat(parts).as("in the message of %s", this).allMatch(errorLine()::contains);
        assertThat(remedy()).as("remedy of %s", this).startsWith("  ").isNotBlank();
        assertThat(err).as("errors of %s", this).doesNotContain("Exception", "\tat ", "fault of Rigsmith");
        return this;
    }

    String errorLine() {
        return lines(err).stream()
                .filter(line -> line.startsWith("rig: "))
                .reduce((first, second) -> {
                    throw new AssertionError("two messages in " + this);
                })
                .orElseThrow(() -> new AssertionError("no message in " + this));
    }

    /** The last line: what to do. */
    String remedy() {
        List<String> lines = lines(err);
        return lines.get(lines.size() - 1);
    }

    List<String> lines() {
        return lines(out);
    }

    private static List<String> lines(String text) {
        return text.lines().toList();
    }
}
