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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryTemplatesTest extends TemplateSourceContract {

    private static final ShortName OWN = new ShortName("own");

    @TempDir
    Path directory;

    @Override
    protected TemplateSource templates() {
        return new DirectoryTemplates(directory.resolve("templates"), BundledTemplates.all());
    }

    @Override
    protected ShortName bundled() {
        return new ShortName("jvm");
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

        assertThat(templates().names()).isEqualTo(BundledTemplates.all().names());
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
    void the_list_of_bundled_templates_is_what_is_bundled() throws Exception {
        Path resources = Path.of(BundledTemplates.class.getResource("templates").toURI());
        try (var found = Files.list(resources)) {
            assertThat(found.map(path -> new ShortName(path.getFileName().toString()))
                            .sorted())
                    .isEqualTo(BundledTemplates.all().names());
        }
        assertThat(BundledTemplates.all().names())
                .allSatisfy(name -> assertThat(BundledTemplates.all().find(name))
                        .map(Template::location)
                        .contains("bundled:" + name));
    }
}
