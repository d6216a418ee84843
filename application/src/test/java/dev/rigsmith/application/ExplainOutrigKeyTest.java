package dev.rigsmith.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.rigsmith.application.ExplainOutrigKey.Explanation;
import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.RefusedException;
import dev.rigsmith.domain.outrig.OutrigInput;
import dev.rigsmith.domain.project.McpServer;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExplainOutrigKeyTest {

    private final Workbench bench = new Workbench();

    ExplainOutrigKeyTest() {
        bench.foreignKeys.directory(Workbench.CONTEXT);
    }

    private Explanation explain(String word) {
        return bench.useCases().explainOutrigKey().explain(word);
    }

    @Test
    void the_key_names_the_image_and_all_that_counts() {
        bench.built("dev", "FROM scratch\n");
        Explanation key = explain("dev");

        assertThat(key.image()).hasToString("localhost/dev:" + key.key().hex());
        assertThat(key.inputs())
                .extracting(OutrigInput::kind)
                .containsExactly("containerfile", "label", "label", "context");
        assertThat(key.inputs()).extracting(OutrigInput::value).contains("{}", "1", "tar");
    }

    @Test
    void servers_and_files_count_but_no_image_does() {
        bench.built("dev", "FROM quay.io/t/never:1\n");
        String plain = explain("dev").key().hex();
        bench.built(
                "dev",
                "FROM quay.io/t/never:1\n",
                Map.of("fs", new McpServer(List.of("serve"), Collections.emptySortedMap())));
        String serving = explain("dev").key().hex();
        bench.foreignKeys.file(Workbench.CONTEXT, "a", "1");

        assertThat(List.of(plain, serving, explain("dev").key().hex())).doesNotHaveDuplicates();
    }

    @Test
    void what_no_project_builds_has_no_key() {
        assertThat(refusal("dev").id()).isEqualTo(ErrorId.NOT_BUILDABLE);
        bench.built("dev", "FROM scratch\n").published("image", "quay.io/t/x:1");

        assertThat(refusal("image").id()).isEqualTo(ErrorId.NOT_BUILDABLE);
        assertThat(refusal("dav").remedy()).isEqualTo("did you mean `dev`?");
        assertThat(refusal("No such name")).hasMessageContaining("`No such name`");
    }

    private RefusedException refusal(String word) {
        return catchThrowableOfType(RefusedException.class, () -> explain(word));
    }
}
