package dev.rigsmith.adapters.fs.archive;

import dev.rigsmith.domain.archive.Descriptor;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads what an index or a manifest says of something. */
final class DescriptorJson {

    private static final List<String> NAMES = List.of("io.containerd.image.name", "org.opencontainers.image.ref.name");
    private static final String NOTE = "vnd.docker.reference.type";

    private DescriptorJson() {}

    static Descriptor read(JsonTree json) throws IOException {
        Optional<JsonTree> field = json.field("annotations");
        Map<String, String> annotations = field.isPresent() ? field.get().texts() : Map.of();
        return new Descriptor(
                json.textOf("mediaType"),
                DigestText.read(json.require("digest").text()),
                json.require("size").number(),
                NAMES.stream()
                        .flatMap(name -> Stream.ofNullable(annotations.get(name)))
                        .limit(1)
                        .toList(),
                !annotations.containsKey(NOTE));
    }
}
