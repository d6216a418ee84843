package dev.rigsmith.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Integration tests that nobody runs are found out. */
class IntegrationTestsTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("modules")
    @DisplayName("a module requires integration tests to run exactly when it has some")
    void required(String module) throws IOException {
        assertThat(Pom.of(module).requiresIntegrationTests())
                .as("%s/pom.xml names failsafe's summary as integration-tests.proof", module)
                .isEqualTo(hasIntegrationTests(Checkout.ROOT.resolve(module).resolve("src/test/java")));
    }

    static Stream<String> modules() {
        return Pom.root().modules().stream();
    }

    private static boolean hasIntegrationTests(Path tests) throws IOException {
        if (Files.notExists(tests)) {
            return false;
        }
        try (Stream<Path> files = Files.walk(tests)) {
            return files.anyMatch(file -> file.toString().endsWith("IT.java"));
        }
    }
}
