package dev.rigsmith.adapters.fs;

/** Texts as double-quoted YAML scalars. */
final class Quoted {

    private Quoted() {}

    static String of(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
