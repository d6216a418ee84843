package dev.rigsmith.adapters.fs.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.rigsmith.domain.build.BuildArg;
import dev.rigsmith.domain.build.BuildSecret;
import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.InvalidFileException;
import dev.rigsmith.domain.image.Platform;
import dev.rigsmith.domain.project.BuildDeclaration;
import dev.rigsmith.domain.project.DeclaredRig;
import dev.rigsmith.domain.project.McpServer;
import dev.rigsmith.domain.project.ProjectFile;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.rig.ShortName;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a project file says, field by field. */
class YamlProjectSourceTest {

    static final String EVERYTHING = """
            default: dev
            rigs:
              dev:
                build:
                  context: .
                  containerfile: Containerfile
                  target: dev
                  platform: linux/amd64
                  args: { NODE: "20", TOKEN: "${GITHUB_TOKEN}" }
                  secrets: [ { id: npm, env: NPM_TOKEN }, { id: key, file: keys/id } ]
                  refresh: weekly
                  labels: { team: core }
                checks: [ "node --version" ]
                mcp:
                  fs: [ mcp-server-filesystem, /workspace ]
                  shell: { command: [ bash, -lc, shell-mcp ], env: { HOME: /workspace } }
              tools:
                image: docker.io/library/debian:bookworm-slim
            cache:
              registry: registry.example.com/team/rig-cache
            """;

    @TempDir
    Path directory;

    private ProjectFiles files;

    @BeforeEach
    void stand_in_the_project() {
        files = ProjectFiles.in(directory);
    }

    @Test
    void every_field_is_read() {
        ProjectFile file = files.with("GITHUB_TOKEN", "ghp").read(EVERYTHING);

        assertThat(file.path()).isEqualTo(directory + "/rigsmith.yaml");
        assertThat(file.shown()).isEqualTo("./rigsmith.yaml");
        assertThat(file.standard()).contains(new ShortName("dev"));
        assertThat(file.cacheRegistry()).contains("registry.example.com/team/rig-cache");
        assertThat(file.rigs()).containsOnlyKeys(new ShortName("dev"), new ShortName("tools"));
        assertThat(file.rigs().get(new ShortName("tools")))
                .isEqualTo(new DeclaredRig.Published(
                        ImageReference.parse("docker.io/library/debian:bookworm-slim"), List.of(), new TreeMap<>()));
        DeclaredRig dev = file.rigs().get(new ShortName("dev"));
        assertThat(dev.checks()).containsExactly("node --version");
        assertThat(dev.mcp())
                .containsExactly(
                        entry("fs", new McpServer(List.of("mcp-server-filesystem", "/workspace"), new TreeMap<>())),
                        entry(
                                "shell",
                                new McpServer(
                                        List.of("bash", "-lc", "shell-mcp"),
                                        new TreeMap<>(java.util.Map.of("HOME", "/workspace")))));
    }

    @Test
    void every_field_of_a_build_is_read() {
        ProjectFile file = files.with("GITHUB_TOKEN", "ghp").read(EVERYTHING);

        BuildDeclaration build = ((DeclaredRig.Built) file.rigs().get(new ShortName("dev"))).build();

        assertThat(build.context()).isEqualTo(directory.toString());
        assertThat(build.containerfile()).isEqualTo(directory + "/Containerfile");
        assertThat(build.shown()).isEqualTo("Containerfile");
        assertThat(build.target()).contains("dev");
        assertThat(build.platform()).contains(Platform.parse("linux/amd64"));
        assertThat(build.refresh()).contains("weekly");
        assertThat(build.labels()).containsExactly(entry("team", "core"));
        assertThat(build.args())
                .containsExactly(entry("NODE", BuildArg.of("20")), entry("TOKEN", BuildArg.fromEnvironment("ghp")));
        assertThat(build.secrets())
                .containsExactly(
                        new BuildSecret("npm", new BuildSecret.Variable("NPM_TOKEN")),
                        new BuildSecret("key", new BuildSecret.File(directory + "/keys/id")));
    }

    @Test
    void a_build_may_be_its_context_alone() {
        files.write("web/Dockerfile", "FROM scratch");

        ProjectFile file = files.read("rigs: { dev: { build: ./web } }");

        BuildDeclaration build = ((DeclaredRig.Built) file.rigs().get(new ShortName("dev"))).build();
        assertThat(build.context()).isEqualTo(directory + "/web");
        assertThat(build.containerfile()).isEqualTo(directory + "/web/Dockerfile");
        assertThat(build.shown()).isEqualTo("web/Dockerfile");
    }

    @Test
    void problems_are_told_together_in_the_order_of_the_file() {
        InvalidFileException refusal = files.refusal("""
                default: dev
                rigs:
                  dev:
                    build:
                      target: dev
                      args:
                        TOKEN: ${GITHUB_TOKEN}
                      contex: .
                """);

        assertThat(refusal).hasMessage("rigsmith.yaml has 2 problems");
        assertThat(refusal.id()).isEqualTo(ErrorId.INVALID_PROJECT_FILE);
        assertThat(refusal.problems())
                .extracting(problem -> problem.position() + " " + problem.message() + " | " + problem.hint())
                .containsExactly(
                        "rigsmith.yaml:7:16 `${GITHUB_TOKEN}` (rigs.dev.build.args.TOKEN) is not set in the environment"
                                + " | set GITHUB_TOKEN, or leave the argument out",
                        "rigsmith.yaml:8:7 unknown key `contex` in rigs.dev.build | did you mean `context`?");
    }
}
