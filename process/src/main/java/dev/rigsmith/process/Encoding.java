package dev.rigsmith.process;

import dev.rigsmith.domain.error.EngineException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.Stream;

/**
 * How arguments and variables become bytes. The JVM replaces what the locale's character set lacks by question marks
 * without a word, which would build something else than what was asked for.
 */
record Encoding(Charset charset) {

    private static final int FIRST_WITH_NATIVE_ENCODING = 18;
    private static final int CANNOT_RUN = 126;

    static Encoding ofArguments() {
        return new Encoding(
                Runtime.version().feature() < FIRST_WITH_NATIVE_ENCODING
                        ? Charset.defaultCharset()
                        : Charset.forName(System.getProperty("sun.jnu.encoding")));
    }

    /** Refuses an invocation of which the program would not get every character; variables are named, never quoted. */
    void check(Invocation invocation) {
        Stream<String> bad = Stream.concat(
                invocation.command().stream().filter(argument -> !fits(argument)),
                invocation.variables().entrySet().stream()
                        .filter(variable -> !fits(variable.getKey()) || !fits(variable.getValue()))
                        .map(variable -> "the value of " + variable.getKey()));
        bad.findFirst().ifPresent(text -> {
            throw refusal(invocation, text);
        });
    }

    private boolean fits(String text) {
        return text.indexOf('\0') < 0 && charset.newEncoder().canEncode(text);
    }

    private EngineException refusal(Invocation invocation, String text) {
        return EngineException.failed(
                "cannot give `" + text + "` to " + invocation.program() + ": it has characters outside " + charset,
                "set LC_ALL=C.UTF-8; a NUL character is never possible",
                List.of(invocation.program()),
                CANNOT_RUN,
                List.of());
    }
}
