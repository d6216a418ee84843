package dev.rigsmith.domain.starter;

import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The files of a directory that tell what it is about: those in the directory itself and in its {@code .devcontainer},
 * and the Containerfiles in the directories right below {@code images}.
 *
 * @param files relative paths of files, {@code /} between their segments
 */
public record Listing(SortedSet<String> files) {

    public Listing {
        files = Collections.unmodifiableSortedSet(new TreeSet<>(files));
    }

    /** The listing of these files. */
    public static Listing of(Collection<String> files) {
        return new Listing(new TreeSet<>(files));
    }

    boolean has(String file) {
        return files.contains(file);
    }

    /** The names of the files in the directory itself. */
    Stream<String> names() {
        return files.stream().filter(file -> file.indexOf('/') < 0);
    }

    /** The path of the Containerfile in a directory, which is empty or ends with a slash; the other name comes second. */
    Optional<String> containerfileIn(String directory) {
        return Stream.of("Containerfile", "Dockerfile")
                .map(name -> directory + name)
                .filter(this::has)
                .findFirst();
    }

    /** The names of the directories in a directory, which ends with a slash. */
    Stream<String> directoriesIn(String directory) {
        return files.stream()
                .filter(file -> file.startsWith(directory) && file.indexOf('/', directory.length()) > 0)
                .map(file -> file.substring(directory.length(), file.indexOf('/', directory.length())))
                .distinct();
    }
}
