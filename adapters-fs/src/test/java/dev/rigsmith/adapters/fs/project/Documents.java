package dev.rigsmith.adapters.fs.project;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.rigsmith.domain.build.BuildArg;
import dev.rigsmith.domain.build.BuildSecret;
import dev.rigsmith.domain.project.BuildDeclaration;
import dev.rigsmith.domain.project.DeclaredRig;
import dev.rigsmith.domain.project.McpServer;
import dev.rigsmith.domain.project.ProjectFile;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** Writes project files: values as documents of maps, lists and texts, and those as JSON or YAML. */
final class Documents {

    private static final ObjectMapper MAPPER =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private Documents() {}

    static String json(Object document) {
        try {
            return MAPPER.writeValueAsString(document);
        } catch (JsonProcessingException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static String yaml(Object document, FlowStyle style) {
        return new Dump(DumpSettings.builder()
                        .setSchema(new CoreSchema())
                        .setDefaultFlowStyle(style)
                        .build())
                .dumpToString(document);
    }

    static Object read(String yaml) {
        return new Load(LoadSettings.builder().build()).loadFromString(yaml);
    }

    static Map<String, Object> of(ProjectFile file) {
        Map<String, Object> rigs = new LinkedHashMap<>();
        file.rigs().forEach((name, rig) -> rigs.put(name.value(), rig(rig)));
        Map<String, Object> document = new LinkedHashMap<>();
        file.standard().ifPresent(name -> document.put("default", name.value()));
        document.put("rigs", rigs);
        file.cacheRegistry().ifPresent(registry -> document.put("cache", Map.of("registry", registry)));
        return document;
    }

    private static Map<String, Object> rig(DeclaredRig rig) {
        Map<String, Object> fields = new LinkedHashMap<>();
        if (rig instanceof DeclaredRig.Built built) {
            fields.put("build", build(built.build()));
        } else if (rig instanceof DeclaredRig.Published published) {
            fields.put("image", published.image().toString());
        }
        fields.put("checks", rig.checks());
        Map<String, Object> servers = new LinkedHashMap<>();
        rig.mcp().forEach((name, server) -> servers.put(name, server(server)));
        fields.put("mcp", servers);
        return fields;
    }

    private static Object server(McpServer server) {
        return server.env().isEmpty()
                ? server.command()
                : new LinkedHashMap<>(Map.of("command", server.command(), "env", server.env()));
    }

    private static Map<String, Object> build(BuildDeclaration build) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("context", relative(build.context(), Parsing.DIRECTORY));
        fields.put(
                build.target().isPresent() ? "containerfile" : "dockerfile",
                relative(build.containerfile(), build.context()));
        build.target().ifPresent(target -> fields.put("target", target));
        build.platform().ifPresent(platform -> fields.put("platform", platform.toString()));
        fields.put("args", build.refresh().isPresent() ? argMapping(build) : argList(build));
        fields.put("secrets", build.secrets().stream().map(Documents::secret).toList());
        build.refresh().ifPresent(refresh -> fields.put("refresh", refresh));
        fields.put("labels", build.labels());
        return fields;
    }

    private static String relative(String path, String base) {
        if (path.equals(base)) {
            return ".";
        }
        return path.startsWith(base + "/") ? path.substring(base.length() + 1) : path;
    }

    private static Map<String, Object> argMapping(BuildDeclaration build) {
        Map<String, Object> args = new LinkedHashMap<>();
        build.args().forEach((name, arg) -> args.put(name, text(arg).orElse(null)));
        return args;
    }

    private static List<String> argList(BuildDeclaration build) {
        return build.args().entrySet().stream()
                .map(arg -> arg.getKey()
                        + text(arg.getValue()).map(text -> "=" + text).orElse(""))
                .toList();
    }

    private static Optional<String> text(BuildArg arg) {
        return arg.confidential()
                ? Parsing.ENVIRONMENT.entrySet().stream()
                        .filter(variable ->
                                variable.getValue().equals(arg.value().orElseThrow()))
                        .map(variable -> "${" + variable.getKey() + "}")
                        .findFirst()
                : arg.value();
    }

    private static Map<String, String> secret(BuildSecret secret) {
        return secret.source() instanceof BuildSecret.File file
                ? Map.of("id", secret.id(), "file", relative(file.path(), Parsing.DIRECTORY))
                : Map.of("id", secret.id(), "env", ((BuildSecret.Variable) secret.source()).name());
    }
}
