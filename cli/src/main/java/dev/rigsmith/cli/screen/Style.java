package dev.rigsmith.cli.screen;

/** Sets text off on terminals (ECMA-48), and leaves it alone elsewhere. */
public enum Style {
    PLAIN,
    COLOURED;

    public static Style of(boolean coloured) {
        return coloured ? COLOURED : PLAIN;
    }

    public String strong(String text) {
        return sgr("1", text);
    }

    public String faint(String text) {
        return sgr("2", text);
    }

    public String good(String text) {
        return sgr("32", text);
    }

    public String warning(String text) {
        return sgr("33", text);
    }

    public String bad(String text) {
        return sgr("31", text);
    }

    private String sgr(String code, String text) {
        return this == PLAIN ? text : "\033[" + code + "m" + text + "\033[0m";
    }
}
