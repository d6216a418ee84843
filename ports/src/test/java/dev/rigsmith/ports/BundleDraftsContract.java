package dev.rigsmith.ports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rigsmith.domain.bundle.BundleManifest;
import dev.rigsmith.domain.bundle.BundleMember;
import dev.rigsmith.domain.bundle.ManifestText;
import dev.rigsmith.domain.bundle.Packing;
import dev.rigsmith.domain.context.Octets;
import dev.rigsmith.domain.context.Sha256;
import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.FileAccessException;
import dev.rigsmith.domain.error.RefusedException;
import dev.rigsmith.domain.image.ImageId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every {@link BundleDrafts} does. */
public abstract class BundleDraftsContract {

    private static final ImageId IMAGE = new ImageId("1".repeat(64));
    private static final String ARCHIVE = "what an engine saved";

    /** The drafts to test, the same ones each time. */
    protected abstract BundleDrafts drafts();

    /** The members of the bundle in a file below the current directory, in their order; {@code -} is standard output. */
    protected abstract Map<BundleMember, Octets> bundle(String file);

    /** Makes a directory below the current one. */
    protected abstract void directory(String name);

    /** Fails when anything is left on disk but bundles, or open. */
    protected abstract void checkThatNothingIsLeft();

    @AfterEach
    void nothing_is_left() {
        checkThatNothingIsLeft();
    }

    private static BundleContent content(Packing packing) {
        return new BundleContent(
                IMAGE, "name: mine\n", Optional.of("FROM scratch\n"), Optional.empty(), packing, Optional.empty());
    }

    private BundleDraft.Written write(String typed, boolean replace, BundleContent content) {
        return write(drafts().target(Optional.of(typed), "usual", replace), content);
    }

