package dev.rigsmith.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rigsmith.domain.error.ErrorId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The page on what programs can rely on names every error. */
class DocumentedErrorsTest {

    @Test
    void every_error_id_is_documented() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "json.md"));

        assertThat(Arrays.stream(ErrorId.values()).map(ErrorId::code))
                .allSatisfy(code -> assertThat(page).contains("`" + code + "`"));
    }
}
