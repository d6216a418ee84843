package dev.rigsmith.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.EvaluationResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule can fail: in a program written to break it, it names each culprit and nobody else. */
class FixtureTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    @DisplayName("the rule finds every culprit of its fixture and leaves bystanders alone")
    void fails(String rule, @TempDir Path directory) {
        Fixture fixture = new Fixture(rule);
        List<String> found = judge(rule, fixture.compile(directory));
        assertThat(fixture.culprits())
                .isNotEmpty()
                .allSatisfy(culprit -> assertThat(found).anyMatch(line -> accuses(line, culprit + "\\b")));
        assertThat(found).noneMatch(line -> accuses(line, "Bystander"));
    }

    static Stream<String> rules() {
        return Rules.all().keySet().stream();
    }

    @Test
    @DisplayName("every rule has a fixture, and every fixture a rule")
    void complete() throws IOException {
        try (Stream<Path> fixtures = Files.list(Checkout.FIXTURES)) {
            assertThat(fixtures.map(Path::getFileName).map(Path::toString))
                    .containsExactlyInAnyOrderElementsOf(Rules.all().keySet());
        }
    }

    private static List<String> judge(String rule, JavaClasses classes) {
        EvaluationResult result = Rules.all().get(rule).allowEmptyShould(false).evaluate(classes);
        return result.getFailureReport().getDetails();
    }

    /** Of the classes that a line of a report names in angle brackets, the first is at fault; the next was used by it. */
    private static boolean accuses(String line, String name) {
        return line.lines().anyMatch(part -> part.matches("[^<]*<[^>]*\\b" + name + ".*"));
    }
}
