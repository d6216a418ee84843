package dev.rigsmith.adapters.podmanremote;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.process.EngineOutput;
import dev.rigsmith.process.EngineSandbox;
import dev.rigsmith.process.Programs;
import dev.rigsmith.process.SandboxService;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A sandbox that is reached through podman's service alone, and another one for what would go wrong here. */
final class RemoteSandbox implements AutoCloseable {

    private final EngineSandbox far = EngineSandbox.create();
    private final SandboxService service = far.startService();
    private final EngineSandbox near = EngineSandbox.create();
    private final String before = imagesHere();

    /** The sandbox that the service works in. */
    EngineSandbox far() {
        return far;
    }

    /** The environment of a client, with more variables. */
    Map<String, String> environment(Map<String, String> more) {
        Map<String, String> environment = new HashMap<>(near.environment());
        environment.put("CONTAINER_HOST", service.address());
        environment.putAll(more);
        return environment;
    }

    Programs programs(EngineOutput output, Map<String, String> more) {
        Map<String, String> environment = environment(more);
        return new Programs(environment, output)
                .by(PodmanService.chosen(environment, Optional.empty()).orElseThrow());
    }

    Programs programs() {
        return programs(EngineOutput.SILENT, Map.of());
    }

    Map<String, String> labels(ImageId image) {
        Map<String, String> labels = new HashMap<>();
        String separator = "\u001e";
        String format = "--format={{range $k, $v := .Labels}}{{$k}}={{$v}}" + separator + "{{end}}";
        Stream.of((far.run("podman", "image", "inspect", format + "END", image.hex())).split(separator))
                .filter(label -> label.contains("="))
                .map(label -> label.split("=", 2))
                .forEach(label -> labels.put(label[0], label[1]));
        return labels;
    }

    Optional<ImageId> find(String name) {
        return far.run("podman", "images", "--no-trunc", "--format={{.Id}}", "--filter=reference=" + name)
                .lines()
                .findFirst()
                .map(ImageId::parse);
    }

    String content(ImageId image, String command) {
        return far.run("podman", "run", "--rm", "--network=none", image.hex(), "sh", "-c", command);
    }

    private String imagesHere() {
        return near.run("podman", "images", "--all", "--no-trunc", "--quiet");
    }

    /** Nothing was done by the engines of this machine. */
    void requireNothingHere() {
        assertThat(imagesHere()).isEqualTo(before);
        assertThat(near.run("podman", "ps", "--all", "--external", "--quiet")).isEmpty();
    }

    @Override
    public void close() {
        far.close();
        near.close();
    }
}
