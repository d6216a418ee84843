package dev.rigsmith.domain.remote;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rigsmith.domain.image.Platform;
import dev.rigsmith.domain.key.BuildKey;
import dev.rigsmith.domain.reference.ImageReference;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SharedBuildTest {

    private static final ImageReference REPOSITORY = ImageReference.parse("registry.example.com:5000/team/cache");

    @Provide
    Arbitrary<BuildKey> keys() {
        return Arbitraries.strings().withChars("0123456789abcdef").ofLength(64).map(BuildKey::new);
    }

    @Provide
    Arbitrary<Platform> platforms() {
        return Combinators.combine(
                        Arbitraries.of("linux", "freebsd"),
                        Arbitraries.of("amd64", "arm64"),
                        Arbitraries.of(List.of(Optional.<String>empty(), Optional.of("v7"), Optional.of("v8"))))
                .as(Platform::new);
    }

    private static RemoteConfig says(Optional<Platform> platform, Optional<BuildKey> key) {
        return new RemoteConfig(platform, Map.of(), Optional.empty(), key);
    }

    @Property
    void its_place_tells_the_whole_key(@ForAll("keys") BuildKey key, @ForAll("platforms") Platform platform) {
        SharedBuild build = new SharedBuild(REPOSITORY, key, platform);

        assertThat(build.reference()).hasToString(REPOSITORY + ":" + key.hex());
        assertThat(ImageReference.parse(build.reference().toString())).isEqualTo(build.reference());
        assertThat(new SharedBuild(build.reference(), key, platform)).isEqualTo(build);
    }

    @Property
    void only_a_build_of_that_key_is_taken(
            @ForAll("keys") BuildKey key, @ForAll("keys") BuildKey other, @ForAll("platforms") Platform platform) {
        SharedBuild build = new SharedBuild(REPOSITORY, key, platform);

        assertThat(build.objectionTo(says(Optional.of(platform), Optional.of(key))))
                .isEmpty();
        assertThat(build.objectionTo(says(Optional.of(platform), Optional.empty())))
                .isPresent();
        assertThat(build.objectionTo(says(Optional.of(platform), Optional.of(other)))
                        .isEmpty())
                .isEqualTo(other.equals(key));
    }

    @Property
    void only_an_image_for_that_platform_is_taken(
            @ForAll("keys") BuildKey key, @ForAll("platforms") Platform wanted, @ForAll("platforms") Platform found) {
        SharedBuild build = new SharedBuild(REPOSITORY, key, wanted);
        boolean taken =
                build.objectionTo(says(Optional.of(found), Optional.of(key))).isEmpty();

        boolean sameMachine =
                found.os().equals(wanted.os()) && found.architecture().equals(wanted.architecture());
        boolean contradiction = found.variant().isPresent()
                && wanted.variant().isPresent()
                && !found.variant().equals(wanted.variant());
        assertThat(taken).isEqualTo(sameMachine && !contradiction);
        assertThat(build.objectionTo(says(Optional.empty(), Optional.of(key)))).isPresent();
    }
}
