package dev.rigsmith.domain.template;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a Containerfile says of itself in its leading comments: the comments and blank lines before anything else.
 * {@code # rigsmith: TEXT} describes it, and each {@code # rigsmith-check: COMMAND} is a check to run in the image;
 * {@code # kanibako-template:} and {@code # kanibako-template-check:} mean the same.
 *
 * @param description the first one given; it may hold any character, so make it visible before printing it
 * @param checks commands for {@code sh -c}, in order
 */
public record TemplateHeader(Optional<String> description, List<String> checks) {

    private static final List<String> DESCRIPTION = List.of("rigsmith:", "kanibako-template:");
    private static final List<String> CHECK = List.of("rigsmith-check:", "kanibako-template-check:");
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
        List<String> comments = new ArrayList<>();
        int start = text.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            String line = text.substring(start, end < 0 ? text.length() : end).strip();
            if (!line.isEmpty() && line.charAt(0) != '#') {
                return comments;
            }
            comments.add(line);
            start = end < 0 ? text.length() : end + 1;
        }
        return comments;
    }

    private static List<String> values(List<String> forms, List<String> lines) {
        List<String> values = new ArrayList<>();
        for (String line : lines) {
            String text = line.isEmpty() ? "" : line.substring(1).stripLeading();
            for (String form : forms) {
                String value =
                        text.startsWith(form) ? text.substring(form.length()).strip() : "";
                if (!value.isEmpty()) {
                    values.add(value);
                }
            }
        }
        return values;
    }
}
