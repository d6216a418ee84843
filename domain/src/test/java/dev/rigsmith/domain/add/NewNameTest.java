package dev.rigsmith.domain.add;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewNameTest {

    @ParameterizedTest
    @CsvSource({
        "MyTool, mytool",
        "my tool (1), my-tool-1",
        "jvm.21, jvm-21",
        "-x-, x",
        "a__-b, a-b",
        "corp/base:1.0, corp-base-1-0"
    })
    void a_template_that_cannot_be_called_so_gets_the_closest_name(String word, String better) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(new NewName(word, true)::ofTemplate)
                .withMessageContaining("`" + word + "`")
                .satisfies(refused -> assertThat(refused.id()).isEqualTo(ErrorId.INVALID_NAME))
                .satisfies(refused -> assertThat(refused.remedy()).isEqualTo("did you mean `--name " + better + "`?"));
    }

    @ParameterizedTest
    @CsvSource({
        "MyTool, mytool",
        "tools:latest, tools",
        "quay.io/corp/base:1, corp/base:1",
        "x@sha256:0123456789012345678901234567890123456789012345678901234567890123, x",
        "my tool, my-tool"
    })
    void a_prefab_likewise(String word, String better) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(new NewName(word, false)::ofPrefab)
                .withMessageContaining("SOURCE gives no name")
                .satisfies(refused -> assertThat(refused.remedy()).isEqualTo("did you mean `--name " + better + "`?"));
    }

    @Test
    void where_nothing_is_close_the_user_chooses() {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(new NewName("…", false)::ofTemplate)
                .satisfies(refused -> assertThat(refused.remedy()).isEqualTo("choose one with --name"));
    }

    @ParameterizedTest
    @CsvSource({"tools", "corp/base:1.0", "my.rig", "a/b/c"})
    void prefabs_may_be_called_like_images(String word) {
        assertThat(new NewName(word, true).ofPrefab()).isEqualTo(word);
    }
}
