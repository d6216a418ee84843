package dev.rigsmith.adapters.fs.project;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The published form of {@code rigsmith.yaml}, for editors. */
public final class ProjectSchema {

    private static final String RESOURCE = "rigsmith.schema.json";

    private ProjectSchema() {}

    /**
     * Gives the JSON Schema (draft 2020-12). It accepts what {@link YamlProjectSource} accepts, save what no schema can
     * say: whether variables are set, whether {@code default} names a rig, names that a list or a mapping holds twice,
     * and how long a reference is as a whole.
     */
    public static String json() {
        try (InputStream in = ProjectSchema.class.getResourceAsStream(RESOURCE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
