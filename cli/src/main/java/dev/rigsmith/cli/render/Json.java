package dev.rigsmith.cli.render;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Writes JSON (RFC 8259), indented, without a line end. Fields appear in the order in which they are written. What a
 * terminal would obey or hide is escaped, so that nothing is lost and nothing is obeyed.
 */
public final class Json {

    private final JsonGenerator generator;

    private Json(JsonGenerator generator) {
        this.generator = generator;
    }

    /** Gives the text of what is written. */
    public static String text(Consumer<Json> writing) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = new JsonFactory().createGenerator(text)) {
            generator.setPrettyPrinter(printer());
            generator.setCharacterEscapes(new VisibleEscapes());
            writing.accept(new Json(generator));
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return text.toString();
    }

    private static DefaultPrettyPrinter printer() {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentArraysWith(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE);
        return printer;
    }

    /** Writes an object. */
    public void object(Consumer<Json> fields) {
        write(generator::writeStartObject);
        fields.accept(this);
        write(generator::writeEndObject);
    }

    /** Writes an object in a field. */
    public void object(String name, Consumer<Json> fields) {
        write(() -> generator.writeFieldName(name));
        object(fields);
    }

    /** Writes an array of objects. */
    public <T> void array(Collection<T> values, BiConsumer<Json, T> fields) {
        write(generator::writeStartArray);
        values.forEach(value -> object(json -> fields.accept(json, value)));
        write(generator::writeEndArray);
    }

    /** Writes an array of objects in a field. */
    public <T> void array(String name, Collection<T> values, BiConsumer<Json, T> fields) {
        write(() -> generator.writeFieldName(name));
        array(values, fields);
    }

    /** Writes an array of texts in a field. */
    public void texts(String name, Collection<String> values) {
        write(() -> generator.writeArrayFieldStart(name));
        values.forEach(value -> write(() -> generator.writeString(value)));
        write(generator::writeEndArray);
    }

    /** Writes an object of texts in a field, sorted by name. */
    public void texts(String name, Map<String, String> values) {
        object(name, json -> new TreeMap<>(values).forEach(json::field));
    }

    /** Writes a text in a field. */
    public void field(String name, String value) {
        write(() -> generator.writeStringField(name, value));
    }

    /** Writes a text in a field, or null. */
    public void field(String name, Optional<String> value) {
        if (value.isPresent()) {
            field(name, value.get());
        } else {
            write(() -> generator.writeNullField(name));
        }
    }

    /** Writes null in a field. */
    public void none(String name) {
        write(() -> generator.writeNullField(name));
    }

    /** Writes a number in a field. */
    public void field(String name, long value) {
        write(() -> generator.writeNumberField(name, value));
    }

    /** Writes a truth value in a field. */
    public void field(String name, boolean value) {
        write(() -> generator.writeBooleanField(name, value));
    }

    private static void write(Writing writing) {
        try {
            writing.run();
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
    }

    /** A step of writing. Writing into memory fails only on misuse. */
    @FunctionalInterface
    private interface Writing {
        void run() throws IOException;
    }
}
