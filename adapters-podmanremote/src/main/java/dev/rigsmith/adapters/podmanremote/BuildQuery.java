package dev.rigsmith.adapters.podmanremote;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.rigsmith.domain.containerfile.Containerfile;
import dev.rigsmith.domain.image.LocalImages;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.ports.BuildRequest;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What podman's service is asked to build.
 *
 * @param handed the files beside the context
 */
record BuildQuery(BuildRequest request, HandedFiles handed) {

    private static final JsonFactory JSON = new JsonFactory();

    /** Of the service's oldest interface that is still answered: newer services answer it too. */
    private static final String PATH = "/v4.0.0/libpod/build?";

    /** As podman itself asks: containers of steps by its runtime, with the network that it is set up for. */
    private static final Map<String, String> ALWAYS = Map.of(
            "layers",
            "1",
            "rm",
            "1",
            "forcerm",
            "1",
            "pullpolicy",
            "never",
            "outputformat",
            "application/vnd.oci.image.manifest.v1+json",
            "isolation",
            "1",
            "networkmode",
            "0",
            "nsoptions",
            "[{\"Name\":\"user\",\"Host\":true,\"Path\":\"\"}]",
            "shmsize",
            "67108864",
            "identitylabel",
            "1");

    /** Path and query. Values of arguments stand in it, so it is told to nobody else. */
    String target() {
        return PATH
                + parameters().entrySet().stream()
                        .map(parameter -> parameter.getKey() + "=" + encoded(parameter.getValue()))
                        .collect(Collectors.joining("&"));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private Map<String, String> parameters() {
        Map<String, String> all = new LinkedHashMap<>(ALWAYS);
        String name = LocalImages.namesOf(request.name())
                .findFirst()
                .orElse(request.name())
                .toString();
        all.put("t", name);
        all.put("output", name);
        all.put("platform", request.spec().platform().toString());
        request.spec().target().ifPresent(target -> all.put("target", target));
        if (request.options().noCache() || isUnsafeToCache(request.spec().facts())) {
            all.put("nocache", "1");
        }
        all.put("dockerfile", json(json -> strings(json, Stream.of(handed.containerfile()))));
        all.put("secrets", json(json -> strings(json, handed.secrets())));
        all.put("labels", json(json -> strings(json, labels())));
        all.put("buildargs", json(this::arguments));
        all.put("additionalbuildcontexts", json(this::standIns));
        return all;
    }

    /** As for builds here: the cache knows these steps by their text alone. */
    private static boolean isUnsafeToCache(Containerfile facts) {
        return facts.mountsFiles() || facts.hidesArgsFromCache();
    }

    private Stream<String> labels() {
        return request.labels().entrySet().stream().map(label -> label.getKey() + "=" + label.getValue());
    }

    private void arguments(JsonGenerator json) throws IOException {
        json.writeStartObject();
        for (var arg : request.spec().args().entrySet()) {
            if (arg.getValue().value().isPresent()) {
                json.writeStringField(arg.getKey(), arg.getValue().value().get());
            }
        }
        json.writeEndObject();
    }

    private void standIns(JsonGenerator json) throws IOException {
        json.writeStartObject();
        for (Map.Entry<ImageReference, String> entry : request.replacements().entrySet()) {
            for (String text : request.spec().writtenFor(entry.getKey())) {
                json.writeObjectFieldStart(text);
                json.writeBooleanField("IsURL", false);
                json.writeBooleanField("IsImage", true);
                json.writeStringField("Value", entry.getValue());
                json.writeStringField("DownloadedCache", "");
                json.writeEndObject();
            }
        }
        json.writeEndObject();
    }

    private static void strings(JsonGenerator json, Stream<String> values) throws IOException {
        List<String> all = values.toList();
        json.writeArray(all.toArray(String[]::new), 0, all.size());
    }

    private static String json(Writing writing) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            writing.to(json);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    @FunctionalInterface
    private interface Writing {
        void to(JsonGenerator json) throws IOException;
    }
}
