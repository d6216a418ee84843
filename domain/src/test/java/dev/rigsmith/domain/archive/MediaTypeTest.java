package dev.rigsmith.domain.archive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MediaTypeTest {

    @ParameterizedTest
    @CsvSource({
        "INDEX, application/vnd.oci.image.index.v1+json",
        "INDEX, application/vnd.docker.distribution.manifest.list.v2+json",
        "MANIFEST, application/vnd.oci.image.manifest.v1+json",
        "MANIFEST, application/vnd.docker.distribution.manifest.v2+json",
        "CONFIG, application/vnd.oci.image.config.v1+json",
        "CONFIG, application/vnd.docker.container.image.v1+json",
        "LAYER, application/vnd.oci.image.layer.v1.tar",
        "LAYER, application/vnd.oci.image.layer.v1.tar+gzip",
        "LAYER, application/vnd.oci.image.layer.v1.tar+zstd",
        "LAYER, application/vnd.oci.image.layer.nondistributable.v1.tar+gzip",
        "LAYER, application/vnd.docker.image.rootfs.diff.tar.gzip",
        "LAYER, application/vnd.docker.image.rootfs.diff.tar",
        "OTHER, application/vnd.oci.image.layer.v1.tar+gzip+encrypted",
        "OTHER, application/vnd.docker.distribution.manifest.v1+prettyjws",
        "OTHER, application/vnd.docker.distribution.manifest.v1+json",
        "OTHER, applicationXvndXociXimageXindexXv1+json",
        "OTHER, ''"
    })
    void types_are_known_by_their_names(MediaType type, String name) {
        assertThat(MediaType.of(name)).isEqualTo(type);
        assertThat(MediaType.of(name + "\n")).isEqualTo(MediaType.OTHER);
    }
}
