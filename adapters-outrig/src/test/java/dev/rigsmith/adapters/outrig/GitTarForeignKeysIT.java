package dev.rigsmith.adapters.outrig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.rigsmith.domain.context.Octets;
import dev.rigsmith.domain.error.EngineException;
import dev.rigsmith.domain.outrig.OutrigDigest;
import dev.rigsmith.ports.ForeignKeys;
import dev.rigsmith.ports.ForeignKeysContract;
import dev.rigsmith.process.EngineOutput;
import dev.rigsmith.process.Finished;
import dev.rigsmith.process.Invocation;
import dev.rigsmith.process.Programs;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The real git and tar. The expected digests are those of Debian's {@code b3sum} over streams that a Python script put
 * together from nothing: it wrote the tar headers field by field, and made the blob ids with {@code hashlib}.
 */
class GitTarForeignKeysIT extends ForeignKeysContract {

    /** The text of {@code OutrigHeadTest}'s second test. */
    private static final Octets HEAD = Octets.ofText(OutrigTree.CONTAINERFILE + "NODE=22\nTEXT=two\nlines\n"
            + "\n[outrig-labels]\norg.outrig.mcp={\"fs\":[\"mcp-server-filesystem\",\"/workspace\"],"
            + "\"shell\":{\"command\":[\"bash\",\"-lc\",\"café \\\"x\\\"\\u0001\"],\"env\":{\"HOME\":\"/workspace\"}}}\n"
            + "org.outrig.schema=1\n");

    private static final Octets NOTHING = Octets.ofText("");

    /** Of nothing and the archive: 10,240 bytes. */
    private static final String ARCHIVE = "286573c3a89e068684145a525544897af1ae3eb0ff627dd9b87995e6239af0d8";
    /** Of the head and the archive. */
    private static final String HEAD_AND_ARCHIVE = "8c6b7ed2506e78df54143689470f2d23bdad093ebfc511815424579e7d052d63";
    /** Of the head and five blob ids, each with a line end. */
    private static final String HEAD_AND_BLOBS = "5304e4f80dbf44fc6ece06965d96b8340119c9cd502e517dcd1931d0e5f21df1";

    @TempDir
    private Path directory;

    private Programs programs() {
        return new Programs(
                Map.of(
                        "PATH", System.getenv("PATH"),
                        "HOME", directory.resolve("home").toString(),
                        "GIT_CEILING_DIRECTORIES", directory.toString(),
                        "GIT_CONFIG_NOSYSTEM", "1"),
                EngineOutput.SILENT);
    }

    @Override
    protected ForeignKeys keys() {
        return new GitTarForeignKeys(programs());
    }

    @Override
    protected String directory() {
        Path context = directory.resolve("context");
        assertThat(context.toFile().isDirectory() || context.toFile().mkdirs()).isTrue();
        return context.toString();
    }

    @Override
    protected void file(String name, String text) {
        tree().file(name, text);
    }

    private OutrigTree tree() {
        return new OutrigTree(Path.of(directory()));
    }

    private void git(String... words) {
        List<String> command = new ArrayList<>(List.of("git", "-C", directory()));
        command.addAll(List.of(words));
        Finished finished = programs().run(Invocation.query(command));
        assertThat(finished.succeeded())
                .as("%s: %s", command, finished.lastErrors())
                .isTrue();
    }

    private OutrigTree tracked() {
        tree().make();
        git("init", "--quiet");
        git("add", "--all");
        return tree();
    }

    private String hex() {
        return keys().outrig(HEAD, directory()).hex();
    }

    @Test
    void outside_of_git_the_archive_counts() {
        tree().make();

        assertThat(keys().outrig(NOTHING, directory())).isEqualTo(new OutrigDigest(ARCHIVE, OutrigDigest.Files.TAR));
        assertThat(keys().outrig(HEAD, directory()).hex()).isEqualTo(HEAD_AND_ARCHIVE);
    }

    @Test
    void in_git_the_ids_of_what_tracked_files_hold_count() {
        tracked();

        assertThat(keys().outrig(HEAD, directory()))
                .isEqualTo(new OutrigDigest(HEAD_AND_BLOBS, OutrigDigest.Files.GIT));
    }

    @Test
    void a_context_below_the_top_has_its_own_files_alone() {
        tracked();
        String below = keys().outrig(HEAD, directory() + "/bin").hex();
        tree().file("secret", "changed");

        assertThat(keys().outrig(HEAD, directory() + "/bin").hex()).isEqualTo(below);
        tree().file("bin/run", "changed");
        assertThat(keys().outrig(HEAD, directory() + "/bin").hex()).isNotEqualTo(below);
    }

    @Test
    void what_outrig_does_not_see_does_not_count_here_either() {
        OutrigTree tree = tracked();
        tree.file("untracked", "new");
        tree.file("bin/run", "#!/bin/sh\n", "rw-r--r--");

        assertThat(hex()).isEqualTo(HEAD_AND_BLOBS);
        tree.rename("secret", "secrets");
        git("add", "--all", ":!untracked");
        assertThat(hex()).isEqualTo(HEAD_AND_BLOBS);
    }

    @Test
    void a_change_counts_before_it_is_staged() {
        tracked().file("secret", "changed");

        assertThat(hex()).isNotEqualTo(HEAD_AND_BLOBS);
    }

    @Test
    void names_need_not_be_words() {
        OutrigTree tree = tracked();
        tree.file("-x é", "one");
        git("add", "--all");

        assertThat(hex()).isNotEqualTo(HEAD_AND_BLOBS);
    }

    @Test
    void a_tracked_file_that_is_gone_fails_as_it_does_in_outrig() {
        tracked().delete("secret");
        EngineException failure = catchThrowableOfType(EngineException.class, this::hex);

        assertThat(failure)
                .hasMessage("git cannot hash the tracked files of " + directory())
                .satisfies(error -> assertThat(error.lastLines().toString()).contains("secret"));
    }

    @Test
    void without_git_nothing_is_guessed() {
        ForeignKeys keys = new GitTarForeignKeys(new Programs(Map.of("PATH", "/nonexistent"), EngineOutput.SILENT));
        String context = directory();

        assertThatThrownBy(() -> keys.outrig(HEAD, context)).hasMessage("git is not installed");
    }
}
