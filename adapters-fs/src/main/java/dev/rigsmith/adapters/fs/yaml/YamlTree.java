package dev.rigsmith.adapters.fs.yaml;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.LoadSettingsBuilder;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** Turns bytes into nodes, within limits that no honest file comes near. */
final class YamlTree {

    private static final int LARGEST = 1 << 20;
    private static final LoadSettings SETTINGS = settings().build();

    private YamlTree() {}

    /**
     * Gives the one document of a file; empty when there is nothing in it.
     *
     * @throws YamlSyntaxException when it is not UTF-8, not YAML, or beyond the limits
     */
    static Optional<Node> parse(byte[] bytes) {
        if (bytes.length > LARGEST) {
            throw new YamlSyntaxException(Position.START, "the file is larger than 1 MiB");
        }
        String text = decode(bytes);
        LoadSettings settings = settings(text);
        requirePrintable(text);
        requireLimits(text, settings);
        try {
            return new Compose(settings).composeString(text);
        } catch (RuntimeException wrong) {
            throw syntax(wrong, Position.START);
        }
    }

    private static LoadSettingsBuilder settings() {
        return LoadSettings.builder().setSchema(new CoreTags());
    }

    /** A character of two halves must not be cut in two by the end of the parser's buffer: 2.10 writes behind that then. */
    private static LoadSettings settings(String text) {
        boolean hasPairs = text.codePointCount(0, text.length()) < text.length();
        return hasPairs ? settings().setBufferSize(text.length()).build() : SETTINGS;
    }

    /** The text of a file, without a byte order mark. */
    static String decode(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CharBuffer text = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), text, true);
        String decoded = text.flip().toString();
        if (result.isError()) {
            throw new YamlSyntaxException(Position.after(decoded), "this is not UTF-8");
        }
        return decoded.startsWith("\uFEFF") ? decoded.substring(1) : decoded;
    }

    private static void requirePrintable(String text) {
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int c = text.codePointAt(at);
            if (!StreamReader.isPrintable(c)) {
                throw new YamlSyntaxException(
                        Position.after(text.substring(0, at)),
                        "the control character " + String.format("U+%04X", c) + " has no place in YAML");
            }
        }
    }

    private static void requireLimits(String text, LoadSettings settings) {
        Limits limits = new Limits();
        try {
            new Parse(settings).parseString(text).forEach(limits::add);
        } catch (YamlSyntaxException beyond) {
            throw beyond;
        } catch (RuntimeException wrong) {
            throw syntax(wrong, limits.reached());
        }
    }

    /** The parser lets some failures of its own helpers through, as for {@code "\\x} at the end of a file: those have no place of their own. */
    private static YamlSyntaxException syntax(RuntimeException failure, Position reached) {
        if (failure instanceof MarkedYamlEngineException marked) {
            Position position = Position.of(marked.getProblemMark().or(marked::getContextMark));
            return new YamlSyntaxException(position, oneLine(marked.getProblem()));
        }
        return failure instanceof YamlEngineException
                ? new YamlSyntaxException(reached, oneLine(String.valueOf(failure.getMessage())))
                : new YamlSyntaxException(reached, "what follows is not YAML");
    }

    private static String oneLine(String message) {
        return message.lines().findFirst().orElse("not YAML");
    }
}
