package dev.rigsmith.ports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rigsmith.domain.context.Octets;
import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.FileAccessException;
import dev.rigsmith.domain.outrig.OutrigDigest;
import org.junit.jupiter.api.Test;

/** What everybody who counts others' keys promises. */
public abstract class ForeignKeysContract {

    private static final Octets HEAD = Octets.ofText("FROM scratch\n");

    /** The keys under test. */
    protected abstract ForeignKeys keys();

    /** The absolute path of a directory, empty at first, in no git work tree. */
    protected abstract String directory();

    /** Gives a file of that directory this text. */
    protected abstract void file(String name, String text);

    private String hex() {
        return keys().outrig(HEAD, directory()).hex();
    }

    @Test
    void a_digest_is_64_hexadecimal_digits_and_the_same_every_time() {
        file("a", "one");
        OutrigDigest digest = keys().outrig(HEAD, directory());

        assertThat(digest.hex()).matches("[0-9a-f]{64}");
        assertThat(digest.files()).isEqualTo(OutrigDigest.Files.TAR);
        assertThat(keys().outrig(HEAD, directory())).isEqualTo(digest);
    }

    @Test
    void what_comes_before_the_files_counts() {
        assertThat(keys().outrig(Octets.ofText("FROM other\n"), directory()).hex())
                .isNotEqualTo(hex());
    }

    @Test
    void the_content_of_a_file_counts() {
        file("a", "one");
        String before = hex();
        file("a", "two");
        String changed = hex();
        file("a", "one");

        assertThat(changed).isNotEqualTo(before);
        assertThat(hex()).isEqualTo(before);
    }

    @Test
    void a_directory_that_is_not_there_is_an_error_that_names_it() {
        String missing = directory() + "/missing";

        assertThatThrownBy(() -> keys().outrig(HEAD, missing))
                .isInstanceOfSatisfying(
                        FileAccessException.class,
                        error -> assertThat(error.id()).isEqualTo(ErrorId.UNREADABLE))
                .hasMessageContaining(missing);
    }
}
