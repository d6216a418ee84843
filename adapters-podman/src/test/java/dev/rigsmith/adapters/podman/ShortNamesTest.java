package dev.rigsmith.adapters.podman;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rigsmith.domain.reference.ImageReference;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class ShortNamesTest {

    private static String complete(String name, String... configurations) {
        return ShortNames.read(List.of(configurations))
                .complete(ImageReference.parse(name))
                .toString();
    }

    @Example
    void an_alias_keeps_tag_and_digest() {
        String conf = "[aliases]\n  # ours\n  \"centos\" = \"quay.io/centos/centos\"\n";

        assertThat(complete("centos:9", conf)).isEqualTo("quay.io/centos/centos:9");
        assertThat(complete("centos", conf)).isEqualTo("quay.io/centos/centos");
        String digest = "@sha256:" + "a".repeat(64);
        assertThat(complete("centos" + digest, conf)).isEqualTo("quay.io/centos/centos" + digest);
        assertThat(complete("centos/x:1", conf)).isEqualTo("centos/x:1");
    }

    @Example
    void an_alias_comes_before_the_search_and_a_later_file_before_an_earlier_one() {
        String search = "unqualified-search-registries = [ 'quay.io' , \"docker.io\"]\n[aliases]\na = \"one.io/a\"\n";

        assertThat(complete("a:1", search)).isEqualTo("one.io/a:1");
        assertThat(complete("b:1", search)).isEqualTo("quay.io/b:1");
        assertThat(complete("a:1", search, "[aliases]\na = \"two.io/a\"\n")).isEqualTo("two.io/a:1");
    }

    @Example
    void only_the_table_of_aliases_holds_aliases() {
        assertThat(complete("location:1", "[[registry]]\nlocation = \"q.io/x\"\n"))
                .isEqualTo("location:1");
        assertThat(complete("a:1", "#[aliases]\n#a = \"q.io/a\"\n")).isEqualTo("a:1");
    }

    @Example
    void what_names_its_registry_stays() {
        assertThat(complete("q.io/a:1", "[aliases]\n\"q.io/a\" = \"evil.io/a\"\n"))
                .isEqualTo("q.io/a:1");
    }

    @Property(tries = 300)
    void no_text_does_harm(@ForAll String text) {
        assertThat(complete("q.io/a:1", text, "[aliases]\n" + text)).isEqualTo("q.io/a:1");
        assertThat(complete("some-short-name:1", text)).endsWith("some-short-name:1");
    }
}
