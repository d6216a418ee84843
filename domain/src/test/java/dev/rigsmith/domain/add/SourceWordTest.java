package dev.rigsmith.domain.add;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.rigsmith.domain.error.InvalidInputException;
import dev.rigsmith.domain.reference.ImageReference;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Domain(AddDomain.class)
@Domain(DomainContext.Global.class)
class SourceWordTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"busybox", "debian:12", "ghcr.io/corp/base:1.0", "corp/base", "a/b/c", "x:1.tar", "tools.d/x"})
    void a_name_is_an_image_where_nothing_is_called_so(String word) {
        assertThat(SourceWord.of(word, false)).isEqualTo(new SourceWord.Published(ImageReference.parse(word)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tools", "debian:12", "corp/base"})
    void what_is_there_wins_and_says_that_it_could_be_an_image(String word) {
        assertThat(SourceWord.of(word, true)).isEqualTo(new SourceWord.Local(word, true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".",
                "..",
                "./x",
                "../x",
                "/x",
                "~/x",
                "x/",
                "foo.tar",
                "a/foo.tar.gz",
                "foo.TGZ",
                "foo.tar.zst",
                "Containerfile",
                "a/Containerfile.jvm",
                "Dockerfile",
                "x.containerfile",
                "foo.oci",
                "foo.tar.xz"
            })
    void what_looks_like_a_path_never_becomes_an_image(String word) {
        assertThat(SourceWord.of(word, false)).isEqualTo(new SourceWord.Local(word, false));
        assertThat(SourceWord.of(word, true)).isEqualTo(new SourceWord.Local(word, false));
    }

    @Test
    void an_address_is_downloaded_whatever_is_there() {
        assertThat(SourceWord.of("https://example.com/x.tar", true)).isInstanceOf(SourceWord.Web.class);
        assertThat(SourceWord.of("HTTP://example.com/x", false)).isInstanceOf(SourceWord.Web.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-x", "--help", "MyTool", "ftp://x/y", "docker://x", "a b"})
    void what_is_none_of_them_is_refused(String word) {
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> SourceWord.of(word, false));
    }

    @Property
    void any_word_is_something_or_refused(@ForAll FileName name, @ForAll boolean exists) {
        String word = name.text();
        try {
            boolean local = SourceWord.of(word, exists) instanceof SourceWord.Local;
            assertThat(local).isEqualTo(exists || SourceWord.looksLikePath(word));
        } catch (InvalidInputException refused) {
            assertThat(refused.remedy()).isNotBlank();
        }
    }
}
