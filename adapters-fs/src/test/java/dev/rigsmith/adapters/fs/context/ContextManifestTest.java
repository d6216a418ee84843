package dev.rigsmith.adapters.fs.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.rigsmith.domain.context.Content;
import dev.rigsmith.domain.context.EntryType;
import dev.rigsmith.domain.context.Octets;
import dev.rigsmith.domain.error.FileAccessException;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What of a path reaches the manifest. */
class ContextManifestTest {

    private final ContextTree tree = new ContextTree();

    @AfterEach
    void remove() {
        tree.close();
    }

    @Test
    void a_name_is_bytes() throws IOException {
        tree.run(
                "sh",
                "-c",
                "printf x > \"$(printf 'a\\377b')\"; printf y > é; mkdir \"$(printf '\\200')\"; "
                        + "printf z > \"$(printf '\\200/new\\nline%%20')\"");

        assertThat(tree.paths()).containsExactly("a\u00ffb", "\u0080", "\u0080/new\nline%20", "\u00c3\u00a9");
        assertThat(tree.entry("a\u00ffb").content()).isInstanceOf(Content.FileDigest.class);
    }

    @Test
    void a_link_is_its_target_and_is_not_followed() throws IOException {
        tree.directory("d").file("d/f", "x").link("to-directory", "d").link("dangling", "no/../where");
        tree.run(
                "sh", "-c", "ln -s \"$(printf 'a//\\377/')\" odd; ln -s d/ slash; ln -s /\u00e9 absolute; ln -s / top");

        assertThat(tree.paths()).contains("to-directory").doesNotContain("to-directory/f");
        assertThat(tree.entry("to-directory").content()).isEqualTo(target("d"));
        assertThat(tree.entry("dangling").content()).isEqualTo(target("no/../where"));
        assertThat(tree.entry("odd").content()).isEqualTo(target("a//\u00ff/"));
        assertThat(tree.entry("slash").content()).isEqualTo(target("d/"));
        assertThat(tree.entry("absolute").content()).isEqualTo(target("/\u00c3\u00a9"));
        assertThat(tree.entry("top").content()).isEqualTo(target("/"));
        assertThat(tree.entry("odd").type()).isEqualTo(EntryType.SYMBOLIC_LINK);
    }

    @Test
    void all_twelve_permission_bits_count() throws IOException {
        tree.file("f", "x").mode("f", 06751).directory("d").mode("d", 01777);

        assertThat(tree.entry("f").permissions()).isEqualTo(06751);
        assertThat(tree.entry("d").permissions()).isEqualTo(01777);
    }

    @Test
    void attributes_of_users_count() throws IOException {
        tree.file("f", "x").directory("d").attribute("f", "note", "a\u0000b").attribute("d", "empty", "");

        assertThat(tree.entry("f").attributes()).containsOnly(java.util.Map.entry("user.note", new Octets("a\u0000b")));
        assertThat(tree.entry("d").attributes()).containsOnly(java.util.Map.entry("user.empty", new Octets("")));
    }

    @Test
    void many_attributes_are_all_read() throws IOException {
        tree.file("f", "x");
        for (int i = 0; i < 60; i++) {
            tree.attribute("f", "a-rather-long-name-of-an-attribute-" + i, "v");
        }

        assertThat(tree.entry("f").attributes()).hasSize(60);
    }

    /** Builders carry these of whatever has them, even of links and pipes (seen with buildah 1.28.2). */
    @ParameterizedTest
    @ValueSource(strings = {SystemAttributes.CAPABILITY, SystemAttributes.INTEGRITY})
    void attributes_of_the_system_count(String attribute) throws IOException {
        assumeThat(Files.getOwner(tree.path("")).getName()).isEqualTo("root");
        tree.file("f", "x").directory("d").link("l", "f").run("mkfifo", "p").run("mknod", "null", "c", "1", "3");
        for (String path : tree.paths()) {
            SystemAttributes.set(tree.path(path), attribute);

            assertThat(tree.entry(path).attributes()).as(path).containsOnlyKeys(attribute);
        }
    }

    @Test
    void attributes_that_builders_leave_out_do_not_count() throws IOException {
        assumeThat(Files.getOwner(tree.path("")).getName()).isEqualTo("root");
        tree.file("f", "x");
        SystemAttributes.set(tree.path("f"), "trusted.note");
        SystemAttributes.set(tree.path("f"), "security.note");

        assertThat(tree.entry("f").attributes()).isEmpty();
    }

    @Test
    void names_of_one_file_lead_to_the_first_of_them() throws IOException {
        tree.file("b", "x").hardLink("c", "b").hardLink("a/z", "b").file("d", "x");

        assertThat(tree.entry("a/z").linkedTo()).isEmpty();
        assertThat(tree.entry("b").linkedTo()).contains(Octets.ofText("a/z"));
        assertThat(tree.entry("c").linkedTo()).contains(Octets.ofText("a/z"));
        assertThat(tree.entry("d").linkedTo()).isEmpty();
    }

    @Test
    void a_name_that_is_ignored_leads_nowhere() throws IOException {
        tree.file("a", "x").hardLink("b", "a").file(".dockerignore", "a\n");

        assertThat(tree.paths()).containsExactly(".dockerignore", "b");
        assertThat(tree.entry("b").linkedTo()).isEmpty();
    }

    @Test
    void fifos_are_known_by_their_type_and_never_opened() throws IOException {
        tree.run("mkfifo", "-m", "640", "pipe");

        assertThat(tree.entry("pipe").type()).isEqualTo(EntryType.FIFO);
        assertThat(tree.entry("pipe").content()).isEqualTo(new Content.Nothing());
        assertThat(tree.entry("pipe").permissions()).isEqualTo(0640);
    }

    @Test
    void devices_are_known_by_their_numbers() throws IOException {
        assumeThat(Files.getOwner(tree.path("")).getName()).isEqualTo("root");
        tree.run("mknod", "null", "c", "1", "3").run("mknod", "zero", "c", "1", "5");

        assertThat(tree.entry("null").type()).isEqualTo(EntryType.CHARACTER_DEVICE);
        assertThat(tree.entry("null").content()).isNotEqualTo(tree.entry("zero").content());
    }

    @Test
    void sockets_are_skipped() throws IOException {
        try (ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            socket.bind(UnixDomainSocketAddress.of(tree.path("socket")));

            assertThat(tree.file("f", "x").paths()).containsExactly("f");
        }
    }

    @Test
    void a_file_that_cannot_be_read_is_an_error_that_names_it() throws IOException {
        tree.run("sh", "-c", "ln -s loop .containerignore; ln -s .containerignore loop");

        assertThatThrownBy(tree::capture)
                .isInstanceOf(FileAccessException.class)
                .hasMessageContaining(".containerignore");
    }

    @Test
    void an_excluded_directory_is_entered_only_for_what_is_included_below() throws IOException {
        tree.file("a/keep", "1").file("a/drop", "2").file("b/drop", "3").file(".containerignore", "a\nb\n!a/keep\n");

        assertThat(tree.paths()).containsExactly(".containerignore", "a/keep");
    }

    @Test
    void the_mode_of_the_context_itself_does_not_count() throws IOException {
        tree.file("f", "x");
        var before = tree.capture().manifest();
        tree.mode("", 0700);

        assertThat(tree.capture().manifest()).isEqualTo(before);
    }

    private static Content target(String latin1) {
        return new Content.LinkTarget(new Octets(latin1));
    }
}
