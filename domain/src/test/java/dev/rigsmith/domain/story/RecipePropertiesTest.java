package dev.rigsmith.domain.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rigsmith.domain.containerfile.Containerfile;
import dev.rigsmith.domain.containerfile.Instruction;
import dev.rigsmith.domain.template.TemplateHeader;
import dev.rigsmith.domain.text.Visible;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.statistics.Statistics;

/** What holds for the recipe of every story, whoever wrote it. */
@Domain(StoryDomain.class)
class RecipePropertiesTest {

    private static byte[] recipe(Story story) {
        Optional<PinnedBase> base = PinnedBase.of(story);
        Assume.that(base.isPresent());
        return RecipeText.of(story, base.get()).getBytes(StandardCharsets.UTF_8);
    }

    private static List<Instruction> instructions(Story story) {
        Containerfile file = Containerfile.parse("recipe", recipe(story));
        assertThat(file.globalArgs()).isEmpty();
        assertThat(file.stages()).hasSize(1);
        assertThat(file.stages().get(0).from())
                .isEqualTo(PinnedBase.of(story).orElseThrow().from());
        return file.stages().get(0).instructions();
    }

    private static Stream<Step> steps(Story story) {
        return story.chain().stream().flatMap(session -> session.recipe().stream());
    }

    @Property
    void there_is_one_stage_and_in_it_only_what_sessions_are_made_of(@ForAll Story story) {
        assertThat(instructions(story)).allSatisfy(instruction -> {
            assertThat(instruction.keyword()).isIn("RUN", "ARG", "USER");
            assertThat(instruction.flags()).isEmpty();
            assertThat(instruction.escape()).isEqualTo('\\');
        });
    }

    @Property
    void every_command_that_succeeded_can_be_got_back(@ForAll Story story) {
        List<Instruction> runs = instructions(story).stream()
                .filter(instruction -> instruction.keyword().equals("RUN"))
                .toList();
        List<Step> steps = steps(story).filter(RecipeStep::isRun).toList();
        assertThat(runs).hasSameSizeAs(steps);
        Statistics.label("commands").collect(steps.isEmpty() ? "none" : "some");
        Statistics.label("commands").coverage(all -> all.check("some").percentage(p -> p > 50));
        for (int i = 0; i < runs.size(); i++) {
            String script = script(runs.get(i));
            Step step = steps.get(i);
            Statistics.label("form").collect(runs.get(i).arguments().startsWith("[\"") ? "exec" : "shell");
            if (step.directory().isPresent()) {
                assertThat(script).startsWith("cd ").endsWith(step.command());
            } else {
                assertThat(script).isEqualTo(step.command());
            }
        }
    }

    private static String script(Instruction run) {
        if (!run.arguments().startsWith("[")) {
            return run.arguments();
        }
        List<String> words = ExecWords.of(run.arguments());
        assertThat(words).hasSize(3);
        assertThat(words.get(1)).isEqualTo("-c");
        return words.get(2);
    }

    @Property
    void commands_run_in_the_shell_that_they_were_typed_into(@ForAll Story story) {
        List<String> wanted = story.chain().stream()
                .flatMap(session ->
                        session.recipe().stream().filter(RecipeStep::isRun).map(step -> session.shell()))
                .toList();
        assertThat(instructions(story).stream()
                        .filter(instruction -> instruction.keyword().equals("RUN"))
                        .map(run -> run.arguments().startsWith("[")
                                ? ExecWords.of(run.arguments()).get(0)
                                : "sh"))
                .containsExactlyElementsOf(wanted);
    }

    @Property
    void nothing_in_it_is_a_check_or_hidden_from_readers(@ForAll Story story) {
        byte[] recipe = recipe(story);
        TemplateHeader header = TemplateHeader.of(recipe);
        assertThat(header.checks()).isEmpty();
        assertThat(header.description()).isPresent();
        assertThat(new String(recipe, StandardCharsets.UTF_8).split("\n"))
                .allSatisfy(line -> assertThat(Visible.of(line)).isEqualTo(line));
    }

    @Property
    void comments_quote_behind_words_of_ours(@ForAll Story story) {
        assertThat(new String(recipe(story), StandardCharsets.UTF_8).lines().filter(line -> line.startsWith("#")))
                .allSatisfy(line -> assertThat(line)
                        .matches(
                                "#|#   \\| .*|#   \\||# (?:rigsmith|begins with the rig|image id|session|message|failed"
                                        + "|variables|these|no digest|nothing|This is|time|This|the).*"));
    }

    @Property
    void whoever_was_switched_to_is_switched_from_again(@ForAll Story story) {
        List<String> users = instructions(story).stream()
                .filter(instruction -> instruction.keyword().equals("USER"))
                .map(Instruction::arguments)
                .toList();
        assertThat(users.size() % 2).isZero();
        assertThat(users).allSatisfy(user -> assertThat(user).matches("[A-Za-z0-9_.:-]+"));
    }
}
