package dev.rigsmith.adapters.fs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rigsmith.domain.build.ContextSource;
import dev.rigsmith.domain.context.Octets;
import dev.rigsmith.domain.error.FileAccessException;
import dev.rigsmith.domain.rig.ShortName;
import dev.rigsmith.domain.template.Template;
import dev.rigsmith.ports.TemplateSource;
import dev.rigsmith.ports.TemplateSourceContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryTemplatesTest extends TemplateSourceContract {

    private static final ShortName OWN = new ShortName("own");
    private static final ShortName BUNDLED = new ShortName("jvm");

    @TempDir
    Path directory;

    @BeforeEach
    void bundle() throws IOException {
        Path template = Files.createDirectories(directory.resolve("bundled").resolve(BUNDLED.value()));
        Files.writeString(template.resolve("Containerfile"), "FROM bundled");
    }

    @Override
    protected TemplateSource templates() {
        return new DirectoryTemplates(directory.resolve("templates"), directory.resolve("bundled"));
    }

    @Override
    protected ShortName bundled() {
        return BUNDLED;
    }

    @Override
    protected void add(ShortName name, String containerfile) {
        try {
            write(name + "/Containerfile", containerfile);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Path write(String name, String content) throws IOException {
        Path file = directory.resolve("templates").resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    @Test
    void the_directory_of_a_template_is_its_context() throws IOException {
        Path file = write("own/Containerfile", "FROM a");
        Template found = templates().find(OWN).orElseThrow();

        assertThat(found.location()).isEqualTo(file.toString());
        assertThat(found.context())
                .isEqualTo(new ContextSource.Directory(file.getParent().toString(), file.toString()));
    }

    @Test
    void a_flat_template_has_no_context() throws IOException {
        Path file = write("Containerfile.template-own", "FROM b");
        Template found = templates().find(OWN).orElseThrow();

        assertThat(found.location()).isEqualTo(file.toString());
        assertThat(found.context()).isEqualTo(new ContextSource.None());
        assertThat(templates().names()).contains(OWN);
    }

    @Test
    void the_directory_comes_before_the_flat_file() throws IOException {
        write("own/Containerfile", "FROM a");
        write("Containerfile.template-own", "FROM b");

        assertThat(templates().find(OWN)).map(Template::containerfile).contains(Octets.ofText("FROM a"));
        assertThat(templates().names()).containsOnlyOnce(OWN);
    }

    @Test
    void names_that_are_not_short_are_left_alone() throws IOException {
        write("MyTool/Containerfile", "FROM a");
        write("Containerfile.template-", "FROM a");
        write("Containerfile.template-a.b", "FROM a");
        write("no-containerfile/readme", "");
        Files.createDirectories(directory.resolve("templates/Containerfile.template-directory"));

        assertThat(templates().names()).containsExactly(BUNDLED);
    }

    @Test
    void a_template_that_cannot_be_read_is_an_error() throws IOException {
        Files.createDirectories(directory.resolve("templates/own/Containerfile"));
        TemplateSource templates = templates();

        assertThatThrownBy(() -> templates.find(OWN))
                .isInstanceOf(FileAccessException.class)
                .hasMessageContaining("own/Containerfile");
    }

    @Test
    void a_directory_that_is_none_is_an_error() throws IOException {
        Files.writeString(directory.resolve("templates"), "");
        TemplateSource templates = templates();

        assertThatThrownBy(templates::names)
                .isInstanceOf(FileAccessException.class)
                .hasMessageContaining("templates");
    }

    @Test
    void a_bundled_template_has_no_context_and_no_place_of_the_users() {
        Template found = templates().find(BUNDLED).orElseThrow();

        assertThat(found.location()).isEqualTo("bundled:jvm");
        assertThat(found.context()).isEqualTo(new ContextSource.None());
    }

    @Test
    void none_need_be_bundled() throws IOException {
        write("own/Containerfile", "FROM a");

        assertThat(new DirectoryTemplates(directory.resolve("templates"), directory.resolve("none")).names())
                .containsExactly(OWN);
    }
}
