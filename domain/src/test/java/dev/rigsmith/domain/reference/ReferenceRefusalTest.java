package dev.rigsmith.domain.reference;

import static dev.rigsmith.domain.error.ErrorId.INVALID_DIGEST;
import static dev.rigsmith.domain.error.ErrorId.INVALID_REFERENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.InvalidInputException;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts that are no references, and what is said about them. {@code {64}} stands for 64 hex digits. */
class ReferenceRefusalTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        text                        | message                                           | remedy
        ''                          | cannot be empty                                   | debian:12
        -v                          | `-v` starts with `-`                              | leave the `-` out
        docker://debian:12          | starts with a transport                           | leave `docker://` out
        https://quay.io/x           | starts with a transport                           | leave `https://` out
        {64}                        | is an image id, not a reference                   | podman tag
        sha256:{64}                 | is an image id, not a reference                   | podman tag
        {64}:tag                    | is an image id, not a reference                   | podman tag
        :justtag                    | `:justtag` has no name                            | name first
        @sha256:{64}                | has no name                                       | name first
        [2001:db8::1]               | `[2001:db8::1]` is a host only                    | [2001:db8::1]/name
        [2001:db8::1]:5000          | `[2001:db8::1]:5000` is a host only               | [2001:db8::1]:5000/name
        localhost:5000/             | `localhost:5000` is a host only                   | localhost:5000/name
        docker.io/:tag              | `docker.io` is a host only                        | docker.io/name
        [fe80::1%eth0]:5000/repo    | host `[fe80::1%eth0]:5000` is not valid           | [::1]:5000
        foo_bar.com/repo            | host `foo_bar.com` is not valid                   | registry.example.com
        foo:tag/repo                | host `foo:tag` is not valid                       | localhost:5000
        -.com/repo                  | starts with `-`                                   | leave the `-` out
        Upper:tag                   | `Upper` has upper-case letters: a repository must be lower case | write upper
        BAD NAME                    | `BAD NAME` is not valid                           | leave other characters out
        My_Team/x                   | `My_Team` has upper-case letters                  | write my_team
        test:5000/Upper/lower:tag   | `Upper/lower` has upper-case letters              | write upper/lower
        aa/asdf$$^/aa               | repository `aa/asdf$$^/aa` is not valid           | leave other characters out
        a//b                        | repository `a//b` is not valid                    | start and end each part
        /a                          | repository `/a` is not valid                      | start and end each part
        a/                          | repository `a/` is not valid                      | start and end each part
        a..b                        | joined by `.`, `_`, `__` or dashes                | start and end each part
        a:b:c                       | repository `a:b` is not valid                     | leave other characters out
        two words                   | repository `two words` is not valid               | leave other characters out
        debian:                     | tag `` is not valid                               | leave it out with its `:`
        debian:-x                   | tag `-x` is not valid: a tag is letters           | 12-slim
        debian:a+b                  | tag `a+b` is not valid                            | 12-slim
        """)
    void wrong_references(String text, String message, String remedy) {
        refuses(() -> ImageReference.parse(filled(text)), INVALID_REFERENCE, message, remedy);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        text                        | message                                           | remedy
        debian@                     | digest `` is not valid                            | copy the whole digest
        debian@{64}                 | is an algorithm in lower case, `:` and at least 32 hex digits | copy
        debian@sha256:ffff          | `sha256:ffff` has 4 hex digits: sha256 has 64     | copy the whole digest
        debian@sha384:{64}          | has 64 hex digits: sha384 has 96                  | copy the whole digest
        debian@sha512:{64}          | has 64 hex digits: sha512 has 128                 | copy the whole digest
        debian@sha256:{64}0         | has 65 hex digits                                 | copy the whole digest
        debian@sha256:A{63}         | has upper-case letters                            | lower case
        debian@SHA256:{64}          | algorithm in lower case                           | copy the whole digest
        debian@other:ffff           | at least 32 hex digits                            | copy the whole digest
        debian@other:{63}g          | is not valid                                      | copy the whole digest
        debian@sha256:{64}@x        | is not valid                                      | copy the whole digest
        """)
    void wrong_digests(String text, String message, String remedy) {
        refuses(() -> ImageReference.parse(filled(text)), INVALID_DIGEST, message, remedy);
    }

    @Test
    void the_tag_may_have_128_characters() {
        assertThat(ImageReference.parse("a:" + "t".repeat(128)).tag()).isPresent();
        refuses(
                () -> ImageReference.parse("a:" + "t".repeat(129)),
                INVALID_REFERENCE,
                "it has 129 characters, 128 are allowed",
                "shorten the tag");
    }

    @Test
    void the_full_name_may_have_255_characters() {
        String path = "a".repeat(255 - "quay.io/".length());
        assertThat(ImageReference.parse("quay.io/" + path + ":tag-does-not-count")
                        .tag())
                .isPresent();
        refuses(
                () -> ImageReference.parse("quay.io/a" + path),
                INVALID_REFERENCE,
                "the full name has 256 characters, 255 are allowed",
                "shorten");
    }

    @Test
    void a_name_that_canonical_form_would_shorten_is_measured_as_typed() {
        String path = "a/" + "a".repeat(253 - "index.docker.io/".length());
        assertThat(ImageReference.tryParse("index.docker.io/" + path)).isPresent();
        refuses(
                () -> ImageReference.parse("index.docker.io/a" + path),
                INVALID_REFERENCE,
                "has 256 characters",
                "shorten");
    }

    @Test
    void a_short_name_is_measured_with_the_host_it_may_get() {
        String longest = "a".repeat(255 - "docker.io/library/".length());
        assertThat(ImageReference.parse(longest).canonical().repository().toString())
                .hasSize(255);
        refuses(() -> ImageReference.parse(longest + "a"), INVALID_REFERENCE, "has 256 characters", "shorten");
    }

    @Test
    void parts_put_together_by_hand_are_held_to_the_same_rules() {
        Optional<String> none = Optional.empty();
        refuses(() -> new Repository(Optional.of("quay"), "x"), INVALID_REFERENCE, "`quay` is not a host", "port");
        refuses(() -> new Repository(none, "quay.io/x"), INVALID_REFERENCE, "`quay.io` is a host", "host");
        Tag id = new Tag(filled("{64}"));
        refuses(() -> ImageReference.parse("sha256").withTag(id), INVALID_REFERENCE, "is an image id", "podman tag");
    }

    @Test
    void a_long_value_is_quoted_in_part() {
        refuses(() -> ImageReference.parse("é".repeat(5000)), INVALID_REFERENCE, "`" + "é".repeat(60) + "…`", "leave");
    }

    private static void refuses(ThrowingCallable act, ErrorId id, String message, String remedy) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(act)
                .withMessageContaining(filled(message))
                .satisfies(refused -> assertThat(refused.remedy()).contains(remedy))
                .satisfies(refused -> assertThat(refused.id()).isEqualTo(id));
    }

    private static String filled(String text) {
        String digits = "0123456789abcdef".repeat(4);
        return text.replace("{64}", digits).replace("{63}", digits.substring(1));
    }
}
