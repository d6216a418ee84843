package dev.rigsmith.domain.ignore;

import static dev.rigsmith.domain.ignore.IgnoreDomain.rules;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rigsmith.domain.error.InvalidFileException;
import dev.rigsmith.domain.ignore.IgnoreDomain.Line;
import dev.rigsmith.domain.ignore.IgnoreDomain.Name;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.statistics.Statistics;

@Domain(IgnoreDomain.class)
@Domain(net.jqwik.api.domains.DomainContext.Global.class)
class IgnoreRulesPropertiesTest {

    @Property
    void nothing_below_a_pruned_directory_is_visible(
            @ForAll @Size(max = 6) List<Line> lines, @ForAll Name directory, @ForAll Name below) {
        IgnoreRules rules = rules(lines);
        boolean entered = rules.mayContainIncluded(directory.text());
        Statistics.collect(entered);
        Statistics.coverage(coverage -> {
            coverage.check(true).percentage(share -> share > 5);
            coverage.check(false).percentage(share -> share > 5);
        });

        if (!entered) {
            assertThat(rules.excludes(directory.text())).isTrue();
            assertThat(rules.excludes(directory.text() + "/" + below.text())).isTrue();
            assertThat(rules.mayContainIncluded(directory.text() + "/" + below.text()))
                    .isFalse();
        }
    }

    @Property
    void a_directory_is_entered_whenever_something_below_it_is_visible(
            @ForAll @Size(max = 6) List<Line> lines, @ForAll Name directory, @ForAll Name below) {
        IgnoreRules rules = rules(lines);
        boolean visible = !rules.excludes(directory.text() + "/" + below.text());
        Statistics.collect(visible);

        if (visible) {
            assertThat(rules.mayContainIncluded(directory.text())).isTrue();
        }
    }

    @Property
    void comments_and_blank_lines_change_nothing(
            @ForAll @Size(max = 5) List<Line> lines, @ForAll Name path, @ForAll @IntRange(max = 5) int where) {
        List<String> text = new ArrayList<>(lines.stream().map(Line::text).toList());
        text.addAll(Math.min(where, text.size()), List.of("", "#a", "  ", "#!a", "//"));

        assertSame(rules(lines), rules(text.toArray(String[]::new)), path);
    }

    @Property
    void line_ends_of_other_systems_change_nothing(@ForAll @Size(max = 5) List<Line> lines, @ForAll Name path) {
        String[] text = lines.stream().map(line -> line.text() + "\r").toArray(String[]::new);

        assertSame(rules(lines), rules(text), path);
    }

    @Property
    void neighbours_of_one_kind_can_change_places(
            @ForAll @Size(min = 2, max = 6) List<Line> lines, @ForAll Name path, @ForAll @IntRange(max = 4) int where) {
        int index = Math.min(where, lines.size() - 2);
        List<Line> swapped = new ArrayList<>(lines);
        if (lines.get(index).includes() == lines.get(index + 1).includes()) {
            Collections.swap(swapped, index, index + 1);
        }

        assertSame(rules(lines), rules(swapped), path);
    }

    @Property
    void the_last_rule_has_the_last_word(@ForAll @Size(max = 5) List<Line> lines, @ForAll Name path) {
        List<Line> all = new ArrayList<>(lines);
        all.add(new Line(path.text().replace("\n", "?")));
        assertThat(rules(all).excludes(path.text())).isTrue();

        all.add(new Line("!" + path.text().replace("\n", "?")));
        assertThat(rules(all).excludes(path.text())).isFalse();
    }

    @Property
    void plain_names_exclude_themselves_and_what_is_below(@ForAll Name rule, @ForAll Name path) {
        String plain = rule.text().replace("\n", "");
        String single = path.text().replace("\n", "");

        assertThat(rules(plain).excludes(single)).isEqualTo((single + "/").startsWith(plain + "/"));
    }

    @Property
    void any_bytes_give_rules_or_the_one_error(@ForAll @Size(max = 60) byte[] bytes, @ForAll String path) {
        try {
            IgnoreRules rules = IgnoreRules.parse("any", bytes);
            rules.excludes(path);
            rules.mayContainIncluded(path);
        } catch (InvalidFileException e) {
            assertThat(e.problems()).isNotEmpty();
        }
    }

    @Property
    void any_punctuation_gives_rules_or_the_one_error(
            @ForAll
                    @net.jqwik.api.constraints.Chars({
                        '!', '*', '?', '[', ']', '^', '-', '\\', '(', ')', '|', '+', '{', '}', ',', '1', '2', 'a', 'd',
                        ':', '/', '.', '$', '\n', ' ', '#'
                    })
                    String text,
            @ForAll Name path) {
        try {
            rules(text).excludes(path.text());
            Statistics.collect("taken");
        } catch (InvalidFileException e) {
            assertThat(e.problems()).isNotEmpty();
            Statistics.collect("refused");
        }
    }

    private static void assertSame(IgnoreRules one, IgnoreRules other, Name path) {
        assertThat(one.excludes(path.text())).isEqualTo(other.excludes(path.text()));
        assertThat(one.mayContainIncluded(path.text())).isEqualTo(other.mayContainIncluded(path.text()));
    }
}
