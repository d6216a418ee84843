package dev.rigsmith.adapters.podmanremote;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rigsmith.domain.image.ImageId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BuildReportTest {

    private static final String ID = "24f962c645c3953f3daf7b2fb8c567851ba60c802608840cfe53e0f68d453f0a";

    private final List<String> shown = new ArrayList<>();
    private final BuildReport report = new BuildReport(shown::add);

    private void read(String text) {
        for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
            report.add(one);
        }
        report.finish();
    }

    @Test
    void output_is_shown_and_the_last_word_is_the_image() {
        read("{\"stream\":\"STEP 1/2\\nü\\n\"}\n\n{\"stream\":\"" + ID + "\\n\"}\n");

        assertThat(shown).containsExactly("STEP 1/2", "ü", ID);
        assertThat(report.image()).contains(new ImageId(ID));
        assertThat(report.failed()).isFalse();
    }

    @Test
    void a_step_that_prints_an_id_makes_no_image() {
        read("{\"stream\":\"" + ID + "\\n\"}\n{\"stream\":\"STEP 2/2\\n\"}\n");

        assertThat(report.image()).isEmpty();
    }

    @Test
    void a_failure_after_an_id_makes_no_image() {
        read("{\"stream\":\"" + ID + "\"}\n{\"errorDetail\":{\"message\":\"no\"},\"error\":\"no: status 7\\n\"}\n");

        assertThat(report.failed()).isTrue();
        assertThat(report.image()).isEmpty();
        assertThat(report.lastLines()).endsWith("no: status 7");
    }

    @Test
    void the_words_of_a_refusal_are_kept() {
        read("{\"cause\":\"x\",\"message\":\"bad parameter\",\"response\":400}");

        assertThat(report.failed()).isTrue();
        assertThat(report.lastLines()).containsExactly("bad parameter");
    }

    @Test
    void what_is_no_json_is_kept_as_it_is() {
        read("<html>\n");

        assertThat(report.lastLines()).contains("<html>");
        assertThat(report.image()).isEmpty();
    }
}
