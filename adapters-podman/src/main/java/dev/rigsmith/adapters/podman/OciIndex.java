package dev.rigsmith.adapters.podman;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** The index of an OCI image layout that holds one image. */
final class OciIndex {

    private static final JsonFactory JSON = new JsonFactory();
    private static final String NAME = "org.opencontainers.image.ref.name";

    private OciIndex() {}

    /** The same index, in which its image has this name and no other annotation. */
    static byte[] named(byte[] index, String name) throws IOException {
        ByteArrayOutputStream to = new ByteArrayOutputStream();
        try (JsonParser from = JSON.createParser(index);
                JsonGenerator out = JSON.createGenerator(to)) {
            boolean inImages = false;
            for (JsonToken token = from.nextToken(); token != null; token = from.nextToken()) {
                inImages |= token == JsonToken.START_ARRAY && "manifests".equals(from.currentName());
                if (token == JsonToken.FIELD_NAME && "annotations".equals(from.currentName())) {
                    from.nextToken();
                    from.skipChildren();
                } else {
                    if (inImages && token == JsonToken.END_OBJECT) {
                        out.writeObjectFieldStart("annotations");
                        out.writeStringField(NAME, name);
                        out.writeEndObject();
                        inImages = false;
                    }
                    out.copyCurrentEvent(from);
                }
            }
        }
        return to.toByteArray();
    }
}
