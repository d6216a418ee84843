package dev.rigsmith.adapters.podman;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rigsmith.domain.garbage.Origin;
import dev.rigsmith.domain.key.BuildKey;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HistoryJsonTest {

    private static final BuildKey KEY = new BuildKey("a".repeat(64));
    private static final HistoryJson.Entry STEP = entry("/bin/sh -c make", "FROM localhost/base:1");
    private static final HistoryJson.Entry OWN =
            entry("/bin/sh -c #(nop) LABEL \"dev.rigsmith.key\"=\"" + KEY.hex() + "\"", "FROM 0123456789ab");
    private static final HistoryJson.Entry MORE =
            entry("/bin/sh -c #(nop) LABEL \"dev.rigsmith.kind\"=\"template\"", "FROM 0123456789ab");

    private static HistoryJson.Entry entry(String createdBy, String comment) {
        return new HistoryJson.Entry(createdBy, comment);
    }

    private static Origin origin(HistoryJson.Entry... entries) {
        return new HistoryJson(List.of(entries)).origin(KEY);
    }

    @Test
    void a_build_of_a_rig_ends_with_its_labels() {
        assertThat(origin(STEP, OWN)).isEqualTo(Origin.RIG);
        assertThat(origin(STEP, OWN, MORE)).isEqualTo(Origin.RIG);
        assertThat(origin(OWN, STEP, OWN, MORE)).isEqualTo(Origin.RIG);
    }

    @Test
    void a_step_does_not_set_the_key_yet() {
        assertThat(origin(STEP)).isEqualTo(Origin.STEP);
        assertThat(origin()).isEqualTo(Origin.STEP);
        assertThat(origin(STEP, entry("/bin/sh -c echo dev.rigsmith.key", ""))).isEqualTo(Origin.STEP);
    }

    @Test
    void whatever_was_done_to_a_rig_makes_it_somebody_elses() {
        assertThat(origin(STEP, OWN, MORE, STEP)).isEqualTo(Origin.OTHER);
        assertThat(origin(OWN, entry("/bin/sh -c #(nop) LABEL \"a\"=\"b\"", "FROM localhost/rig/template/jvm:latest")))
                .isEqualTo(Origin.OTHER);
        assertThat(origin(OWN, entry("/bin/sh -c #(nop) LABEL \"a\"=\"b\"", "")))
                .isEqualTo(Origin.OTHER);
    }

    @Test
    void other_fields_are_skipped() throws IOException {
        String text = "[{\"created\": \"x\", \"created_by\": \"a\", \"more\": [{}], \"comment\": \"b\","
                + " \"empty_layer\": true}, {\"created_by\": \"c\"}]";

        assertThat(HistoryJson.read(text).entries())
                .isEqualTo(new ArrayList<>(List.of(entry("a", "b"), entry("c", ""))));
    }

    @Test
    void what_is_no_history_is_refused() {
        assertThatThrownBy(() -> HistoryJson.read("{}")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> HistoryJson.read("[{")).isInstanceOf(IOException.class);
    }
}
