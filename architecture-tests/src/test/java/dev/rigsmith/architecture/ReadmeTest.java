package dev.rigsmith.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the README tells people to run is what continuous integration runs, and it is there. */
class ReadmeTest {

    private static final Pattern CODE_BLOCK = Pattern.compile("(?ms)^```[a-z]*\\n(.*?)^```");
    private static final Pattern SCRIPT = Pattern.compile("\\./scripts/[A-Za-z0-9_-]+");
    private static final Pattern COMMENT = Pattern.compile("(^|\\s)#.*");

    @Test
    @DisplayName("the first code block shows the demo and the tests")
    void firstBlock() {
        assertThat(commands(firstCodeBlock())).containsExactly("./scripts/demo", "./scripts/test");
    }

    @Test
    @DisplayName("continuous integration runs the README's test command and nothing else")
    void continuousIntegration() {
        assertThat(commands(Checkout.read(".ci/run")))
                .containsExactly(
                        "set -euo pipefail", "cd \"$(dirname \"${BASH_SOURCE[0]}\")/..\"", "exec ./scripts/test");
        assertThat(Checkout.ROOT.resolve(".ci/run")).isExecutable();
    }

    @Test
    @DisplayName("every script that the README names can be run")
    void scripts() {
        assertThat(scriptsNamed())
                .isNotEmpty()
                .allSatisfy(script -> assertThat(script).isRegularFile().isExecutable());
    }

    private static String readme() {
        return Checkout.read("README.md");
    }

    private static String firstCodeBlock() {
        return CODE_BLOCK
                .matcher(readme())
                .results()
                .findFirst()
                .map(found -> found.group(1))
                .orElse("");
    }

    private static Stream<Path> scriptsNamed() {
        return SCRIPT.matcher(readme())
                .results()
                .map(MatchResult::group)
                .distinct()
                .map(Checkout.ROOT::resolve);
    }

    /** The lines of a script, without comments. */
    private static List<String> commands(String script) {
        return script.lines()
                .map(line -> COMMENT.matcher(line).replaceFirst("").strip())
                .filter(Predicate.not(String::isEmpty))
                .toList();
    }
}
