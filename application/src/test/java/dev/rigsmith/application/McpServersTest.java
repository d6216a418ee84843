package dev.rigsmith.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.RefusedException;
import dev.rigsmith.domain.project.McpLabel;
import dev.rigsmith.domain.project.McpServer;
import dev.rigsmith.domain.reference.ImageReference;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The MCP servers of a rig are a label of its one build, together with those of its base. */
class McpServersTest {

    private static final McpServer FS = new McpServer(List.of("fs"), new TreeMap<>());
    private static final McpServer SHELL = new McpServer(List.of("sh"), new TreeMap<>());
    private static final McpLabel OF_BASE = McpLabel.of(Map.of("fs", SHELL, "shell", SHELL));
    private static final ImageReference BASE = ImageReference.parse("quay.io/t/base:1");

    private final Workbench bench = new Workbench();

    @BeforeEach
    void furnish() {
        bench.mcpLabels.teach(OF_BASE).teach(McpLabel.of(Map.of("fs", FS)));
        bench.built("dev", "FROM " + BASE + "\n", Map.of("fs", FS));
    }

    private void base(String label) {
        bench.store.add(Workbench.id("b"), Map.of(McpLabel.NAME, label), BASE);
    }

    private Map<String, String> labels() {
        return bench.store.images().all().stream()
                .filter(image -> image.key().isPresent())
                .findFirst()
                .orElseThrow()
                .labels();
    }

    @Test
    void the_declared_servers_are_a_label() {
        bench.store.add(Workbench.id("b"), Map.of(), BASE);
        bench.prepare("dev");
        assertThat(labels()).containsEntry(McpLabel.NAME, "{\"fs\":[\"fs\"]}").containsEntry(McpLabel.SCHEMA_NAME, "1");
    }

    @Test
    void servers_of_the_base_stay_unless_one_of_the_same_name_replaces_them() {
        base(OF_BASE.text());
        bench.prepare("dev");
        assertThat(labels()).containsEntry(McpLabel.NAME, "{\"fs\":[\"fs\"],\"shell\":[\"sh\"]}");
        assertThat(bench.prepare("dev").outcome()).isEqualTo(Outcome.HIT);
    }

    @Test
    void a_base_whose_label_makes_no_sense_is_an_error_before_anything_is_built() {
        base("[]");
        RefusedException why = catchThrowableOfType(RefusedException.class, () -> bench.prepare("dev"));
        assertThat(why.id()).isEqualTo(ErrorId.INVALID_LABEL);
        assertThat(why).hasMessageContaining(BASE.toString());
        assertThat(bench.builds()).isZero();
    }

    @Test
    void what_a_base_offers_that_is_elsewhere_is_not_guessed() {
        base(OF_BASE.text());
        bench.prepare("dev");
        bench.store.remove(BASE);
        bench.store.publish(BASE, Workbench.id("b"), Map.of(McpLabel.NAME, OF_BASE.text()));
        assertThat(bench.prepare("dev").outcome()).isEqualTo(Outcome.HIT);
        assertThat(bench.progress.steps()).contains("pulling " + BASE);
    }
}
