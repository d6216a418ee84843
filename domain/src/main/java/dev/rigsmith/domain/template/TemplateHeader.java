package dev.rigsmith.domain.template;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a Containerfile says of itself in its leading comments: the comments and blank lines before anything else.
 * {@code # rigsmith: TEXT} describes it, and each {@code # rigsmith-check: COMMAND} is a check to run in the image;
 * {@code # kanibako-template:} and {@code # kanibako-template-check:} mean the same.
 *
 * @param description the first one given; it may hold any character, so make it visible before printing it
 * @param checks commands for {@code sh -c}, in order
 */
public record TemplateHeader(Optional<String> description, List<String> checks) {

    private static final Pattern DESCRIPTION =
            Pattern.compile("#\\s*(?:rigsmith|kanibako-template):(.*)", Pattern.DOTALL);
    private static final Pattern CHECK =
            Pattern.compile("#\\s*(?:rigsmith|kanibako-template)-check:(.*)", Pattern.DOTALL);
    private static final String BYTE_ORDER_MARK = "\ufeff";

    public TemplateHeader {
        checks = List.copyOf(checks);
    }

    /** Reads the header; never fails. Bytes that are not UTF-8 become replacement characters. */
    public static TemplateHeader of(byte[] containerfile) {
        List<String> lines = leadingComments(new String(containerfile, StandardCharsets.UTF_8));
        return new TemplateHeader(values(DESCRIPTION, lines).stream().findFirst(), values(CHECK, lines));
    }

    private static List<String> leadingComments(String text) {
        String body = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        return Pattern.compile("\n")
                .splitAsStream(body)
                .map(String::strip)
                .takeWhile(line -> line.isEmpty() || line.startsWith("#"))
                .toList();
    }

    private static List<String> values(Pattern form, List<String> lines) {
        return lines.stream()
                .map(form::matcher)
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1).strip())
                .filter(value -> !value.isEmpty())
                .toList();
    }
}
