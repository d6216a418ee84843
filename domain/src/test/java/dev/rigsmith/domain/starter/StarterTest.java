package dev.rigsmith.domain.starter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rigsmith.domain.containerfile.Containerfile;
import dev.rigsmith.domain.rig.ShortName;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StarterTest {

    private static Starter of(String... files) {
        return Starter.of(Listing.of(List.of(files)), Optional.empty());
    }

    private static List<String> rigs(Starter starter) {
        return starter.rigs().stream().map(rig -> rig.name() + " " + rig.path()).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "pom.xml, jvm", "build.gradle, jvm", "build.gradle.kts, jvm", "settings.gradle, jvm", "package.json, js",
        "pyproject.toml, python", "requirements.txt, python", "setup.py, python", "go.mod, go", "go.work, go",
        "Cargo.toml, rust", "CMakeLists.txt, systems", "Makefile main.c, systems", "makefile a.cpp, systems",
    })
    void each_language_is_known_by_its_files(String files, String language) {
        Starter starter = of(files.split(" "));

        assertThat(starter.detected()).extracting(Language::word).containsExactly(language);
    }

    @ParameterizedTest
    @CsvSource({"Makefile", "main.c", "README.md", "pom.xml.bak", "my-package.json", "images/a/pom.xml"})
    void other_files_tell_nothing(String file) {
        assertThat(of(file).detected()).isEmpty();
    }

    @Test
    void without_a_containerfile_one_rig_has_the_tools_of_all_languages() {
        Starter starter = of("package.json", "pom.xml");

        assertThat(rigs(starter)).containsExactly("dev images/dev/Containerfile");
        assertThat(starter.files())
                .extracting(StarterFile::path)
                .containsExactly("images/dev/Containerfile", "rigsmith.yaml");
        assertThat(starter.files().get(0).text())
                .contains("        default-jdk-headless maven \\\n        nodejs npm; \\\n");
        assertThat(starter.rigs().get(0).checks())
                .containsExactly("javac -version", "mvn --version", "node --version", "npm --version");
    }

    @Test
    void where_the_whole_directory_is_the_context_the_file_tells_what_to_leave_out() {
        assertThat(of("Containerfile").files().get(0).text()).contains("context: . ", "name .git there\n");
        assertThat(of("images/a/Containerfile").files().get(0).text())
                .contains("context: images/a\n")
                .doesNotContain(".git ");
    }

    @Test
    void a_containerfile_that_is_there_is_built_and_none_is_written() {
        Starter starter = of("Dockerfile", "Containerfile", "pom.xml");

        assertThat(rigs(starter)).containsExactly("dev Containerfile");
        assertThat(starter.files()).extracting(StarterFile::path).containsExactly("rigsmith.yaml");
        assertThat(rigs(of("Dockerfile"))).containsExactly("dev Dockerfile");
    }

    @Test
    void every_containerfile_becomes_a_rig() {
        Starter starter = of(
                "Dockerfile",
                "Dockerfile.test",
                "Dockerfile.dockerignore",
                ".devcontainer/Dockerfile",
                "images/base/Containerfile");

        assertThat(rigs(starter))
                .containsExactly(
                        "base images/base/Containerfile",
                        "dev Dockerfile",
                        "devcontainer .devcontainer/Dockerfile",
                        "test Dockerfile.test");
        assertThat(starter.standard()).hasToString("dev");
    }

    @Test
    void names_that_are_taken_get_another() {
        Starter starter = of("Dockerfile", "Dockerfile.dev", "images/dev/Dockerfile");

        assertThat(rigs(starter))
                .containsExactly("dev images/dev/Dockerfile", "dev-2 Dockerfile.dev", "main Dockerfile");
        assertThat(starter.standard()).hasToString("dev");
    }

    @Test
    void the_default_rig_can_be_named() {
        Optional<ShortName> name = Optional.of(new ShortName("work"));

        assertThat(rigs(Starter.of(Listing.of(List.of()), name))).containsExactly("work images/work/Containerfile");
        assertThat(rigs(Starter.of(Listing.of(List.of("Dockerfile", "Dockerfile.test")), name)))
                .containsExactly("test Dockerfile.test", "work Dockerfile");
        Starter other =
                Starter.of(Listing.of(List.of("Dockerfile", "Dockerfile.test")), Optional.of(new ShortName("test")));
        assertThat(rigs(other)).containsExactly("dev Dockerfile", "test Dockerfile.test");
        assertThat(other.standard()).hasToString("test");
    }

    @Property(tries = 300)
    @Domain(StarterDomain.class)
    void nothing_that_is_there_is_written_and_everything_that_is_built_is_there(
            @ForAll Listing listing, @ForAll Optional<ShortName> name) {
        Starter starter = Starter.of(listing, name);
        List<String> written = starter.files().stream().map(StarterFile::path).toList();

        assertThat(written).doesNotHaveDuplicates().endsWith("rigsmith.yaml").noneMatch(listing::has);
        assertThat(starter.rigs())
                .allSatisfy(rig -> assertThat(listing.has(rig.path()) || written.contains(rig.path()))
                        .as(rig.path())
                        .isTrue());
    }

    @Property(tries = 300)
    @Domain(StarterDomain.class)
    void names_are_unique_one_is_the_default_and_the_answer_is_always_the_same(
            @ForAll Listing listing, @ForAll Optional<ShortName> name) {
        Starter starter = Starter.of(listing, name);

        assertThat(starter.rigs())
                .extracting(StarterRig::name)
                .doesNotHaveDuplicates()
                .contains(starter.standard());
        name.ifPresent(wanted -> assertThat(starter.standard()).isEqualTo(wanted));
        assertThat(Starter.of(listing, name)).isEqualTo(starter);
    }

    @Property(tries = 300)
    @Domain(StarterDomain.class)
    void a_containerfile_that_is_written_makes_sense(@ForAll Listing listing) {
        Starter.of(listing, Optional.empty()).files().stream()
                .filter(file -> file.path().endsWith("Containerfile"))
                .forEach(file -> {
                    byte[] bytes = file.text().getBytes(StandardCharsets.UTF_8);
                    assertThat(Containerfile.parse(file.path(), bytes).stages()).hasSize(1);
                    assertThat(file.text()).endsWith("\n").doesNotContain("PACKAGES");
                });
    }
}
