package dev.rigsmith.domain.containerfile;

/** A word without its quotes and escapes; variables stay as they are. */
final class Literal {

    private Literal() {}

    static String of(String word) {
        StringBuilder plain = new StringBuilder();
        char quote = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c == '\\') {
                plain.append(++i < word.length() ? word.substring(i, i + 1) : "");
            } else if (quote == 0 ? c == '"' || c == '\'' : c == quote) {
                quote = quote == 0 ? c : 0;
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }
}
