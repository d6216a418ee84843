package dev.rigsmith.adapters.podman;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.RefusedException;
import dev.rigsmith.domain.project.McpLabel;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.ports.McpLabels;
import java.io.IOException;
import java.io.StringWriter;
import java.util.SortedMap;
import java.util.TreeMap;

/** MCP servers in the labels that podman tells. Equal servers become equal texts, however the label spells them. */
public final class PodmanMcpLabels implements McpLabels {

    private static final JsonFactory JSON = new JsonFactoryBuilder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .build();

    @Override
    public McpLabel read(ImageReference image, String label) {
        try (JsonParser parser = JSON.createParser(label)) {
            return new McpLabel(servers(parser));
        } catch (IOException malformed) {
            throw new RefusedException(
                    ErrorId.INVALID_LABEL,
                    "the label " + McpLabel.NAME + " of " + image + " is no JSON object of MCP servers",
                    "mend the base image, or choose another one; rigs built on it inherit that label");
        }
    }

    private static SortedMap<String, String> servers(JsonParser parser) throws IOException {
        expect(parser.nextToken() == JsonToken.START_OBJECT);
        SortedMap<String, String> servers = new TreeMap<>();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            JsonToken server = parser.nextToken();
            expect(server == JsonToken.START_ARRAY || server == JsonToken.START_OBJECT);
            servers.put(name, copy(parser));
        }
        expect(parser.currentToken() == JsonToken.END_OBJECT && parser.nextToken() == null);
        return servers;
    }

    private static String copy(JsonParser parser) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = JSON.createGenerator(text)) {
            generator.copyCurrentStructure(parser);
        }
        return text.toString();
    }

    private static void expect(boolean fits) throws IOException {
        if (!fits) {
            throw new IOException("not an object of servers");
        }
    }
}
