package dev.rigsmith.domain.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.reference.ReferenceDomain;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Domain(ReferenceDomain.class)
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class LocalImagesTest {

    private static final String DIGEST = "@sha256:" + "d".repeat(64);
    private static final ImageReference JVM = ImageReference.parse("jvm");

    @ParameterizedTest
    @CsvSource({
        "jvm, localhost/jvm:latest",
        "jvm, docker.io/library/jvm:latest",
        "jvm:21, docker.io/library/jvm:21",
        "corp/jvm, docker.io/corp/jvm:latest",
        "corp/jvm, localhost/corp/jvm:latest",
        "docker.io/jvm, docker.io/library/jvm:latest",
        "index.docker.io/jvm, docker.io/library/jvm:latest",
        "localhost/jvm, localhost/jvm:latest",
        "host:5000/jvm, host:5000/jvm:latest",
        "host:5000/jvm:1, host:5000/jvm:1"
    })
    void a_reference_finds_its_image(String reference, String stored) {
        assertThat(find(reference, image("a", stored))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "jvm, quay.io/jvm:latest",
        "jvm, quay.io/library/jvm:latest",
        "jvm, docker.io/corp/jvm:latest",
        "jvm, localhost/corp/jvm:latest",
        "jvm, localhost/jvm:21",
        "jvm, localhost/my-jvm:latest",
        "corp/jvm, quay.io/corp/jvm:latest",
        "localhost/jvm, docker.io/library/jvm:latest",
        "docker.io/library/jvm, localhost/jvm:latest",
        "host:5000/jvm, host:5001/jvm:latest",
        "host:5000/jvm, docker.io/host/jvm:latest"
    })
    void an_image_whose_name_merely_ends_alike_is_another(String reference, String stored) {
        assertThat(find(reference, image("a", stored))).isFalse();
    }

    @Test
    void this_machine_comes_before_docker_hub() {
        LocalImages images =
                LocalImages.of(List.of(image("a", "docker.io/library/jvm:latest"), image("b", "localhost/jvm:latest")));

        assertThat(images.find(JVM)).map(LocalImage::id).contains(id("b"));
    }

    @Test
    void a_digest_beside_a_tag_decides_alone() {
        LocalImage image = image("a", Set.of("quay.io/jvm:21"), List.of("quay.io/jvm" + DIGEST));

        assertThat(find("quay.io/jvm:20" + DIGEST, image)).isTrue();
        assertThat(find("quay.io/jvm:21@sha256:" + "e".repeat(64), image)).isFalse();
        assertThat(find("jvm" + DIGEST, image)).isFalse();
    }

    @Test
    void an_image_that_is_listed_once_for_every_name_is_one_image() {
        LocalImages images = LocalImages.of(List.of(image("a", "quay.io/x:1"), image("a", "localhost/jvm:latest")));

        assertThat(images.all()).hasSize(1);
        assertThat(images.find(JVM)).isPresent();
        assertThat(images.find(ImageReference.parse("quay.io/x:1"))).isPresent();
    }

    @Test
    void images_of_two_platforms_under_one_digest_are_told_the_same_way_in_any_order() {
        LocalImage one = image("a", Set.of(), List.of("quay.io/jvm" + DIGEST));
        LocalImage other = image("b", Set.of(), List.of("quay.io/jvm" + DIGEST));

        assertThat(LocalImages.of(List.of(one, other))).isEqualTo(LocalImages.of(List.of(other, one)));
        assertThat(LocalImages.of(List.of(other, one)).find(ImageReference.parse("quay.io/jvm" + DIGEST)))
                .contains(one);
    }

    @Property
    void whatever_can_be_typed_can_be_looked_for(@ForAll ImageReference reference) {
        List<ImageReference> names = LocalImages.namesOf(reference).toList();

        assertThat(names).allSatisfy(name -> assertThat(name.isFullyQualified()).isTrue());
        assertThat(names).hasSize(reference.isFullyQualified() ? 1 : 2);
        assertThat(LocalImages.none().find(reference)).isEmpty();
    }

    @Property
    void an_image_is_found_by_every_name_that_it_has(@ForAll ImageReference reference) {
        ImageReference full = reference.canonical();
        LocalImage image = full.digest().isPresent()
                ? image(
                        "a",
                        Set.of(),
                        List.of(full.withoutTagAndDigest()
                                .withDigest(full.digest().get())
                                .toString()))
                : image("a", full.toString());

        assertThat(LocalImages.of(List.of(image)).find(reference)).contains(image);
        assertThat(LocalImages.of(List.of(image)).find(full)).contains(image);
    }

    private static boolean find(String reference, LocalImage image) {
        return LocalImages.of(List.of(image))
                .find(ImageReference.parse(reference))
                .isPresent();
    }

    private static LocalImage image(String digit, String name) {
        return image(digit, Set.of(name), List.of());
    }

    private static LocalImage image(String digit, Set<String> names, List<String> digests) {
        Set<ImageReference> parsed = names.stream().map(ImageReference::parse).collect(Collectors.toSet());
        Stream<ImageReference> pins = digests.stream().map(ImageReference::parse);
        return new LocalImage(id(digit), parsed, pins.toList(), Map.of(), 1, Instant.EPOCH);
    }

    private static ImageId id(String digit) {
        return new ImageId(digit.repeat(64));
    }
}
