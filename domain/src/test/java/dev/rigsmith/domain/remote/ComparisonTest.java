package dev.rigsmith.domain.remote;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.image.LocalImage;
import dev.rigsmith.domain.image.Platform;
import dev.rigsmith.domain.reference.Digest;
import dev.rigsmith.domain.reference.ImageReference;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static final Platform HOST = Platform.parse("linux/amd64");
    private static final Digest INDEX = digest('1');
    private static final Digest MANIFEST = digest('2');
    private static final Digest OTHER = digest('3');
    private static final ImageId ID = new ImageId("a".repeat(64));

    private static Digest digest(char digit) {
        return Digest.parse("sha256:" + String.valueOf(digit).repeat(64));
    }

    private static LocalImage local(Digest... known) {
        List<ImageReference> names = List.of(known).stream()
                .map(digest -> ImageReference.parse("docker.io/library/debian").withDigest(digest))
                .toList();
        return new LocalImage(ID, Set.of(), names, Map.of(), 1, Instant.EPOCH);
    }

    private static RemoteImage.Index index(RemoteImage.ForPlatform... images) {
        return new RemoteImage.Index(INDEX, List.of(images));
    }

    private static RemoteImage.ForPlatform on(String platform, Digest manifest) {
        return new RemoteImage.ForPlatform(Platform.parse(platform), manifest);
    }

    private static Comparison decided(Freshness freshness) {
        return new Comparison.Decided(freshness);
    }

    @Test
    void the_digest_that_the_registry_gives_decides_first() {
        assertThat(Comparison.of(local(INDEX), HOST, index())).isEqualTo(decided(Freshness.CURRENT));
    }

    @Test
    void an_index_that_changed_for_other_platforms_alone_is_no_news() {
        assertThat(Comparison.of(local(MANIFEST), HOST, index(on("linux/arm64", OTHER), on("linux/amd64", MANIFEST))))
                .isEqualTo(decided(Freshness.CURRENT));
    }

    @Test
    void another_manifest_has_to_be_looked_at() {
        assertThat(Comparison.of(local(OTHER), HOST, index(on("linux/amd64", MANIFEST))))
                .isEqualTo(new Comparison.Depends(MANIFEST));
    }

    @Test
    void without_an_image_for_this_platform_nothing_is_known() {
        assertThat(Comparison.of(local(OTHER), HOST, index(on("linux/arm64", MANIFEST))))
                .isEqualTo(decided(Freshness.UNKNOWN));
    }

    @Test
    void a_variant_that_nobody_asked_for_is_taken_when_there_is_no_other() {
        assertThat(index(on("linux/arm/v6", OTHER), on("linux/arm/v7", MANIFEST))
                        .imageFor(Platform.parse("linux/arm/v7")))
                .contains(MANIFEST);
        assertThat(index(on("linux/amd64/v2", MANIFEST)).imageFor(HOST)).contains(MANIFEST);
    }

    @Test
    void an_image_that_was_built_again_and_came_out_equal_is_no_news() {
        assertThat(Comparison.of(local(OTHER), HOST, new RemoteImage.Single(MANIFEST, ID, 1)))
                .isEqualTo(decided(Freshness.CURRENT));
        assertThat(Comparison.of(local(OTHER), HOST, new RemoteImage.Single(MANIFEST, new ImageId("b".repeat(64)), 1)))
                .isEqualTo(decided(Freshness.OUTDATED));
    }

    @Provide
    Arbitrary<RemoteImage> remote() {
        Arbitrary<Digest> digests = Arbitraries.of(INDEX, MANIFEST, OTHER);
        Arbitrary<RemoteImage.ForPlatform> images = digests.flatMap(digest ->
                Arbitraries.of("linux/amd64", "linux/arm64", "linux/arm/v7").map(platform -> on(platform, digest)));
        return Arbitraries.oneOf(
                digests.flatMap(digest -> images.list().ofMaxSize(4).map(list -> new RemoteImage.Index(digest, list))),
                digests.flatMap(digest -> Arbitraries.of('a', 'b')
                        .map(id -> new RemoteImage.Single(
                                digest, new ImageId(String.valueOf(id).repeat(64)), 1))));
    }

    /** What was pulled under the digest that the registry gives is never called outdated. */
    @Property
    void the_image_that_the_registry_has_is_never_outdated(@ForAll("remote") RemoteImage remote) {
        assertThat(Comparison.of(local(remote.digest()), HOST, remote)).isEqualTo(decided(Freshness.CURRENT));
    }

    /** Outdated is only said of an image that was seen to be another one. */
    @Property
    void outdated_is_only_what_was_compared_with_an_image(@ForAll("remote") RemoteImage remote) {
        boolean outdated = Comparison.of(local(), HOST, remote).equals(decided(Freshness.OUTDATED));
        assertThat(outdated)
                .isEqualTo(remote instanceof RemoteImage.Single single
                        && !single.image().equals(ID));
    }
}
