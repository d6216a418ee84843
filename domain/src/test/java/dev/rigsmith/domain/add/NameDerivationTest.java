package dev.rigsmith.domain.add;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rigsmith.domain.reference.ImageReference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameDerivationTest {

    @ParameterizedTest
    @CsvSource({
        "ghcr.io/corp/base:1.0, corp/base:1.0",
        "busybox, busybox",
        "alpine:3.20, alpine:3.20",
        "localhost:5000/tools:2, tools:2",
        "localhost/mine, mine",
        "quay.io/corp/base:latest, corp/base",
        "docker.io/library/debian:12, library/debian:12",
        "quay.io/foo.bar/baz, baz",
        "MyReg/team/x, team/x",
        "quay.io/x:1@sha256:0123456789012345678901234567890123456789012345678901234567890123, x:1",
        "[::1]:5000/a/b, a/b"
    })
    void a_reference_without_its_registry(String reference, String name) {
        assertThat(NameDerivation.ofReference(ImageReference.parse(reference))).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "tools.tar, tools",
        "/tmp/a b/tools.tar.gz, tools",
        "../tools.TGZ, tools",
        "tools.tar.zst, tools",
        "debian-12.5.rootfs.tar, debian-12.5",
        "layout, layout",
        "./layout/, layout",
        "https://example.com/v1/tools.oci.tar, tools",
        "tools.tar.tar, tools",
        "v1.2, v1.2",
        ".tar, ''"
    })
    void an_archive_without_what_files_end_in(String path, String name) {
        assertThat(NameDerivation.ofArchive(path)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "Containerfile.template-jvm, jvm",
        "a/b/Containerfile.jvm, jvm",
        "Dockerfile.jvm, jvm",
        "jvm.Dockerfile, jvm",
        "/x/jvm.containerfile, jvm",
        "Containerfile.template-template-x, template-x",
        "Containerfile.MyTool, MyTool",
        "tools, tools",
        "containerfile.js, js"
    })
    void a_containerfile_by_its_own_name(String path, String name) {
        assertThat(NameDerivation.ofContainerfile(path)).contains(name);
    }

    @ParameterizedTest
    @CsvSource({"Containerfile", "a/Dockerfile", "/Containerfile", "Dockerfile.containerfile", "''"})
    void a_containerfile_whose_name_says_nothing(String path) {
        assertThat(NameDerivation.ofContainerfile(path)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"images/jvm, jvm", "jvm/, jvm", "/a/jvm//, jvm", "/, ''"})
    void a_directory_by_its_last_segment(String path, String name) {
        assertThat(NameDerivation.ofDirectory(path)).isEqualTo(name);
    }
}
