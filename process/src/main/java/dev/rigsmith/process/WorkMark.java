package dev.rigsmith.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says which process a piece of work belongs to, so that what a killed process left behind is known from what is still
 * in use. It travels in something that an engine remembers: the name of a container, the id of a secret.
 *
 * @param namespace the machine and its namespace of process numbers; a number of another one says nothing here, and
 *     several machines may use one engine
 * @param process the number of the process
 * @param start when the process started, in ticks since the machine did, as numbers are used again
 * @param piece counts the pieces of work of one process
 */
public record WorkMark(long namespace, long process, long start, long piece) {

    /** What the text of every mark begins with. */
    public static final String PREFIX = "rigsmith-work-";

    private static final long NAMESPACES = 1L << 32;
    private static final int MACHINES = (1 << 27) - 1;
    private static final long MACHINE = machine();
    private static final AtomicLong PIECES = new AtomicLong();
    private static final Pattern TEXT = Pattern.compile(PREFIX + "(\\d{1,18})-(\\d{1,18})-(\\d{1,18})-(\\d{1,18})");
    private static final int FIELDS_BEFORE_START = 19;

    /** The mark of a new piece of work of this process. */
    public static WorkMark next() {
        long self = ProcessHandle.current().pid();
        return new WorkMark(namespaceOfThisProcess(), self, start(self).orElse(0L), PIECES.incrementAndGet());
    }

    /** The mark that stands in what an engine remembers. */
    public static Optional<WorkMark> in(String text) {
        Matcher found = TEXT.matcher(text);
        return found.find()
                ? Optional.of(new WorkMark(number(found, 1), number(found, 2), number(found, 3), number(found, 4)))
                : Optional.empty();
    }

    private static long number(Matcher found, int group) {
        return Long.parseLong(found.group(group));
    }

    /** Whether the process is certainly gone. */
    public boolean isAbandoned() {
        return namespace != 0
                && namespace == namespaceOfThisProcess()
                && start(process).filter(ticks -> ticks == start).isEmpty();
    }

    private static long namespaceOfThisProcess() {
        try {
            String link = Files.readSymbolicLink(Path.of("/proc/self/ns/pid")).toString();
            return MACHINE * NAMESPACES + Long.parseLong(link.replaceAll("\\D", "")) % NAMESPACES;
        } catch (IOException | NumberFormatException unknown) {
            return 0;
        }
    }

    /** Zero where the machine has no number of its own. */
    private static long machine() {
        try {
            return 1 + (Files.readString(Path.of("/etc/machine-id")).strip().hashCode() & MACHINES);
        } catch (IOException unknown) {
            return 0;
        }
    }

    /** The name of the program comes first, in parentheses, and may hold anything. */
    private static Optional<Long> start(long process) {
        try {
            String stat = Files.readString(Path.of("/proc", String.valueOf(process), "stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return Optional.of(Long.parseLong(fields[FIELDS_BEFORE_START]));
        } catch (IOException | RuntimeException gone) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return PREFIX + namespace + "-" + process + "-" + start + "-" + piece;
    }
}
