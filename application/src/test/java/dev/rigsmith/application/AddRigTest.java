package dev.rigsmith.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.rigsmith.domain.archive.ArchiveKind;
import dev.rigsmith.domain.context.Sha256;
import dev.rigsmith.domain.error.EngineException;
import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.InvalidFileException;
import dev.rigsmith.domain.error.RigsmithException;
import dev.rigsmith.domain.image.Platform;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.rig.RegisteredRig;
import dev.rigsmith.domain.rig.RigKind;
import dev.rigsmith.domain.template.Template;
import dev.rigsmith.ports.Downloads;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AddRigTest {

    private static final Platform HOST = Platform.parse("linux/amd64");
    private static final String CONTAINERFILE = "# a comment\nARG X=1\nFROM a:$X\n";

    private final Workbench bench = new Workbench();

    @AfterEach
    void nothing_stays_open() {
        assertThat(bench.archives.open()).isEmpty();
        assertThat(bench.downloads.files()).isEmpty();
        assertThat(bench.owned()).noneMatch(name -> name.contains(":adding-"));
    }

    private static AddRequest request(String source) {
        return new AddRequest(
                source,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                new Downloads.Limits(Duration.ofMinutes(1), 1_000));
    }

    private static AddRequest named(AddRequest r, String name) {
        return new AddRequest(
                r.source(), Optional.of(name), r.as(), r.image(), r.sha256(), r.force(), r.description(), r.limits());
    }

    private static AddRequest as(AddRequest r, AddRequest.As as) {
        return new AddRequest(
                r.source(), r.name(), Optional.of(as), r.image(), r.sha256(), r.force(), r.description(), r.limits());
    }

    private static AddRequest choosing(AddRequest r, String image) {
        return new AddRequest(
                r.source(), r.name(), r.as(), Optional.of(image), r.sha256(), r.force(), r.description(), r.limits());
    }

    private static AddRequest expecting(AddRequest r, String content) {
        Sha256 digest = Sha256.of(content.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return new AddRequest(
                r.source(), r.name(), r.as(), r.image(), Optional.of(digest), r.force(), r.description(), r.limits());
    }

    private static AddRequest forced(AddRequest r) {
        return new AddRequest(r.source(), r.name(), r.as(), r.image(), r.sha256(), true, r.description(), r.limits());
    }

    private static AddRequest described(AddRequest r, String text) {
        return new AddRequest(
                r.source(), r.name(), r.as(), r.image(), r.sha256(), r.force(), Optional.of(text), r.limits());
    }

    private Added add(AddRequest request) {
        return bench.useCases().addRig().add(request);
    }

    private void expectRefused(ErrorId id, AddRequest request, String... parts) {
        Object before = state();
        assertThatExceptionOfType(RigsmithException.class)
                .isThrownBy(() -> add(request))
                .satisfies(refused -> assertThat(refused.getMessage() + "\n" + refused.remedy())
                        .contains(parts))
                .satisfies(refused -> assertThat(refused.id()).isEqualTo(id));
        assertThat(state()).isEqualTo(before);
    }

    /** All that adding could change. */
    private Object state() {
        return List.of(bench.store.content(), bench.registry.rigs(), bench.templates.names());
    }

    private RegisteredRig row(String name) {
        return bench.registry.rigs().get(name);
    }

    /** A file that holds one image without a name. */
    private void archive(String path, String digit, String... names) {
        bench.sources.file(path, "\0tar");
        bench.archives.addImage(Path.of("/here").resolve(path), Workbench.id(digit), HOST, Map.of(), names);
    }

    /** A file or directory that is no archive. */
    private void text(String path, String content) {
        bench.sources.file(path, content);
        bench.archives.add(Path.of("/here").resolve(path), ArchiveKind.UNKNOWN);
    }

    private void directory(String path, String containerfile) {
        bench.sources.directory(path, Optional.of(containerfile));
        bench.archives.add(Path.of("/here").resolve(path), ArchiveKind.UNKNOWN);
    }

    @Test
    void a_reference_is_registered_and_nothing_is_pulled() {
        Added added = add(described(request("ghcr.io/corp/base:1.0"), "our base"));

        assertThat(added.name()).isEqualTo("corp/base:1.0");
        assertThat(added.ready()).isFalse();
        assertThat(row("corp/base:1.0"))
                .isEqualTo(new RegisteredRig(
                        "corp/base:1.0",
                        RigKind.PREFAB,
                        Optional.empty(),
                        Optional.of("ghcr.io/corp/base:1.0"),
                        Optional.of("our base")));
        assertThat(bench.calls("pull")).isZero();
    }

    @Test
    void a_reference_needs_no_engine() {
        bench.store.uninstall();
        assertThat(add(request("ghcr.io/tools")).name()).isEqualTo("tools");
    }

    @Test
    void an_archive_is_verified_and_loaded_under_a_name_of_ours() {
        archive("tools.tar", "a", "evil.example/jvm:latest");
        Added added = add(request("tools.tar"));

        assertThat(added.name()).isEqualTo("tools");
        assertThat(added.ready()).isTrue();
        assertThat(bench.image("localhost/rig/prefab/tools:latest")).contains(Workbench.id("a"));
        assertThat(bench.image("evil.example/jvm:latest")).isEmpty();
        assertThat(row("tools").image()).map(ImageReference::toString).contains("localhost/rig/prefab/tools:latest");
        assertThat(row("tools").source()).contains("/here/tools.tar");
    }

    @Test
    void the_tag_of_a_name_is_the_tag_of_its_image() {
        archive("tools.tar", "a");
        add(named(request("./tools.tar"), "corp/tools:2"));

        assertThat(bench.owned()).containsExactly("localhost/rig/prefab/corp/tools:2");
    }

    @Test
    void of_several_images_one_is_to_be_chosen() {
        archive("many.tar", "a", "one:1");
        archive("many.tar", "b", "two:1");

        expectRefused(ErrorId.INVALID_ARCHIVE, request("many.tar"), "one:1", "two:1");
        add(choosing(request("many.tar"), "two:1"));
        assertThat(bench.image("localhost/rig/prefab/many:latest")).contains(Workbench.id("b"));
    }

    @Test
    void a_tar_of_files_is_an_image_only_when_the_user_says_so() {
        text("root.tar.zst", "tar");
        bench.archives.add(Path.of("/here/root.tar.zst"), ArchiveKind.TAR);

        expectRefused(ErrorId.UNUSABLE_SOURCE, request("root.tar.zst"), "--as=rootfs");
        expectRefused(ErrorId.UNUSABLE_SOURCE, as(request("root.tar.zst"), AddRequest.As.IMAGE), "as image");
        assertThat(add(as(request("root.tar.zst"), AddRequest.As.ROOTFS)).name())
                .isEqualTo("root");
        assertThat(bench.owned()).containsExactly("localhost/rig/prefab/root:latest");
    }

    @Test
    void a_containerfile_becomes_a_template() {
        text("Containerfile.template-mine", CONTAINERFILE);
        Added added = add(request("Containerfile.template-mine"));

        assertThat(added.kind()).isEqualTo(RigKind.TEMPLATE);
        assertThat(added.file()).contains("/templates/mine");
        assertThat(bench.useCases().resolveRig().resolve("mine").kind()).isEqualTo(RigKind.TEMPLATE);
    }

    @Test
    void a_file_is_recognised_by_its_content() {
        text("tools", CONTAINERFILE);
        text("notes", "from here on\nnothing makes sense\n");
        text("page.tar", "<html>404</html>");

        assertThat(add(request("tools")).notes()).singleElement().asString().contains("was taken for the file");
        expectRefused(ErrorId.UNUSABLE_SOURCE, request("page.tar"), "neither an image archive nor a Containerfile");
        assertThatExceptionOfType(InvalidFileException.class).isThrownBy(() -> add(request("notes")));
    }

    @Test
    void a_containerfile_that_is_wrong_says_what_is() {
        text("Containerfile", "FORM a\n");
        directory("tools", "FROM\n");

        expectRefused(ErrorId.INVALID_CONTAINERFILE, request("Containerfile"), "/here/Containerfile:1");
        expectRefused(ErrorId.INVALID_CONTAINERFILE, request("./tools"), "/here/tools/Containerfile:1");
    }

    @Test
    void a_containerfile_alone_that_copies_is_added_with_a_warning() {
        text("one.Containerfile", "FROM a\nCOPY x /x\n");
        text("two.Containerfile", "FROM a AS b\nFROM a\nCOPY --from=b x /x\nADD https://example.com/x /x\n");

        assertThat(add(request("one.Containerfile")).notes())
                .singleElement()
                .asString()
                .contains("add the directory");
        assertThat(add(request("two.Containerfile")).notes()).isEmpty();
    }

    @Test
    void a_directory_is_the_context_of_its_template() {
        directory("images/tools", CONTAINERFILE);
        assertThat(add(request("images/tools/")).name()).isEqualTo("tools");
        assertThat(add(named(request("./images/../images/tools"), "other")).source())
                .isEqualTo("/here/images/tools");
    }

    @Test
    void a_directory_that_could_be_both_is_to_be_told_apart() {
        directory("both", CONTAINERFILE);
        bench.archives.add(Path.of("/here/both"), ArchiveKind.OCI_LAYOUT);

        expectRefused(ErrorId.UNUSABLE_SOURCE, request("both"), "--as=image or --as=template");
        assertThat(add(as(request("both"), AddRequest.As.TEMPLATE)).kind()).isEqualTo(RigKind.TEMPLATE);
    }

    @Test
    void what_is_downloaded_goes_the_same_way() {
        bench.archives.add(Path.of("/tmp/download-0/file"), ArchiveKind.UNKNOWN);
        bench.downloads.serve("https://example.com/x/Containerfile.tools?t=s3cr3t", CONTAINERFILE);
        Added added =
                add(expecting(request("https://me:s3cr3t@example.com/x/Containerfile.tools?t=s3cr3t"), CONTAINERFILE));

        assertThat(added.name()).isEqualTo("tools");
        assertThat(added.source()).isEqualTo("https://example.com/x/Containerfile.tools");
        assertThat(added.notes()).isEmpty();
        assertThat(bench.progress.steps()).allMatch(step -> !step.contains("s3cr3t"));
    }

    @Test
    void an_unprotected_download_without_a_digest_is_warned_of() {
        bench.archives.add(Path.of("/tmp/download-0/file"), ArchiveKind.UNKNOWN);
        bench.downloads.serve("http://example.com/Containerfile.tools", CONTAINERFILE);
        assertThat(add(request("http://example.com/Containerfile.tools")).notes())
                .singleElement()
                .asString()
                .contains("not protected");
    }

    @Test
    void a_download_that_says_no_name_needs_one() {
        bench.archives.add(Path.of("/tmp/download-0/file"), ArchiveKind.UNKNOWN);
        bench.downloads.serve("https://example.com/Containerfile", CONTAINERFILE);
        expectRefused(ErrorId.INVALID_NAME, request("https://example.com/Containerfile"), "--name");
        add(named(request("https://example.com/Containerfile"), "tools"));
    }

    @Test
    void a_download_that_is_not_what_was_expected_is_refused() {
        bench.downloads.serve("https://example.com/x", CONTAINERFILE);
        expectRefused(
                ErrorId.DIGEST_MISMATCH, expecting(request("https://example.com/x"), "other"), "not what was expected");
    }

    @Test
    void what_is_not_there_never_becomes_an_image() {
        for (String path : List.of("./x", "../x", "/x", "~/x", "x.tar", "a/Containerfile")) {
            expectRefused(ErrorId.UNREADABLE, request(path), "No such file");
        }
    }

    @Test
    void a_pipe_and_a_bundle_are_refused() {
        bench.sources.pipe("pipe");
        text("mine.rig.tgz", "x");
        bench.archives.add(Path.of("/here/mine.rig.tgz"), ArchiveKind.BUNDLE);

        expectRefused(ErrorId.UNUSABLE_SOURCE, request("pipe"), "is a pipe");
        expectRefused(ErrorId.UNUSABLE_SOURCE, request("mine.rig.tgz"), "rig import mine.rig.tgz");
    }

    @Test
    void options_that_say_nothing_here_are_refused() {
        text("tools", CONTAINERFILE);
        expectRefused(ErrorId.INVALID_ARGUMENT, expecting(request("tools"), ""), "--sha256");
        expectRefused(ErrorId.INVALID_ARGUMENT, choosing(request("tools"), "x"), "--image");
        expectRefused(ErrorId.INVALID_ARGUMENT, choosing(request("quay.io/x"), "x"), "--image");
        expectRefused(ErrorId.INVALID_ARGUMENT, described(request("tools"), "x"), "--description", "# rigsmith: TEXT");
        expectRefused(ErrorId.UNUSABLE_SOURCE, as(request("quay.io/x"), AddRequest.As.ROOTFS), "no file here");
    }

    @Test
    void a_name_that_cannot_be_one_is_refused_with_one_that_can() {
        archive("MyTool.tar", "a");
        text("Containerfile.MyTool", CONTAINERFILE);
        expectRefused(ErrorId.INVALID_NAME, request("MyTool.tar"), "`--name mytool`");
        expectRefused(ErrorId.INVALID_NAME, request("Containerfile.MyTool"), "`--name mytool`");
        expectRefused(ErrorId.INVALID_NAME, named(request("MyTool.tar"), "quay.io/x"), "`--name x`");
    }

    @Test
    void a_name_that_is_taken_stays() {
        archive("jvm.tar", "a");
        text("Containerfile.jvm", CONTAINERFILE);
        bench.template("jvm", Template.Origin.BUNDLED, "FROM b", new dev.rigsmith.domain.build.ContextSource.None());
        bench.local("localhost/rig/extended/mine:latest", "e");

        expectRefused(ErrorId.NAME_TAKEN, forced(request("jvm.tar")), "bundled template");
        expectRefused(ErrorId.NAME_TAKEN, named(request("jvm.tar"), "mine"), "extended rig");
        assertThat(add(request("Containerfile.jvm")).notes())
                .singleElement()
                .asString()
                .contains("bundled");
        expectRefused(ErrorId.NAME_TAKEN, request("Containerfile.jvm"), "--force");
        assertThat(add(forced(request("Containerfile.jvm"))).notes())
                .anyMatch(note -> note.contains("takes the place"));
    }

    @Test
    void a_rig_of_the_project_is_told_of() {
        bench.published("tools", "quay.io/x");
        assertThat(add(request("ghcr.io/tools")).notes())
                .singleElement()
                .asString()
                .contains("rigsmith.yaml");
    }

    @Test
    void a_prefab_that_is_replaced_leaves_no_image_behind() {
        archive("tools.tar", "a");
        archive("new.tar", "b");
        add(request("tools.tar"));
        add(forced(named(request("new.tar"), "tools")));

        assertThat(bench.store.content().all())
                .singleElement()
                .satisfies(image -> assertThat(image.id()).isEqualTo(Workbench.id("b")));
        add(forced(named(request("quay.io/tools"), "tools")));
        assertThat(bench.store.content().all()).isEmpty();
        assertThat(row("tools").image()).isEmpty();
    }

    @Test
    void a_prefab_is_replaced_even_while_a_container_uses_its_image() {
        archive("tools.tar", "a");
        archive("new.tar", "b");
        add(request("tools.tar"));
        bench.store.use(ImageReference.parse("localhost/rig/prefab/tools:latest"));
        add(forced(named(request("new.tar"), "tools")));

        assertThat(bench.image("localhost/rig/prefab/tools:latest")).contains(Workbench.id("b"));
    }

    @Test
    void an_archive_that_is_damaged_leaves_nothing() {
        archive("tools.tar", "a");
        bench.archives.damage(Path.of("/here/tools.tar"), "a layer is another one");
        expectRefused(ErrorId.INVALID_ARCHIVE, request("tools.tar"), "a layer is another one");
    }

    @Test
    void where_the_registry_cannot_be_written_what_was_loaded_goes_again() {
        archive("tools.tar", "a");
        bench.registry.breakDown();
        expectRefused(ErrorId.UNWRITABLE, request("tools.tar"), "No space left");
        assertThat(bench.calls("load")).isOne();
        assertThat(bench.store.content().all()).isEmpty();
    }

    @Test
    void without_an_engine_an_archive_is_not_registered() {
        archive("tools.tar", "a");
        bench.store.uninstall();
        assertThatExceptionOfType(EngineException.class)
                .isThrownBy(() -> add(request("tools.tar")))
                .satisfies(missing -> assertThat(missing.id()).isEqualTo(ErrorId.ENGINE_MISSING));
        assertThat(bench.registry.rigs()).isEmpty();
        bench.store.mend();
    }

    @Test
    void a_plan_changes_nothing() {
        archive("tools.tar", "a");
        text("Containerfile.x", CONTAINERFILE);
        for (UnaryOperator<AddRequest> edit : List.<UnaryOperator<AddRequest>>of(r -> r, AddRigTest::forced)) {
            for (String source : List.of("tools.tar", "Containerfile.x", "quay.io/y")) {
                Object before = state();
                Added planned = bench.useCases().addRig().plan(edit.apply(request(source)));
                assertThat(planned.commands().isEmpty()).isEqualTo(!source.equals("tools.tar"));
                assertThat(state()).isEqualTo(before);
            }
        }
    }
}
