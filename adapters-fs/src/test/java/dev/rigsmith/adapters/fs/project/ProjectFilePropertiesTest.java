package dev.rigsmith.adapters.fs.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.InvalidFileException;
import dev.rigsmith.domain.error.Problem;
import dev.rigsmith.domain.project.ProjectFile;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.snakeyaml.engine.v2.common.FlowStyle;

/** Laws of reading project files. */
class ProjectFilePropertiesTest {

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    @Domain(ProjectDomain.class)
    @Domain(DomainContext.Global.class)
    void what_is_written_is_read(@ForAll ProjectFile file, @ForAll FlowStyle style) {
        assertThat(Parsing.parse(Documents.yaml(Documents.of(file), style))).isEqualTo(file);
        assertThat(Parsing.parse(Documents.json(Documents.of(file)))).isEqualTo(file);
    }

    @Property
    void any_bytes_are_a_project_or_a_list_of_problems(@ForAll byte[] bytes) {
        assertOneOrTheOther(bytes);
    }

    @Property
    void any_text_of_yaml_is_a_project_or_a_list_of_problems(@ForAll("shreds") String yaml) {
        assertOneOrTheOther(yaml.getBytes(StandardCharsets.UTF_8));
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    @Domain(ProjectDomain.class)
    @Domain(DomainContext.Global.class)
    void a_cut_off_file_is_a_project_or_a_list_of_problems(@ForAll ProjectFile file, @ForAll int at) {
        byte[] bytes = Documents.yaml(Documents.of(file), FlowStyle.BLOCK).getBytes(StandardCharsets.UTF_8);
        assertOneOrTheOther(java.util.Arrays.copyOf(bytes, Math.floorMod(at, bytes.length)));
    }

    @Provide
    Arbitrary<String> shreds() {
        return Arbitraries.of(
                        "rigs:",
                        "default:",
                        "build:",
                        "image:",
                        "args:",
                        "secrets:",
                        "mcp:",
                        "dev:",
                        "\n",
                        "\n  ",
                        "\n    ",
                        " ",
                        "- ",
                        "{",
                        "}",
                        "[",
                        "]",
                        ",",
                        "&a ",
                        "*a",
                        "!!str ",
                        "!x ",
                        "|\n",
                        "\"",
                        "'",
                        "\\u0000",
                        "\\uD800",
                        "~",
                        "x",
                        "${A}",
                        "#",
                        "? ",
                        "---\n",
                        "...\n",
                        "%YAML 1.2\n",
                        "\t",
                        "<<:")
                .list()
                .ofMaxSize(30)
                .map(parts -> String.join("", parts));
    }

    private static void assertOneOrTheOther(byte[] bytes) {
        try {
            assertThat(Parsing.parse(bytes).rigs()).isNotEmpty();
        } catch (InvalidFileException wrong) {
            List<Problem> problems = wrong.problems();
            assertThat(wrong.id()).isEqualTo(ErrorId.INVALID_PROJECT_FILE);
            assertThat(problems)
                    .isNotEmpty()
                    .isSortedAccordingTo(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column))
                    .allSatisfy(problem -> {
                        assertThat(problem.line()).isPositive();
                        assertThat(problem.column()).isPositive();
                        assertThat(problem.message()).isNotBlank();
                        assertThat(problem.message() + problem.hint()).doesNotContain("value of");
                    });
        }
    }
}
