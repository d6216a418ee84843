package dev.rigsmith.domain.outrig;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rigsmith.domain.build.BuildArg;
import dev.rigsmith.domain.context.Octets;
import dev.rigsmith.domain.project.McpServer;
import dev.rigsmith.domain.rig.ShortName;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class OutrigHeadTest {

    private static final Octets CONTAINERFILE = Octets.ofText("FROM scratch\nCOPY . /\n");

    private static SortedMap<String, String> env(String name, String value) {
        return new TreeMap<>(Map.of(name, value));
    }

    @Test
    void without_arguments_and_servers_there_are_labels_all_the_same() {
        assertThat(OutrigHead.of(CONTAINERFILE, Collections.emptySortedMap(), Collections.emptySortedMap()))
                .hasToString("FROM scratch\nCOPY . /\n\n[outrig-labels]\norg.outrig.mcp={}\norg.outrig.schema=1\n");
    }

    @Test
    void arguments_and_servers_stand_in_the_order_of_their_names() {
        SortedMap<String, BuildArg> args = new TreeMap<>(Map.of(
                "TEXT", BuildArg.of("two\nlines"),
                "NODE", BuildArg.fromEnvironment("22"),
                "UNSET", BuildArg.unset()));
        SortedMap<String, McpServer> servers = new TreeMap<>(Map.of(
                "shell", new McpServer(List.of("bash", "-lc", "café \"x\"\u0001"), env("HOME", "/workspace")),
                "fs", new McpServer(List.of("mcp-server-filesystem", "/workspace"), Collections.emptySortedMap())));

        assertThat(OutrigHead.of(CONTAINERFILE, args, servers)).hasToString("""
                        FROM scratch
                        COPY . /
                        NODE=22
                        TEXT=two
                        lines

                        [outrig-labels]
                        org.outrig.mcp={"fs":["mcp-server-filesystem","/workspace"],"shell":{"command":["bash","-lc",\
                        "café \\"x\\"\\u0001"],"env":{"HOME":"/workspace"}}}
                        org.outrig.schema=1
                        """);
    }

    @Property
    void bytes_of_a_containerfile_that_are_no_text_stay_as_they_are(@ForAll byte[] bytes) {
        assertThat(OutrigHead.of(Octets.of(bytes), Collections.emptySortedMap(), Collections.emptySortedMap())
                        .latin1())
                .startsWith(Octets.of(bytes).latin1());
    }

    @Test
    void different_inputs_share_a_stream_which_is_why_no_build_is_decided_by_it() {
        SortedMap<String, BuildArg> argument = new TreeMap<>(Map.of("A", BuildArg.of("1")));

        assertThat(OutrigHead.of(CONTAINERFILE, argument, Collections.emptySortedMap()))
                .isEqualTo(OutrigHead.of(
                        Octets.ofText(CONTAINERFILE + "A=1\n"),
                        Collections.emptySortedMap(),
                        Collections.emptySortedMap()));
    }

    @Test
    void the_key_is_the_beginning_of_the_digest_and_the_tag_of_the_image() {
        OutrigKey key = OutrigKey.of(new OutrigDigest("0123456789abcdef".repeat(4), OutrigDigest.Files.GIT));

        assertThat(key.hex()).isEqualTo("0123456789abcdef");
        assertThat(key.image(new ShortName("dev"))).hasToString("localhost/dev:0123456789abcdef");
    }
}
