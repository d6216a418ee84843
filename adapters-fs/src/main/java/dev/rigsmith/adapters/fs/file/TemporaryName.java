package dev.rigsmith.adapters.fs.file;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names of files that are being written. Each says which process writes it, so that what a killed one left is known
 * from what is still written. A process counts as gone only where its number means the same as here: in the same
 * namespace, and with the same time of its start, since numbers are used again.
 */
public final class TemporaryName {

    private static final AtomicLong SERIAL = new AtomicLong();
    private static final String PREFIX = ".rigsmith-";
    private static final String SUFFIX = ".tmp";
    private static final Pattern FORM =
            Pattern.compile("\\" + PREFIX + "(\\d{1,18})-(\\d{1,9})-(\\d{1,18})-\\d{1,18}\\.tmp");
    private static final int FIELDS_BEFORE_START = 19;

    private TemporaryName() {}

    /** A name that no other process or thread uses at this time. */
    public static String next() {
        String self = String.valueOf(ProcessHandle.current().pid());
        return PREFIX + namespace() + "-" + self + "-" + start(self).orElse("0") + "-" + SERIAL.incrementAndGet()
                + SUFFIX;
    }

    /** Removes what killed processes left in a directory; what cannot be removed is left to the next one. */
    static void clear(Path directory) {
        try {
            for (Path file : abandoned(directory)) {
                Files.deleteIfExists(file);
            }
        } catch (IOException unreadable) {
            return;
        }
    }

    /** Gives what killed processes left in a directory, sorted; nothing where there is no such directory. */
    public static List<Path> abandonedIn(Path directory) {
        try {
            return Files.isDirectory(directory) ? abandoned(directory) : List.of();
        } catch (IOException failure) {
            throw Reasons.unreadable(directory, failure);
        }
    }

    private static List<Path> abandoned(Path directory) throws IOException {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, PREFIX + "*" + SUFFIX)) {
            files.forEach(file -> {
                if (isAbandoned(file.getFileName().toString())) {
                    found.add(file);
                }
            });
        }
        Collections.sort(found);
        return found;
    }

    /** Whether this is the name of something that a killed process left. */
    public static boolean isAbandoned(String name) {
        Matcher form = FORM.matcher(name);
        return form.matches()
                && !form.group(1).equals("0")
                && form.group(1).equals(namespace())
                && start(form.group(2)).filter(form.group(3)::equals).isEmpty();
    }

    /** The namespace of process numbers; 0 where the system does not say. */
    private static String namespace() {
        try {
            return Files.readSymbolicLink(Path.of("/proc/self/ns/pid"))
                    .toString()
                    .replaceAll("\\D", "");
        } catch (IOException unknown) {
            return "0";
        }
    }

    /** When a process started, in ticks since the machine did. The name of its program, in parentheses, may hold anything. */
    private static Optional<String> start(String process) {
        try {
            String stat = Files.readString(Path.of("/proc", process, "stat"));
            return Optional.of(stat.substring(stat.lastIndexOf(')') + 2).split(" ")[FIELDS_BEFORE_START]);
        } catch (IOException | RuntimeException gone) {
            return Optional.empty();
        }
    }
}
