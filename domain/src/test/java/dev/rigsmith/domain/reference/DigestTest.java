package dev.rigsmith.domain.reference;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

@Domain(ReferenceDomain.class)
class DigestTest {

    @Property(tries = 200)
    void the_text_reads_back(@ForAll Digest digest) {
        assertThat(Digest.parse(digest.toString())).isEqualTo(digest);
        assertThat(digest).hasToString(digest.algorithm() + ":" + digest.encoded());
    }

    @Example
    void people_see_the_first_twelve_digits() {
        Digest digest = Digest.parse("sha256:" + "0123456789abcdef".repeat(4));

        assertThat(digest.shortened()).isEqualTo("sha256:0123456789ab…");
    }

    @Example
    void an_unknown_algorithm_may_have_capital_digits() {
        assertThat(Digest.parse("multihash+base58:" + "AB".repeat(16)).algorithm())
                .isEqualTo("multihash+base58");
    }
}
