package dev.rigsmith.architecture;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** As much of a {@code pom.xml} as the tests ask for. */
record Pom(String text) {

    private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");

    static Pom root() {
        return new Pom(Checkout.read("pom.xml"));
    }

    static Pom of(String module) {
        return new Pom(Checkout.read(module + "/pom.xml"));
    }

    List<String> modules() {
        return MODULE.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    /** Whether a build that finds no integration test here fails. */
    boolean requiresIntegrationTests() {
        return text.contains(
                "<integration-tests.proof>${project.build.directory}/failsafe-reports/failsafe-summary.xml<");
    }
}
