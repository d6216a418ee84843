package dev.rigsmith.adapters.fs.state;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.rigsmith.domain.build.BuildMark;
import dev.rigsmith.domain.build.BuildRecord;
import dev.rigsmith.domain.context.Octets;
import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.key.BuildKey;
import dev.rigsmith.domain.key.Input;
import dev.rigsmith.domain.key.InputKind;
import dev.rigsmith.domain.key.InputSheet;
import dev.rigsmith.domain.rig.RigId;
import dev.rigsmith.domain.rig.RigKind;
import dev.rigsmith.domain.rig.ShortName;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Build records as JSON. The fields stand in one fixed order: only this class reads what it wrote, and everything else
 * is no record. What tells records apart comes first, so that the long list of inputs need not be read for that. Bytes are
 * written as Latin-1 text.
 */
final class RecordJson {

    private static final String FORMAT = "rigsmith-build-record/3";
    private static final JsonFactory JSON = JsonFactory.builder().build();

    private RecordJson() {}

    static void write(BuildRecord built, OutputStream out) throws IOException {
        JsonGenerator json = JSON.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.writeStartObject();
        json.writeStringField("format", FORMAT);
        json.writeStringField("kind", built.rig().kind().word());
        json.writeStringField("name", built.rig().name().value());
        if (built.rig().project().isPresent()) {
            json.writeStringField("project", built.rig().project().get());
        }
        json.writeStringField("image", built.image().toString());
        json.writeStringField("key", built.inputs().key().hex());
        json.writeStringField("built", built.built().toString());
        json.writeArrayFieldStart("inputs");
        for (Input input : built.inputs().inputs()) {
            write(input, json);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.flush();
    }

    private static void write(Input input, JsonGenerator json) throws IOException {
        json.writeStartArray();
        json.writeString(input.kind().name());
        json.writeString(input.name().latin1());
        json.writeString(input.identity().latin1());
        json.writeString(input.shown());
        json.writeEndArray();
    }

    /** What stands before the inputs. */
    record Head(RigId rig, BuildMark mark, Instant built) {}

    /** Gives what stands before the inputs, and reads no further; empty when this is no record. */
    static Optional<Head> head(InputStream in) throws IOException {
        try (JsonParser json = JSON.createParser(in)) {
            return Optional.of(new RecordJson.Reading(json).head());
        } catch (RuntimeException foreign) {
            return Optional.empty();
        }
    }

    /** Gives the record; empty when this is none. */
    static Optional<BuildRecord> read(InputStream in) throws IOException {
        try (JsonParser json = JSON.createParser(in)) {
            return Optional.of(new RecordJson.Reading(json).built());
        } catch (RuntimeException foreign) {
            return Optional.empty();
        }
    }

    /** One reading. A value that its type refuses is an {@link IllegalArgumentException} or the like. */
    private record Reading(JsonParser json) {

        BuildRecord built() throws IOException {
            Head head = head();
            InputSheet inputs = inputs();
            expect(JsonToken.END_OBJECT);
            require(json.nextToken() == null);
            BuildRecord found = new BuildRecord(head.rig(), head.mark().image(), head.built(), inputs);
            require(found.mark().equals(head.mark()));
            return found;
        }

        Head head() throws IOException {
            expect(JsonToken.START_OBJECT);
            require(FORMAT.equals(field("format")));
            RigKind kind = RigKind.valueOf(field("kind").toUpperCase(java.util.Locale.ROOT));
            ShortName name = new ShortName(field("name"));
            expect(JsonToken.FIELD_NAME);
            Optional<String> project = project();
            ImageId image = ImageId.parse(text());
            BuildKey key = new BuildKey(field("key"));
            Instant built = Instant.parse(field("built"));
            return new Head(new RigId(kind, name, project), new BuildMark(image, key), built);
        }

        /** Stands on a field name, before and after: the one field that may be missing. */
        private Optional<String> project() throws IOException {
            if (!json.currentName().equals("project")) {
                return Optional.empty();
            }
            Optional<String> project = Optional.of(text());
            expect(JsonToken.FIELD_NAME);
            return project;
        }

        private InputSheet inputs() throws IOException {
            expect(JsonToken.FIELD_NAME);
            expect(JsonToken.START_ARRAY);
            List<Input> inputs = new ArrayList<>();
            while (json.nextToken() == JsonToken.START_ARRAY) {
                inputs.add(new Input(InputKind.valueOf(text()), octets(), octets(), text()));
                expect(JsonToken.END_ARRAY);
            }
            require(json.currentToken() == JsonToken.END_ARRAY);
            return InputSheet.of(inputs);
        }

        private Octets octets() throws IOException {
            return new Octets(text());
        }

        private String field(String name) throws IOException {
            expect(JsonToken.FIELD_NAME);
            require(json.currentName().equals(name));
            return text();
        }

        private String text() throws IOException {
            expect(JsonToken.VALUE_STRING);
            return json.getText();
        }

        private void expect(JsonToken token) throws IOException {
            require(json.nextToken() == token);
        }

        private static void require(boolean fine) {
            if (!fine) {
                throw new IllegalArgumentException("not a build record");
            }
        }
    }
}
