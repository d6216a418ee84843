package dev.rigsmith.domain.text;

/** Makes characters visible that a terminal would obey or hide, for text from outside on a single line. */
public final class Visible {

    private Visible() {}

    /**
     * Gives the text with every control, format, bidirectional, zero-width, private, unassigned and unpaired
     * surrogate character, line ends and tabs included, as {@code \}{@code u001b} or {@code \}{@code u{1f3f4}}. Blanks
     * other than the plain one become visible too, since they pass for it. Other text is left as it is.
     */
    public static String of(String text) {
        StringBuilder visible = new StringBuilder(text.length());
        text.codePoints().forEach(c -> append(c, visible));
        return visible.toString();
    }

    private static void append(int c, StringBuilder visible) {
        if (isVisible(c)) {
            visible.appendCodePoint(c);
        } else if (c <= 0xffff) {
            visible.append(String.format("\\u%04x", c));
        } else {
            visible.append(String.format("\\u{%x}", c));
        }
    }

    private static boolean isVisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            case Character.SPACE_SEPARATOR -> c == ' ';
            default -> !isBlankLetterOrMark(c);
        };
    }

    /** Characters that are letters or marks to Unicode, and yet show nothing. */
    private static boolean isBlankLetterOrMark(int c) {
        return c == 0x034f
                || c == 0x115f
                || c == 0x1160
                || c == 0x17b4
                || c == 0x17b5
                || c >= 0x180b && c <= 0x180f
                || c == 0x2800
                || c == 0x3164
                || c == 0xffa0
                || c >= 0xfe00 && c <= 0xfe0f
                || c >= 0xe0100 && c <= 0xe01ef;
    }
}
