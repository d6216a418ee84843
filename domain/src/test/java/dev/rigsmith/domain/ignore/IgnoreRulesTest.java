package dev.rigsmith.domain.ignore;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IgnoreRulesTest {

    private static IgnoreRules rules(String... lines) {
        return IgnoreRules.parse(".containerignore", String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    private static boolean excludes(String path, String... lines) {
        return rules(lines).excludes(path);
    }

    @Test
    void no_rules_exclude_nothing() {
        assertThat(IgnoreRules.none().excludes("a/b")).isFalse();
        assertThat(IgnoreRules.none().mayContainIncluded("a")).isTrue();
    }

    @Test
    void the_context_itself_is_never_excluded() {
        assertThat(excludes("", "*")).isFalse();
        assertThat(rules("*").mayContainIncluded("")).isTrue();
    }

    /** A pattern, a path, and whether the pattern alone excludes the path. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '"', textBlock = """
            a ; a ; true
            a ; a/b/c ; true
            a ; ab ; false
            a ; b/a ; false
            a ; A ; false
            a/b ; a/b ; true
            a/b ; a ; false
            a/ ; a ; true
            /a ; a ; true
            //a// ; a/b ; true
            ./a ; a ; true
            a/./b ; a/b ; true
            a/../b ; b ; true
            a//b ; a/b ; true
            ../a ; a ; false
            . ; a ; false
            .. ; a ; false
            " a" ; a ; true
            "a " ; a ; true
            " /a" ; a ; false
            * ; a ; true
            * ; a/b ; true
            a/* ; a ; false
            a/* ; a/b ; true
            a/*/c ; a/b/c ; true
            a/*/c ; a/b/b/c ; false
            *.md ; a.md ; true
            *.md ; d/a.md ; false
            a? ; ab ; true
            a? ; a/ ; false
            ? ; é ; true
            ? ; 日 ; true
            ?? ; 😀 ; false
            ** ; a/b ; true
            **/a ; a ; true
            **/a ; b/c/a/d ; true
            **/a ; ba ; false
            **.md ; a.md ; false
            **.md ; .md ; true
            **.md ; d/.md ; true
            a/** ; a ; false
            a/** ; a/b/c ; true
            a/**/b ; a/b ; true
            a/**/b ; a/x/y/b ; true
            a** ; abc/d ; true
            a**b ; ab ; true
            a**b ; acb ; false
            a**b ; ac/b ; true
            *** ; a ; true
            [ab]c ; bc ; true
            [a-c] ; b ; true
            [a-c] ; d ; false
            [^a] ; b ; true
            [^a] ; a ; false
            [!a] ; a ; true
            [!a] ; b ; false
            [a\\]] ; ] ; true
            a\\* ; a* ; true
            a\\* ; ab ; false
            \\# ; # ; true
            a.b ; axb ; false
            a$ ; a$ ; true
            naïve ; naïve/x ; true
            """)
    void patterns_match_as_the_builder_makes_them(String pattern, String path, boolean excluded) {
        assertThat(excludes(path, pattern)).isEqualTo(excluded);
    }

    /** What the builder does not escape keeps its meaning in an expression. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '"', textBlock = """
            a+ ; aa ; true
            a+ ; a+ ; false
            (1) ; 1 ; true
            (1) ; (1) ; false
            (a|b)c ; bc/d ; true
            a|b ; ax ; true
            a|b ; xb ; true
            a|b ; xbx ; false
            ab{2} ; abb ; true
            a{,2} ; a{,2} ; true
            a{02} ; a{02} ; true
            a}b] ; a}b] ; true
            ^a ; a ; true
            a^b ; ab ; false
            [a*] ; a*] ; false
            [a*] ; a] ; true
            [a?] ; a] ; true
            [[:digit:]] ; 7 ; true
            [[:^digit:]] ; 7 ; false
            [\\d-x] ; 5 ; true
            [[:] ; : ; true
            \\d ; 7 ; true
            \\D ; 7 ; false
            \\w\\s ; ab ; false
            \\_ ; _ ; true
            (*)+ ; a ; true
            """)
    void expression_characters_keep_their_meaning(String pattern, String path, boolean excluded) {
        assertThat(excludes(path, pattern)).isEqualTo(excluded);
    }

    @Nested
    class LastMatchDecides {

        @Test
        void a_later_rule_wins() {
            assertThat(excludes("a/b", "a", "!a/b")).isFalse();
            assertThat(excludes("a/c", "a", "!a/b")).isTrue();
            assertThat(excludes("a/b", "!a/b", "a")).isTrue();
            assertThat(excludes("a/b", "a", "!a/b", "a/b")).isTrue();
        }

        @Test
        void an_excluded_directory_stays_excluded_when_something_below_it_is_not() {
            IgnoreRules rules = rules("a", "!a/b");

            assertThat(rules.excludes("a")).isTrue();
            assertThat(rules.mayContainIncluded("a")).isTrue();
        }

        @Test
        void the_content_of_a_directory_can_go_without_the_directory() {
            IgnoreRules rules = rules("a/*");

            assertThat(rules.excludes("a")).isFalse();
            assertThat(rules.mayContainIncluded("a")).isTrue();
            assertThat(rules.mayContainIncluded("a/b")).isFalse();
        }

        @Test
        void what_an_explicit_copy_can_reach_counts_as_visible() {
            assertThat(excludes("a/b/keep", "a", "!**/keep")).isFalse();
        }

        @Test
        void exclamation_marks_are_read_after_cleaning() {
            assertThat(excludes("a", "*", "!./a")).isFalse();
            assertThat(excludes("a", "*", "!/a")).isFalse();
            assertThat(excludes("a", "*", "x/../!a")).isFalse();
            assertThat(excludes("a", "*", "!!a")).isTrue();
            assertThat(excludes("!a", "*", "!!a")).isFalse();
            assertThat(excludes(" a", "*", "! a")).isFalse();
            assertThat(excludes("!a", "\\!a")).isTrue();
        }
    }

    @Nested
    class Pruning {

        @Test
        void a_directory_is_pruned_when_nothing_below_comes_back() {
            assertThat(rules("node_modules").mayContainIncluded("node_modules")).isFalse();
            assertThat(rules("node_modules", "!src").mayContainIncluded("node_modules"))
                    .isFalse();
            assertThat(rules("**/node_modules", "!x/keep").mayContainIncluded("y/node_modules"))
                    .isFalse();
            assertThat(rules("!b/c", "a").mayContainIncluded("a")).isFalse();
        }

        @Test
        void a_directory_is_entered_when_something_below_may_come_back() {
            assertThat(rules("node_modules", "!node_modules/x").mayContainIncluded("node_modules"))
                    .isTrue();
            assertThat(rules("node_modules", "!*/x").mayContainIncluded("node_modules"))
                    .isTrue();
            assertThat(rules("node_modules", "!**/x").mayContainIncluded("node_modules/a/b"))
                    .isTrue();
        }

        @Test
        void a_directory_is_entered_when_the_builder_enters_it_for_nothing() {
            assertThat(rules("a", "!ab/c").mayContainIncluded("a")).isTrue();
            assertThat(rules("!a/b", "a").mayContainIncluded("a")).isTrue();
            assertThat(rules("ab", "!a").mayContainIncluded("ab")).isFalse();
        }
    }

    @Nested
    class Lines {

        @Test
        void blank_lines_and_comments_say_nothing() {
            IgnoreRules rules = rules("", "# a", "  ", "/", "\t", "#b", "c");

            assertThat(rules.excludes("a")).isFalse();
            assertThat(rules.excludes("c")).isTrue();
        }

        @Test
        void only_the_first_column_starts_a_comment() {
            assertThat(excludes("# a", " # a")).isTrue();
            assertThat(excludes("a#b", "a#b")).isTrue();
        }

        @Test
        void carriage_returns_and_unicode_spaces_are_trimmed() {
            assertThat(excludes("a", "a\r")).isTrue();
            assertThat(excludes("a", "a/\r", "\r")).isTrue();
            assertThat(excludes("a", "\u00a0a\u3000\u0085")).isTrue();
        }

        @Test
        void a_byte_order_mark_is_dropped_from_the_pattern_but_hides_what_a_line_begins_with() {
            assertThat(excludes("a", "\ufeffa")).isTrue();
            assertThat(excludes("# a", "\ufeff# a")).isTrue();
            assertThat(excludes("a", "\ufeff/a")).isFalse();
            assertThat(excludes("a", "*", "\ufeff!a")).isTrue();
        }

        @Test
        void the_last_line_needs_no_newline() {
            assertThat(rules("a").excludes("a")).isTrue();
            assertThat(rules("a", "").excludes("a")).isTrue();
        }
    }

    @Nested
    class Doubt {

        @Test
        void what_cannot_be_predicted_errs_towards_seeing() {
            assertThat(excludes("x", "\\Qx")).isFalse();
            assertThat(excludes("x", "*", "!\\pL")).isFalse();
            assertThat(rules("x", "!\\by").mayContainIncluded("x")).isTrue();
            assertThat(excludes("a", "(" + "a".repeat(100) + "){1000}")).isFalse();
        }

        @Test
        void a_line_that_is_not_utf_8_errs_towards_seeing() {
            byte[] excluding = {'c', 'a', 'f', (byte) 0xe9};
            byte[] including = {'*', '\n', '!', (byte) 0xe9};

            assertThat(IgnoreRules.parse("x", excluding).excludes("caf\ufffd")).isFalse();
            assertThat(IgnoreRules.parse("x", including).excludes("a")).isFalse();
        }

        @Test
        void deep_nesting_is_doubtful_not_fatal() {
            String deep = "(".repeat(50_000) + "a" + ")".repeat(50_000);

            assertThat(excludes("a", deep)).isFalse();
        }
    }

    @Nested
    class Newlines {

        @Test
        void a_name_with_a_newline_escapes_a_pattern_for_everything_below() {
            assertThat(excludes("a/x\ny", "a/**")).isFalse();
            assertThat(excludes("x\ny", "*")).isTrue();
        }

        @Test
        void but_not_a_directory_that_is_never_entered() {
            assertThat(excludes("a/x\ny", "a")).isTrue();
            assertThat(excludes("a/x\ny", "a", "!a/b")).isFalse();
            assertThat(excludes("a/x\ny", "a", "!ab")).isFalse();
        }
    }

    @Test
    void many_wildcards_take_no_time() {
        String path = "x/".repeat(2_000) + "y";

        assertThat(excludes(path, "**/**/**/**/**/**/**/**/**/*x*x*x*x*x*x*/z")).isFalse();
        assertThat(excludes("a".repeat(5_000), "(a|aa)+b")).isFalse();
    }
}
