package dev.rigsmith.architecture;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes ignore files at random; the same seed always makes the same file. */
final class IgnoreFileGenerator {

    private static final List<String> NAMES = List.of("a", "b", "ab", "dir", "d", "e", "keep", "a.md", ".md", "é", "日");

    private static final List<String> WILDCARDS = List.of(
            "*", "*", "**", "**", "?", "??", "a*", "*b", "*.md", "**.md", "**b", "[ab]", "[^a]", "[!a]", "[a-d]*",
            "***");

    private static final List<String> ODDITIES = List.of(
            "a+",
            "(a|b)",
            "a|b",
            "a{2}",
            "a{1,2}",
            "a{,2}",
            "a{2}",
            "^a",
            "a^b",
            "a]",
            "[[]a]",
            "[[]a*",
            "[a*]",
            "[a?]",
            "[.]md",
            "[$]v",
            "[[:digit:]]",
            "[[:^alpha:]]",
            "[\\d-x]",
            "\\d",
            "\\w",
            "\\D*",
            "\\a",
            "\\*",
            "a\\*",
            "\\!a",
            "\\#a",
            "\\[a\\]",
            "\\\\",
            "a\\\\b",
            "$v",
            "(1)",
            "\\(1\\)",
            "(*)+",
            "a.b",
            "..",
            ".",
            "a**b",
            "nl*",
            "[^é]",
            "\\_",
            "( a)",
            "a b",
            "|",
            "x|",
            "+",
            "{2}",
            "^",
            "^*a",
            "A",
            "\u3000",
            "..a",
            "()",
            "a{02}",
            "[a-]]");

    private static final List<String> WHOLE_LINES = List.of(
            "# a",
            " # a",
            "",
            "  ",
            "/",
            "//",
            "\ta\t",
            " /a",
            "\ufeffa",
            "\ufeff!a",
            "./a",
            "a/./d",
            "a/../b",
            "../a",
            "x/../!a",
            "!!a",
            "! a",
            "!./a",
            "!/a",
            "a//d",
            "a\r",
            "a/\r",
            "\u00a0b\u0085",
            "**/",
            "!**",
            "*",
            "!*/*/keep");

    private final Random random;

    IgnoreFileGenerator(long seed) {
        this.random = new Random(seed);
    }

    String ignoreFile() {
        return IntStream.range(0, 1 + random.nextInt(7))
                .mapToObj(line -> line())
                .collect(Collectors.joining("\n"));
    }

    private String line() {
        if (random.nextInt(8) == 0) {
            return any(WHOLE_LINES);
        }
        String sign = random.nextInt(3) == 0 ? "!" : "";
        String slash = random.nextInt(8) == 0 ? "/" : "";
        String path =
                Stream.generate(this::segment).limit(1 + random.nextInt(3)).collect(Collectors.joining("/"));
        return sign + slash + path + any(List.of("", "", "", "", "/", " ", "\r"));
    }

    private String segment() {
        int kind = random.nextInt(10);
        return any(kind < 6 ? NAMES : kind < 9 ? WILDCARDS : ODDITIES);
    }

    private String any(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
