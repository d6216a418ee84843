package dev.rigsmith.adapters.buildah;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says which process a build belongs to, so that what a killed build left behind is known from what is still in use.
 * It travels as the id of a secret that no step mounts: the builder remembers it, and nothing else depends on it.
 *
 * @param namespace the namespace of process numbers; a number of another one says nothing here
 * @param process the number of the process
 * @param start when the process started, in ticks since the machine did, as numbers are used again
 * @param build counts the builds of one process
 */
record BuildMark(long namespace, long process, long start, long build) {

    private static final AtomicLong BUILDS = new AtomicLong();
    private static final Pattern TEXT =
            Pattern.compile("rigsmith-build-(\\d{1,18})-(\\d{1,18})-(\\d{1,18})-(\\d{1,18})");
    private static final int FIELDS_BEFORE_START = 19;

    /** The mark of a new build of this process. */
    static BuildMark next() {
        long self = ProcessHandle.current().pid();
        return new BuildMark(namespaceOfThisProcess(), self, start(self).orElse(0L), BUILDS.incrementAndGet());
    }

    /** The mark that stands in what the builder remembers. */
    static Optional<BuildMark> in(String text) {
        Matcher found = TEXT.matcher(text);
        return found.find()
                ? Optional.of(new BuildMark(number(found, 1), number(found, 2), number(found, 3), number(found, 4)))
                : Optional.empty();
    }

    private static long number(Matcher found, int group) {
        return Long.parseLong(found.group(group));
    }

    /** Whether the process is certainly gone. */
    boolean isAbandoned() {
        return namespace != 0
                && namespace == namespaceOfThisProcess()
                && start(process).filter(ticks -> ticks == start).isEmpty();
    }

    private static long namespaceOfThisProcess() {
        try {
            String link = Files.readSymbolicLink(Path.of("/proc/self/ns/pid")).toString();
            return Long.parseLong(link.replaceAll("\\D", ""));
        } catch (IOException | NumberFormatException unknown) {
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
        return "rigsmith-build-" + namespace + "-" + process + "-" + start + "-" + build;
    }
}
