package dev.rigsmith.adapters.fs.yaml;

/** The file is no YAML that is read here; nothing behind this place was looked at. */
final class YamlSyntaxException extends RuntimeException {

    private final transient Position position;

    YamlSyntaxException(Position position, String message) {
        super(message);
        this.position = position;
    }

    Position position() {
        return position;
    }
}
