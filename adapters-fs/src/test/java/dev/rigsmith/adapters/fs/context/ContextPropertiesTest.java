package dev.rigsmith.adapters.fs.context;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rigsmith.domain.context.ContextManifest;
import dev.rigsmith.ports.CapturedContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws of contexts, on random trees on a real disk. */
class ContextPropertiesTest {

    /** One path to be made. */
    sealed interface Plan {
        void make(ContextTree tree, String name) throws IOException;
    }

    record PlannedFile(String content, int mode, boolean marked) implements Plan {
        @Override
        public void make(ContextTree tree, String name) throws IOException {
            tree.file(name, content).mode(name, mode);
            if (marked) {
                tree.attribute(name, "mark", content);
            }
        }
    }

    record PlannedDirectory(int mode) implements Plan {
        @Override
        public void make(ContextTree tree, String name) throws IOException {
            tree.directory(name).mode(name, mode);
        }
    }

    record PlannedLink(String target) implements Plan {
        @Override
        public void make(ContextTree tree, String name) throws IOException {
            tree.link(name, target);
        }
    }

    @Property(tries = 60)
    void the_order_in_which_paths_were_made_does_not_count(
            @ForAll("trees") Map<String, Plan> plans, @ForAll Random random) throws IOException {
        try (ContextTree one = make(plans, random);
                ContextTree other = make(plans, random)) {
            assertThat(one.capture().manifest()).isEqualTo(other.capture().manifest());
        }
    }

    @Property(tries = 60)
    void an_untouched_tree_is_captured_alike_and_unchanged(
            @ForAll("trees") Map<String, Plan> plans, @ForAll Random random) throws IOException {
        try (ContextTree tree = make(plans, random)) {
            CapturedContext captured = tree.capture();

            assertThat(captured.changedSince()).isEmpty();
            assertThat(tree.capture().manifest()).isEqualTo(captured.manifest());
        }
    }

    @Property(tries = 120)
    void every_visible_change_gives_another_manifest_and_is_told(
            @ForAll("trees") Map<String, Plan> plans, @ForAll Random random, @ForAll Mutation mutation)
            throws IOException {
        try (ContextTree tree = make(plans, random)) {
            CapturedContext captured = tree.capture();
            String victim = pick(plans, random);
            mutation.apply(tree, victim);

            assertThat(tree.capture().manifest())
                    .as("%s of %s", mutation, victim)
                    .isNotEqualTo(captured.manifest());
            assertThat(captured.changedSince()).isNotEmpty();
        }
    }

    @Property(tries = 60)
    void what_is_visible_under_rules_is_what_the_rules_say(
            @ForAll("trees") Map<String, Plan> plans, @ForAll Random random, @ForAll("patterns") String patterns)
            throws IOException {
        try (ContextTree tree = make(withoutLinksInside(plans), random)) {
            ContextManifest all = tree.capture().manifest();
            tree.file("../Containerfile.dockerignore", patterns);
            CapturedContext some = tree.capture();
            var rules = some.ignoreFile().orElseThrow().rules();

            assertThat(some.manifest().entries())
                    .isEqualTo(all.entries().stream()
                            .filter(entry -> !rules.excludes(entry.path().toString()))
                            .toList());
        }
    }

    /** Where a link leads is visible, whatever the rules say of it. */
    private static Map<String, Plan> withoutLinksInside(Map<String, Plan> plans) {
        Map<String, Plan> others = new LinkedHashMap<>(plans);
        others.values().removeIf(new PlannedLink("d0")::equals);
        return others;
    }

    /** Ways to change what a builder sees of a path. */
    enum Mutation {
        CONTENT,
        MODE,
        NEW_SIBLING,
        RENAME,
        MARK,
        REPLACE;

        void apply(ContextTree tree, String name) throws IOException {
            Path path = tree.path(name);
            boolean link = Files.isSymbolicLink(path);
            boolean directory = Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
            switch (this) {
                case CONTENT -> change(tree, name, link, directory);
                case MODE -> {
                    if (link) {
                        change(tree, name, true, false);
                    } else {
                        tree.mode(name, (Integer) Files.getAttribute(path, "unix:mode") & 07777 ^ 0010);
                    }
                }
                case NEW_SIBLING -> tree.directory(name + ".new");
                case RENAME -> Files.move(path, tree.path(name + ".moved"));
                case MARK -> {
                    if (link) {
                        tree.link(name + ".new", "x");
                    } else {
                        tree.attribute(name, "other", "");
                    }
                }
                case REPLACE -> {
                    Files.move(path, tree.path("../gone"));
                    if (directory) {
                        tree.file(name, "");
                    } else {
                        tree.directory(name);
                    }
                }
            }
        }

        private static void change(ContextTree tree, String name, boolean link, boolean directory) throws IOException {
            if (link) {
                String target = Files.readSymbolicLink(tree.path(name)).toString();
                Files.delete(tree.path(name));
                tree.link(name, target + "x");
            } else if (directory) {
                tree.file(name + "/new", "");
            } else {
                Files.writeString(tree.path(name), Files.readString(tree.path(name)) + "x");
            }
        }
    }

    private static ContextTree make(Map<String, Plan> plans, Random random) throws IOException {
        ContextTree tree = new ContextTree();
        List<String> names = new ArrayList<>(plans.keySet());
        Collections.shuffle(names, random);
        for (String name : names) {
            plans.get(name).make(tree, name);
        }
        return tree;
    }

    private static String pick(Map<String, Plan> plans, Random random) {
        List<String> names = plans.keySet().stream().sorted().toList();
        return names.get(random.nextInt(names.size()));
    }

    /** Directories d0 to d2, each perhaps in another, and leaves with names of their own in any of them. */
    @Provide
    Arbitrary<Map<String, Plan>> trees() {
        Arbitrary<String> places = Arbitraries.of("", "d0/", "d0/d1/", "d2/", "d2/ü /");
        Arbitrary<String> names = Arbitraries.strings()
                .withChars("abé.# ")
                .ofMinLength(1)
                .ofMaxLength(4)
                .filter(name -> !name.matches("\\.*"))
                .map(name -> "n" + name);
        Arbitrary<String> leaves = Combinators.combine(places, names).as(String::concat);
        return Arbitraries.maps(leaves, plans()).ofMinSize(1).ofMaxSize(8);
    }

    @Provide
    Arbitrary<String> patterns() {
        return Arbitraries.of("d0", "d2", "!d0/d1", "*", "**/na*", "!**/nb", "d0/*", "!d2/ü /n", "# note", "n?")
                .list()
                .ofMaxSize(4)
                .map(lines -> String.join("\n", lines));
    }

    private static Arbitrary<Plan> plans() {
        Arbitrary<Integer> modes = Arbitraries.of(0644, 0600, 0755, 0700, 0444, 04755);
        Arbitrary<String> contents = Arbitraries.strings().ascii().ofMaxLength(8);
        return Arbitraries.oneOf(
                Combinators.combine(contents, modes, Arbitraries.of(true, false))
                        .as(PlannedFile::new),
                Arbitraries.of(0755, 0700, 01777).map(PlannedDirectory::new),
                Arbitraries.of("x", "../y", "/abs", "d0", "é").map(PlannedLink::new));
    }
}
