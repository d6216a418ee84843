package dev.rigsmith.domain.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts and the parts they have. {@code {64}} stands for 64 hex digits. */
class ReferenceTableTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        text                                | host                    | path             | tag       | digest
        debian                              |                         | debian           |           |
        test_com                            |                         | test_com         |           |
        test.com                            |                         | test.com         |           |
        test.com:tag                        |                         | test.com         | tag       |
        test.com:5000                       |                         | test.com         | 5000      |
        foo_bar.com:8080                    |                         | foo_bar.com      | 8080      |
        lower:UPPER                         |                         | lower            | UPPER     |
        192.168.1.1                         |                         | 192.168.1.1      |           |
        192.168.1.1:5000                    |                         | 192.168.1.1      | 5000      |
        localhost                           |                         | localhost        |           |
        localhost:5000                      |                         | localhost        | 5000      |
        team/base:1.0                       |                         | team/base        | 1.0       |
        test_com/foo                        |                         | test_com/foo     |           |
        foo/foo_bar.com:8080                |                         | foo/foo_bar.com  | 8080      |
        foo/bar.com/baz                     |                         | foo/bar.com/baz  |           |
        a__b---c/d.e                        |                         | a__b---c/d.e     |           |
        localhost/x                         | localhost               | x                |           |
        localhost:5000/x                    | localhost:5000          | x                |           |
        Upper/lower:tag                     | Upper                   | lower            | tag       |
        test.com/repo:tag                   | test.com                | repo             | tag       |
        test:5000/repo                      | test:5000               | repo             |           |
        test:5000/repo:5050                 | test:5000               | repo             | 5050      |
        test:5000/repo@sha256:{64}          | test:5000               | repo             |           | sha256:{64}
        test:5000/repo:tag@sha256:{64}      | test:5000               | repo             | tag       | sha256:{64}
        debian@sha512:{64}{64}              |                         | debian           |           | sha512:{64}{64}
        debian@blake3:{64}                  |                         | debian           |           | blake3:{64}
        sub-dom1.foo.com/bar/baz/quux:t     | sub-dom1.foo.com        | bar/baz/quux     | t         |
        b.gcr.io/t.example.com/my-app:t.e.c | b.gcr.io                | t.example.com/my-app | t.e.c |
        xn--n3h.com/myimage:xn--n3h.com     | xn--n3h.com             | myimage          | xn--n3h.com |
        192.168.1.1:5000/repo               | 192.168.1.1:5000        | repo             |           |
        [2001:db8::1]/repo                  | [2001:db8::1]           | repo             |           |
        [2001:db8:1:2:3:4:5:6]/repo:tag     | [2001:db8:1:2:3:4:5:6]  | repo             | tag       |
        [::1]:5000/repo:tag@sha256:{64}     | [::1]:5000              | repo             | tag       | sha256:{64}
        docker.io/library/{64}              | docker.io               | library/{64}     |           |
        sha256:tag                          |                         | sha256           | tag       |
        """)
    void text_and_parts(String text, String host, String path, String tag, String digest) {
        ImageReference reference = ImageReference.parse(filled(text));

        assertThat(reference).hasToString(filled(text));
        assertThat(reference.repository().host()).isEqualTo(Optional.ofNullable(host));
        assertThat(reference.repository().path()).isEqualTo(filled(path));
        assertThat(reference.tag().map(Tag::value)).isEqualTo(Optional.ofNullable(tag));
        assertThat(reference.digest().map(Digest::toString))
                .isEqualTo(Optional.ofNullable(digest).map(ReferenceTableTest::filled));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        text                                | canonical                               | familiar
        alpine                              | docker.io/library/alpine:latest         | alpine
        alpine:3.20                         | docker.io/library/alpine:3.20           | alpine:3.20
        docker.io/alpine                    | docker.io/library/alpine:latest         | alpine
        docker.io/library/alpine:latest     | docker.io/library/alpine:latest         | alpine
        index.docker.io/library/alpine      | docker.io/library/alpine:latest         | alpine
        library/alpine                      | docker.io/library/alpine:latest         | alpine
        team/base                           | docker.io/team/base:latest              | team/base
        docker.io/library/a/b               | docker.io/library/a/b:latest            | library/a/b
        alpine@sha256:{64}                  | docker.io/library/alpine@sha256:{64}    | alpine@sha256:{64}
        alpine:latest@sha256:{64}           | docker.io/library/alpine:latest@sha256:{64} | alpine:latest@sha256:{64}
        localhost/x                         | localhost/x:latest                      | localhost/x
        quay.io/x:latest                    | quay.io/x:latest                        | quay.io/x
        registry-1.docker.io/x              | registry-1.docker.io/x:latest           | registry-1.docker.io/x
        docker.io/a.b/c                     | docker.io/a.b/c:latest                  | docker.io/a.b/c
        docker.io/localhost/c               | docker.io/localhost/c:latest            | docker.io/localhost/c
        docker.io:443/alpine                | docker.io:443/alpine:latest             | docker.io:443/alpine
        docker.io/library/{64}              | docker.io/library/{64}:latest           | library/{64}
        docker.io/library/sha256:{64}       | docker.io/library/sha256:{64}           | library/sha256:{64}
        """)
    void canonical_and_familiar(String text, String canonical, String familiar) {
        ImageReference reference = ImageReference.parse(filled(text));

        assertThat(reference.canonical()).hasToString(filled(canonical));
        assertThat(reference.familiar()).isEqualTo(filled(familiar));
    }

    private static String filled(String text) {
        return text.replace("{64}", "0123456789abcdef".repeat(4));
    }
}
