package dev.rigsmith.domain.starter;

import dev.rigsmith.domain.rig.ShortName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Gives a rig to every Containerfile of a directory. The file's own place names it; the one at the top is {@code dev}. */
final class FoundRigs {

    private static final String MAIN = "dev";
    private static final Set<String> IGNORE_FILES = Set.of("containerignore", "dockerignore");

    private final Listing listing;
    private final List<StarterRig> rigs = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    private FoundRigs(Listing listing) {
        this.listing = listing;
    }

    static List<StarterRig> in(Listing listing) {
        FoundRigs found = new FoundRigs(listing);
        found.images();
        found.variants();
        found.devcontainer();
        found.top();
        return List.copyOf(found.rigs);
    }

    private void images() {
        listing.directoriesIn("images/").forEach(name -> in("images/" + name, name));
    }

    /** {@code Containerfile.test} builds `test`. */
    private void variants() {
        listing.names()
                .filter(file -> file.startsWith("Containerfile.") || file.startsWith("Dockerfile."))
                .forEach(file -> variant(file, file.substring(file.indexOf('.') + 1)));
    }

    private void variant(String file, String name) {
        if (!IGNORE_FILES.contains(name)) {
            add(".", file, Stream.of(name));
        }
    }

    private void devcontainer() {
        in(".devcontainer", "devcontainer");
    }

    private void top() {
        listing.containerfileIn("").ifPresent(file -> add(".", file, Stream.of(MAIN, "main")));
    }

    private void in(String directory, String name) {
        listing.containerfileIn(directory + "/")
                .ifPresent(file -> add(directory, file.substring(directory.length() + 1), Stream.of(name)));
    }

    /** The first name that is one and is free, if need be with a number behind it. */
    private void add(String context, String containerfile, Stream<String> wishes) {
        List<String> wished = wishes.toList();
        Stream<String> numbered = IntStream.iterate(2, number -> number + 1)
                .limit(names.size() + 1L)
                .mapToObj(number -> wished.get(wished.size() - 1) + "-" + number);
        Optional<ShortName> free = Stream.concat(wished.stream(), numbered)
                .flatMap(name -> ShortName.of(name).stream())
                .filter(name -> !names.contains(name.value()))
                .findFirst();
        free.ifPresent(name -> {
            names.add(name.value());
            rigs.add(new StarterRig(name, context, containerfile));
        });
    }
}
