package dev.rigsmith.ports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.RefusedException;
import dev.rigsmith.domain.error.RigsmithException;
import dev.rigsmith.domain.starter.Occupant;
import dev.rigsmith.domain.starter.StarterFile;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What everybody who begins projects promises. */
public abstract class ProjectStarterContract {

    private static final StarterFile CONTAINERFILE = new StarterFile("images/dev/Containerfile", "FROM scratch\n");
    private static final StarterFile PROJECT = new StarterFile("rigsmith.yaml", "rigs: {}\n");

    /** The starter under test, in an empty directory two below one that a test may use as well. */
    protected abstract ProjectStarter starter();

    /** Puts a file into the directory; the path may begin with {@code ../}. */
    protected abstract void file(String path, String text);

    /** Makes a directory. */
    protected abstract void directory(String path);

    /** Makes a link to nothing. */
    protected abstract void danglingLink(String path);

    /** The text of a file; empty where there is no file. */
    protected abstract Optional<String> text(String path);

    @Test
    void a_new_project_is_written_whole() {
        starter().write(List.of(CONTAINERFILE, PROJECT));

        assertThat(text(CONTAINERFILE.path())).contains(CONTAINERFILE.text());
        assertThat(text(PROJECT.path())).contains(PROJECT.text());
        assertThat(starter().occupant()).contains(new Occupant("rigsmith.yaml", Occupant.Kind.FILE, true));
    }

    @Test
    void a_project_that_is_there_stays_as_it_is() {
        file("rigsmith.yaml", "mine");

        refused(List.of(CONTAINERFILE, PROJECT), "rigsmith.yaml is there already");
        assertThat(text("rigsmith.yaml")).contains("mine");
    }

    @Test
    void a_file_of_another_text_stays_as_it_is_and_nothing_else_is_written() {
        file(CONTAINERFILE.path(), "mine");

        refused(List.of(CONTAINERFILE, PROJECT), CONTAINERFILE.path() + " is there already");
        assertThat(text(CONTAINERFILE.path())).contains("mine");
        assertThat(text("rigsmith.yaml")).isEmpty();
    }

    @Test
    void a_file_of_the_same_text_will_do_but_a_project_has_begun_already() {
        file(CONTAINERFILE.path(), CONTAINERFILE.text());
        starter().write(List.of(CONTAINERFILE, PROJECT));

        assertThat(text("rigsmith.yaml")).contains(PROJECT.text());
        refused(List.of(PROJECT), "rigsmith.yaml is there already");
    }

    @Test
    void one_of_many_begins_it() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<Boolean>> attempts = threads.invokeAll(
                    IntStream.range(0, 8).mapToObj(this::attempt).toList());
            int begun = 0;
            for (Future<Boolean> attempt : attempts) {
                begun += attempt.get() ? 1 : 0;
            }
            assertThat(begun).isEqualTo(1);
        } finally {
            threads.shutdownNow();
        }
        assertThat(text("rigsmith.yaml").orElseThrow()).matches("# [0-7]\n");
        assertThat(text(CONTAINERFILE.path())).contains(CONTAINERFILE.text());
    }

    private Callable<Boolean> attempt(int number) {
        ProjectStarter starter = starter();
        return () -> {
            try {
                starter.write(List.of(CONTAINERFILE, new StarterFile("rigsmith.yaml", "# " + number + "\n")));
                return true;
            } catch (RefusedException taken) {
                return false;
            }
        };
    }

    @Test
    void where_nothing_has_the_name_there_is_no_occupant() {
        assertThat(starter().occupant()).isEmpty();
    }

    @Test
    void whatever_has_the_name_is_told() {
        directory("rigsmith.yaml");

        assertThat(starter().occupant()).contains(new Occupant("rigsmith.yaml", Occupant.Kind.DIRECTORY, true));
        assertThatThrownBy(() -> starter().write(List.of(PROJECT))).isInstanceOf(RigsmithException.class);
    }

    @Test
    void a_link_to_nothing_is_something() {
        danglingLink("rigsmith.yaml");

        assertThat(starter().occupant()).contains(new Occupant("rigsmith.yaml", Occupant.Kind.DANGLING_LINK, true));
        refused(List.of(PROJECT), "rigsmith.yaml is there already");
    }

    @Test
    void a_project_above_is_told_unless_there_is_a_nearer_one() {
        file("../../rigsmith.yaml", "far");
        assertThat(starter().occupant()).contains(new Occupant("../../rigsmith.yaml", Occupant.Kind.FILE, false));

        file("../rigsmith.yaml", "near");
        assertThat(starter().occupant()).contains(new Occupant("../rigsmith.yaml", Occupant.Kind.FILE, false));
    }

    @Test
    void only_files_that_tell_something_are_listed() {
        file("pom.xml", "");
        file("src/Main.java", "");
        file("images/a/Containerfile", "");
        file("images/a/deep/Containerfile", "");
        file("images/picture.png", "");
        file(".devcontainer/Dockerfile", "");
        directory("package.json");
        danglingLink("go.mod");

        assertThat(starter().look().files())
                .contains("pom.xml", "images/a/Containerfile", ".devcontainer/Dockerfile")
                .doesNotContain(
                        "package.json", "go.mod", "src/Main.java", "images/a/deep/Containerfile", "images", "src");
    }

    private void refused(List<StarterFile> files, String message) {
        assertThatThrownBy(() -> starter().write(files))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refusal -> assertThat(refusal.id()).isEqualTo(ErrorId.ALREADY_THERE))
                .hasMessageStartingWith(message);
    }
}