    private BundleDraft.Written write(BundleTarget target, BundleContent content) {
        try (BundleDraft draft = drafts().begin()) {
            assertThat(draft.image()).doesNotExist();
            assertThat(draft.image().getParent()).isDirectory();
            Files.writeString(draft.image(), ARCHIVE);
            return draft.finish(content, target, (done, all) -> {});
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    @ParameterizedTest
    @EnumSource(Packing.class)
    void a_bundle_holds_its_members_in_their_order_and_vouches_for_them(Packing packing) {
        write("b", false, content(packing));

        Map<BundleMember, Octets> bundle = bundle("b");
        assertThat(bundle.keySet())
                .containsExactly(
                        BundleMember.STORY, BundleMember.MANIFEST, BundleMember.CONTAINERFILE, BundleMember.IMAGE);
        assertThat(bundle.get(BundleMember.STORY)).hasToString("name: mine\n");
        assertThat(bundle.get(BundleMember.CONTAINERFILE)).hasToString("FROM scratch\n");
        assertThat(bundle.get(BundleMember.IMAGE)).hasToString(ARCHIVE);
        assertThat(bundle.get(BundleMember.MANIFEST)).hasToString(manifest(bundle));
    }

    private static String manifest(Map<BundleMember, Octets> bundle) {
        List<BundleManifest.Entry> entries = bundle.entrySet().stream()
                .filter(member ->
                        !List.of(BundleMember.MANIFEST, BundleMember.SIGNATURE).contains(member.getKey()))
                .map(member -> new BundleManifest.Entry(
                        member.getKey(),
                        member.getValue().length(),
                        Sha256.of(member.getValue().bytes())))
                .toList();
        return ManifestText.of(new BundleManifest(IMAGE, entries, Optional.empty()));
    }

    @Test
    void a_signature_is_of_the_manifest_and_stands_behind_it() {
        SigningKey key = new InMemorySigningKeys().add("key", false).read("key");
        write(
                "b",
                false,
                new BundleContent(
                        IMAGE, "name: mine\n", Optional.empty(), Optional.empty(), Packing.GZIP, Optional.of(key)));

        Map<BundleMember, Octets> bundle = bundle("b");
        assertThat(bundle.keySet())
                .containsExactly(BundleMember.STORY, BundleMember.MANIFEST, BundleMember.SIGNATURE, BundleMember.IMAGE);
        assertThat(bundle.get(BundleMember.SIGNATURE)).isEqualTo(key.sign(bundle.get(BundleMember.MANIFEST)));
    }

    @ParameterizedTest
    @EnumSource(Packing.class)
    void equal_contents_give_equal_bundles(Packing packing) {
        BundleDraft.Written first = write("a", false, content(packing));

        assertThat(first.size()).isPositive();
        assertThat(write("b", false, content(packing))).isEqualTo(first);
        assertThat(write("-", false, content(packing))).isEqualTo(first);
        assertThat(bundle("-")).isEqualTo(bundle("a"));
    }

    @Test
    void progress_is_told_up_to_the_end() throws IOException {
        long[] last = new long[2];
        try (BundleDraft draft = drafts().begin()) {
            Files.writeString(draft.image(), ARCHIVE);
            draft.finish(content(Packing.GZIP), drafts().target(Optional.of("b"), "usual", false), (done, all) -> {
                last[0] = done;
                last[1] = all;
            });
        }
        assertThat(last).containsOnly(ARCHIVE.length());
    }

    @Test
    void a_directory_gets_a_file_of_the_usual_name() {
        directory("there");

        BundleTarget here = drafts().target(Optional.empty(), "usual", false);
        BundleTarget there = drafts().target(Optional.of("there"), "usual", false);

        assertThat(here.shown()).isEqualTo("usual");
        assertThat(there.shown()).isEqualTo("there/usual");
        assertThat(there.file()).hasValue(here.file().orElseThrow().resolveSibling("there/usual"));
        write(there, content(Packing.GZIP));
        assertThat(bundle("there/usual")).isNotEmpty();
    }

    @Test
    void a_file_that_is_there_is_replaced_only_where_that_is_wanted() {
        write("b", false, content(Packing.GZIP));
        Map<BundleMember, Octets> before = bundle("b");
        BundleContent other = new BundleContent(
                IMAGE, "name: other\n", Optional.empty(), Optional.empty(), Packing.GZIP, Optional.empty());

        assertTaken(() -> drafts().target(Optional.of("b"), "usual", false));
        assertThat(bundle("b")).isEqualTo(before);
        write("b", true, other);
        assertThat(bundle("b").get(BundleMember.STORY)).hasToString("name: other\n");
    }

    @Test
    void a_file_that_comes_meanwhile_stays() {
        BundleTarget early = drafts().target(Optional.of("b"), "usual", false);
        write("b", false, content(Packing.GZIP));
        Map<BundleMember, Octets> before = bundle("b");

        assertTaken(() -> write(early, content(Packing.ZSTD)));
        assertThat(bundle("b")).isEqualTo(before);
    }

    @Test
    void a_directory_that_is_missing_is_told() {
        assertThatThrownBy(() -> drafts().target(Optional.of("nowhere/b"), "usual", false))
                .isInstanceOfSatisfying(
                        FileAccessException.class,
                        failure -> assertThat(failure.id()).isEqualTo(ErrorId.UNWRITABLE))
                .hasMessageContaining("nowhere/b");
    }

    @Test
    void a_draft_without_an_image_gives_nothing() {
        BundleTarget target = drafts().target(Optional.of("b"), "usual", false);
        try (BundleDraft draft = drafts().begin()) {
            Path image = draft.image();
            assertThatThrownBy(() -> draft.finish(content(Packing.GZIP), target, (done, all) -> {}))
                    .isInstanceOf(FileAccessException.class)
                    .hasMessageContaining(image.toString());
        }
        assertThat(bundle("b")).isEmpty();
    }

    private static void assertTaken(org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(RefusedException.class, refused -> {
            assertThat(refused.id()).isEqualTo(ErrorId.ALREADY_THERE);
            assertThat(refused.remedy()).contains("--force");
        });
    }
}
