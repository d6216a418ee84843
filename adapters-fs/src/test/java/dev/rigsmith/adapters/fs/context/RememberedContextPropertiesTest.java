package dev.rigsmith.adapters.fs.context;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rigsmith.ports.CapturedContext;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/** Whatever happens to a context, what is remembered of it is never told in place of what is there. */
class RememberedContextPropertiesTest {

    private static final List<String> NAMES =
            List.of("a", "b", "d", "d/x", "d/e", "d/e/z", "out", "out/x", "out/y", "out/y/z", "*", "li\nne", "é");

    /** One thing that happens. Many of them cannot, where something else is in the way. */
    record Edit(Kind kind, String name, String other) {

        void happen(ContextTree tree) throws IOException {
            Path path = tree.path(name);
            try {
                kind.change(tree, path, this);
            } catch (FileSystemException | UnsupportedOperationException impossible) {
                assertThat(impossible).isNotNull();
            }
        }

        private String letter() {
            return other.substring(0, 1);
        }
    }

    /** What can happen. */
    enum Kind {
        CONTENT {
            @Override
            void change(ContextTree tree, Path path, Edit edit) throws IOException {
                tree.file(edit.name(), edit.letter());
            }
        },
        CONTENT_OF_THE_SAME_TIME {
            @Override
            void change(ContextTree tree, Path path, Edit edit) throws IOException {
                FileTime time = Files.getLastModifiedTime(path);
                Files.writeString(path, edit.letter());
                Files.setLastModifiedTime(path, time);
            }
        },
        MODE {
            @Override
            void change(ContextTree tree, Path path, Edit edit) throws IOException {
                int mode = (Integer) Files.getAttribute(path, "unix:mode", LinkOption.NOFOLLOW_LINKS) & 07777;
                tree.mode(edit.name(), mode ^ 0010);
            }
        },
        TIME {
            @Override
            void change(ContextTree tree, Path path, Edit edit) throws IOException {
                Files.setLastModifiedTime(
                        path, FileTime.fromMillis(1_000L * edit.other().hashCode()));
            }
        },
        ATTRIBUTE {
            @Override
            void change(ContextTree tree, Path path, Edit edit) throws IOException {
                tree.attribute(edit.name(), "mark", edit.other());
            }
        },
        SWAP {
            @Override
            void change(ContextTree tree, Path path, Edit edit) throws IOException {
                Path between = tree.path("../between");
                Files.move(path, between);
                Files.move(tree.path(edit.other()), path);
                Files.move(between, tree.path(edit.other()));
            }
        },
        RENAME {
            @Override
            void change(ContextTree tree, Path path, Edit edit) throws IOException {
                Files.move(path, tree.path(edit.other()), StandardCopyOption.ATOMIC_MOVE);
            }
        },
        HARD_LINK {
            @Override
            void change(ContextTree tree, Path path, Edit edit) throws IOException {
                Files.createLink(tree.path(edit.other()), path);
            }
        },
        LINK {
            @Override
            void change(ContextTree tree, Path path, Edit edit) throws IOException {
                Files.deleteIfExists(path);
                tree.link(edit.name(), edit.other());
            }
        },
        DIRECTORY {
            @Override
            void change(ContextTree tree, Path path, Edit edit) throws IOException {
                Files.createDirectory(path);
            }
        },
        REMOVAL {
            @Override
            void change(ContextTree tree, Path path, Edit edit) throws IOException {
                Files.delete(path);
            }
        },
        RULES {
            @Override
            void change(ContextTree tree, Path path, Edit edit) throws IOException {
                tree.file(
                        ".dockerignore",
                        edit.letter().equals("a") ? "" : edit.other().replace("*", "\\*") + "\n");
            }
        },
        RULES_WITH_EXCEPTIONS {
            @Override
            void change(ContextTree tree, Path path, Edit edit) throws IOException {
                tree.file(".dockerignore", "out/*\nd\n!" + edit.other().replace("\n", "") + "\n");
            }
        };

        abstract void change(ContextTree tree, Path path, Edit edit) throws IOException;
    }

    @Property(tries = 60)
    @StatisticsReport(onFailureOnly = true)
    void what_is_remembered_is_what_is_there(@ForAll("edits") List<Edit> edits) throws IOException {
        try (ContextTree tree = new ContextTree();
                ContextTree caches = new ContextTree()) {
            tree.file("a", "1")
                    .file("d/x", "1")
                    .file("out/y/z", "1")
                    .file("../between", "")
                    .run("rm", "../between");
            for (Edit edit : edits) {
                compare(tree, caches.path(""), edit);
                Ticks.await(caches.path(".."));
                edit.happen(tree);
                Ticks.await(caches.path(".."));
            }
        }
    }

    /** The first capture after an edit may remember the context, and the second one may be told of it. */
    private static void compare(ContextTree tree, Path caches, Edit next) throws IOException {
        FsBuildContexts contexts = new FsBuildContexts(
                new FactReader(new ExtendedAttributes()), Optional.of(caches), new RealFind(), Ticks.AHEAD);
        CapturedContext expected = tree.capture();
        assertThat(tree.capture(contexts).digest()).as("before %s", next).isEqualTo(expected.digest());
        CapturedContext again = tree.capture(contexts);
        assertThat(again.digest()).isEqualTo(expected.digest());
        assertThat(again.manifest()).isEqualTo(expected.manifest());
        assertThat(again.changedSince()).isEmpty();
        Statistics.label("remembered")
                .collect(again instanceof RememberedCapture)
                .coverage(coverage -> {
                    coverage.check(true).percentage(share -> share > 30);
                });
    }

    @Provide
    Arbitrary<List<Edit>> edits() {
        Arbitrary<String> names = Arbitraries.of(NAMES);
        return Combinators.combine(Arbitraries.of(Kind.class), names, names)
                .as(Edit::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(14);
    }
}
