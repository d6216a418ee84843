package dev.rigsmith.adapters.fs.project;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.rigsmith.domain.error.Problem;
import dev.rigsmith.domain.project.ProjectFile;
import dev.rigsmith.domain.reference.BrokenReference;
import dev.rigsmith.domain.reference.ReferenceDomain;
import dev.rigsmith.domain.reference.TypedReference;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The published schema accepts what the parser accepts, and nothing else. */
class SchemaTest {

    /** What a schema cannot say: it knows no environment and compares no two values. */
    private static final Pattern BEYOND_SCHEMAS = Pattern.compile(
            ".* is not set in the environment|no rig .* is declared here|.* is there twice", Pattern.DOTALL);

    /** Nor does it count the characters of a part; and a reference that is too long is not read any further. */
    private static final String TOO_LONG = ": the full name has ";

    private static final List<String> WORDS = Stream.of(AlterationDomain.ODD_TEXTS, AlterationDomain.KNOWN_KEYS)
            .flatMap(List::stream)
            .toList();
    private static final String TEXT = ProjectSchema.json();
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Schema SCHEMA = REGISTRY.getSchema(TEXT);

    private static List<Problem> sayable(List<Problem> problems) {
        return problems.stream()
                .filter(problem -> !BEYOND_SCHEMAS.matcher(problem.message()).matches())
                .toList();
    }

    /** What the schema finds wrong with a text. */
    static List<String> problemsOf(String yaml) {
        return SCHEMA.validate(yaml, InputFormat.YAML).stream()
                .map(Object::toString)
                .toList();
    }

    private static boolean agreed(Object document) {
        String json = Documents.json(document);
        List<Problem> problems = sayable(Parsing.problems(json));
        if (problems.stream().anyMatch(problem -> problem.message().contains(TOO_LONG))) {
            return false;
        }
        assertThat(SCHEMA.validate(json, InputFormat.JSON).isEmpty())
                .as("%s%nparser: %s%nschema: %s", json, problems, SCHEMA.validate(json, InputFormat.JSON))
                .isEqualTo(problems.isEmpty());
        return problems.isEmpty();
    }

    private static Map<String, Object> image(String text) {
        return Map.of("rigs", Map.of("dev", Map.of("image", text)));
    }

    private static Map<String, Object> cache(String text) {
        return Map.of("rigs", Map.of("dev", Map.of("build", ".")), "cache", Map.of("registry", text));
    }

    @Test
    void the_schema_is_one() {
        Schema draft = REGISTRY.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

        assertThat(draft.validate(TEXT, InputFormat.JSON)).isEmpty();
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    @Domain(ProjectDomain.class)
    void valid_files_are_valid_to_both(@ForAll ProjectFile file) {
        assertThat(agreed(Documents.of(file))).isTrue();
    }

    @Property(tries = 600, edgeCases = EdgeCasesMode.NONE)
    @Domain(AlterationDomain.class)
    void altered_files_are_judged_alike(@ForAll ProjectFile file, @ForAll Alteration alteration) {
        boolean valid = agreed(alteration.applyTo(Documents.of(file)));

        Statistics.collect(valid);
        Statistics.coverage(seen -> {
            seen.check(true).percentage(share -> share > 15);
            seen.check(false).percentage(share -> share > 40);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"{ NODE: x, TOKEN: null }", "[ A=1, B ]"})
    void every_change_of_one_value_is_judged_alike(String args) {
        Object document = Documents.read(YamlProjectSourceTest.EVERYTHING.replaceFirst("args: .*", "args: " + args));
        for (int place = 0; place < Alteration.places(document); place++) {
            for (String text : WORDS) {
                agreed(new Alteration(Alteration.Kind.REPLACE, place, "", text).applyTo(document));
                agreed(new Alteration(Alteration.Kind.RENAME, place, text, null).applyTo(document));
                agreed(new Alteration(Alteration.Kind.ADD, place, text, text).applyTo(document));
            }
            for (Object value : AlterationDomain.ODD_VALUES) {
                agreed(new Alteration(Alteration.Kind.REPLACE, place, "", value).applyTo(document));
                agreed(new Alteration(Alteration.Kind.ADD, place, "team", value).applyTo(document));
            }
            agreed(new Alteration(Alteration.Kind.REMOVE, place, "", null).applyTo(document));
        }
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    @Domain(ReferenceDomain.class)
    void references_are_judged_alike(@ForAll TypedReference typed, @ForAll BrokenReference broken) {
        agreed(image(typed.text()));
        agreed(image(broken.text()));
        agreed(cache(typed.text()));
        agreed(cache(typed.name()));
        agreed(cache(broken.text()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{rigs: {dev: {build: {args: {T: '${UNSET}'}}}}}",
                "{rigs: {dev: {build: .}}, default: def}",
                "{rigs: {dev: {build: {args: [A=1, A=2]}}}}",
                "{rigs: {dev: {build: {secrets: [{id: a, env: A}, {id: a, env: B}]}}}}",
            })
    void what_a_schema_cannot_say_is_left_to_the_parser(String yaml) {
        List<Problem> problems = Parsing.problems(yaml);

        assertThat(problems).hasSize(1);
        assertThat(sayable(problems)).isEmpty();
        assertThat(SCHEMA.validate(yaml, InputFormat.YAML)).isEmpty();
    }

    @Test
    void every_key_has_a_title_and_a_description_for_editors() throws JsonProcessingException {
        JsonNode schema = new ObjectMapper().readTree(TEXT);

        List<JsonNode> keys = schema.findValues("properties").stream()
                .filter(properties -> properties.findValues("not").isEmpty())
                .flatMap(properties -> StreamSupport.stream(properties.spliterator(), false))
                .map(key -> key.has("$ref") ? schema.at(key.get("$ref").asText().substring(1)) : key)
                .toList();

        assertThat(keys).hasSizeGreaterThan(15).allSatisfy(key -> {
            assertThat(key.path("title").asText()).isNotBlank();
            assertThat(key.path("description").asText()).endsWith(".");
        });
    }
}
