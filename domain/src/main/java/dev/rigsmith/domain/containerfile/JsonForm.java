package dev.rigsmith.domain.containerfile;

/** Tells the JSON form of arguments, {@code ["cmd", "arg"]}, from the shell form. */
final class JsonForm {

    private JsonForm() {}

    /** Whether the text starts with a JSON array of strings; builders ignore what follows it. */
    static boolean matches(String text) {
        int at = skipBlanks(text, 0);
        if (charAt(text, at) != '[') {
            return false;
        }
        at = skipBlanks(text, at + 1);
        if (charAt(text, at) == ']') {
            return true;
        }
        return stringsEnd(text, at);
    }

    private static boolean stringsEnd(String text, int start) {
        int at = start;
        while (charAt(text, at) == '"') {
            at = skipBlanks(text, afterString(text, at));
            if (charAt(text, at) != ',') {
                return charAt(text, at) == ']';
            }
            at = skipBlanks(text, at + 1);
        }
        return false;
    }

    private static int afterString(String text, int quote) {
        int at = quote + 1;
        while (at < text.length() && text.charAt(at) != '"') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        return at + 1;
    }

    private static int skipBlanks(String text, int start) {
        int at = start;
        while (at < text.length() && Blank.is(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static char charAt(String text, int at) {
        return at < text.length() ? text.charAt(at) : '\0';
    }
}
