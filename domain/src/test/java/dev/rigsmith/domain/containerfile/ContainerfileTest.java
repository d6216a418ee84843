package dev.rigsmith.domain.containerfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.InvalidFileException;
import dev.rigsmith.domain.error.InvalidInputException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContainerfileTest {

    @Test
    void stagesAreAsWritten() {
        Containerfile file = parse("""
                # syntax=docker/dockerfile:1
                ARG V=1
                FROM --platform=$BUILDPLATFORM img:$V AS Build
                RUN make

                from scratch
                COPY --from=Build /a \\
                  /b
                """);
        assertThat(file.stages())
                .extracting(Stage::index, Stage::name, Stage::from, Stage::platform, Stage::line, Stage::key)
                .containsExactly(
                        tuple(0, Optional.of("Build"), "img:$V", Optional.of("$BUILDPLATFORM"), 3, "Build"),
                        tuple(1, Optional.empty(), "scratch", Optional.empty(), 6, "1"));
        assertThat(file.stages().get(1).instructions())
                .extracting(Instruction::keyword, Instruction::arguments, Instruction::line)
                .containsExactly(tuple("COPY", "/a   /b", 7));
    }

    @Test
    void argumentsAreFoundEverywhere() {
        Containerfile file = parse("ARG A=1 B\nARG C=\"x y\"\nFROM x\nARG D\nONBUILD ARG E=2\nARG A\n");
        assertThat(file.declaredArgs()).containsExactly("A", "B", "C", "D", "E");
        assertThat(file.globalArgDefaults())
                .isEqualTo(Map.of("A", Optional.of("1"), "B", Optional.empty(), "C", Optional.of("x y")));
    }

    /** buildah 1.28.2 sees an escape directive only where nothing stands before it. */
    @ParameterizedTest
    @ValueSource(strings = {"# syntax=x\n# escape=`\n", "\n# escape=`\n", "# note\n# escape=`\n", "# escape =\\\n"})
    void theBackslashEscapesUnlessTheFirstLineSaysOtherwise(String start) {
        assertThat(parse(start + "FROM \\\n x").stages())
                .extracting(Stage::from)
                .containsExactly("x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"#escape=`\n", "#  Escape\t= ` more\n", "  # escape=`\n", "\ufeff# escape=`\r\n"})
    void theFirstLineCanMakeTheBacktickEscape(String start) {
        assertThat(parse(start + "FROM `\n x").stages()).extracting(Stage::from).containsExactly("x");
    }

    /** Bars stand for line ends. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "RUN <<EOF|FROM no|EOF",
                "RUN cat <<EOF > /x|FROM no|EOF",
                "RUN <<'EOF'|FROM no|EOF",
                "RUN <<\"E F\"|FROM no|E F",
                "RUN <<-EOF|FROM no|\t\tEOF",
                "RUN <<EOF|\tEOF|FROM no|EOF",
                "RUN 3<<EOF cat /dev/fd/3|FROM no|EOF",
                "COPY <<a <<b /x/|FROM no|a|FROM no|b",
                "ADD <<EOF /x|FROM no|EOF",
                "ONBUILD RUN <<EOF|FROM no|EOF",
                "RUN a \\| <<EOF|FROM no \\|EOF",
                "RUN <<EOF|# EOF|FROM no| EOF|EOF ||EOF",
                "RUN --network=none <<EOF|FROM no|EOF",
            })
    void bodiesOfHeredocsAreNotInstructions(String run) {
        Containerfile file = parse("FROM one\n" + run.replace('|', '\n') + "\nFROM two\n");
        assertThat(file.stages()).extracting(Stage::from).containsExactly("one", "two");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RUN echo $((1 << 3))",
                "RUN echo $((1 <<2))",
                "RUN echo $((1<<x))",
                "RUN cat <<< EOF",
                "RUN [\"cat\", \"<<EOF\"]",
                "RUN echo '<<EOF'",
                "RUN echo a<<EOF",
                "CMD cat <<EOF",
                "ENV A=<<EOF",
            })
    void notEveryPairOfBracketsOpensAHeredoc(String line) {
        Containerfile file = parse("FROM one\n" + line + "\nFROM two\n");
        assertThat(file.stages()).extracting(Stage::from).containsExactly("one", "two");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            quoteCharacter = '\u0001',
            value = {
                " > Cf:1: there is no FROM > start with FROM and an image",
                "# c > Cf:1: there is no FROM > start with FROM and an image",
                "ARG A > Cf:1: there is no FROM > start with FROM and an image",
                "LABEL a=b|FROM x > Cf:1: LABEL stands before the first FROM > only ARG may; move it below a FROM",
                "FROM x|RNU a > Cf:2: `RNU` is not an instruction > did you mean `RUN`?",
                "FROM x|ONBUILD RNU a > Cf:2: `RNU` is not an instruction > did you mean `RUN`?",
                "FROM x|ONBUILD FROM y > Cf:2: FROM cannot follow ONBUILD > take it out",
                "FROM > Cf:1: FROM names no image > write FROM IMAGE, or FROM scratch for an empty one",
                "FROM a b > Cf:1: `FROM a b` is not of the form FROM IMAGE [AS NAME] > write the image, and AS and a name where the stage needs one",
                "FROM a AS > Cf:1: `FROM a AS` is not of the form FROM IMAGE [AS NAME] > write the image, and AS and a name where the stage needs one",
                "FROM x|RUN <<EOF|a > Cf:2: the heredoc `EOF` does not end > end it with a line that holds only EOF",
                "FROM x|ENV A > Cf:2: ENV A has no value > write ENV NAME=value",
                "FROM x|ENV A=1 B > Cf:2: `B` in ENV has no value > write ENV NAME=value, and quote blanks",
                "# escape=x|FROM x > Cf:1: `x` cannot be the escape character > use a backslash or a backtick",
                "# escape=`|# escape=`|FROM x > Cf:2: a second escape directive > keep only the first",
            })
    void whatIsWrongIsNamedWithARemedy(String file, String message, String remedy) {
        String text = file == null ? "" : file.replace('|', '\n');
        assertThatThrownBy(() -> parse(text)).isInstanceOfSatisfying(InvalidFileException.class, e -> {
            assertThat(e.id()).isEqualTo(ErrorId.INVALID_CONTAINERFILE);
            assertThat(e).hasMessage(message);
            assertThat(e.remedy()).isEqualTo(remedy);
        });
    }

    /** The builder would leave out the line and all below it, and call that a success. */
    @Test
    void aLineThatBuildersDoNotReadIsRefused() {
        String most = "RUN : " + "x".repeat(65_529);
        assertThat(parse("FROM x\n" + most + "\n").stages()).hasSize(1);
        assertThatThrownBy(() -> parse("FROM x\n" + most + "x\n"))
                .isInstanceOf(InvalidFileException.class)
                .hasMessage("Cf:2: the line has more than 65535 bytes, and builders end reading there");
        assertThatThrownBy(() -> parse("FROM x\nRUN : " + "€".repeat(22_000) + "\n"))
                .isInstanceOf(InvalidFileException.class);
    }

    @Test
    void allProblemsAreReportedInOrder() {
        InvalidFileException e =
                catchThrowableOfType(InvalidFileException.class, () -> parse("USER x\nFROM\nBUILD y\nENV Z\n"));
        assertThat(e).hasMessage("Cf:1: USER stands before the first FROM (and 3 more)");
        assertThat(e.problems()).extracting(problem -> problem.line()).containsExactly(1, 2, 3, 4);
    }

    @Test
    void bytesThatAreNotUtf8AreNamedByLine() {
        byte[] latin1 = "FROM x\n# caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> Containerfile.parse("Cf", latin1)).hasMessage("Cf:2: the file is not UTF-8");
    }

    @Test
    void deepNestingIsRefusedRatherThanFollowed() {
        String deep = "${A:-".repeat(10_000) + "}".repeat(10_000);
        assertThatThrownBy(() -> parse("FROM " + deep)
                        .externalImages(Optional.empty(), Map.of(), PlatformArgs.on("linux/amd64")))
                .isInstanceOf(InvalidFileException.class)
                .hasMessageContaining("nest more than 50 deep");
        assertThatThrownBy(() -> parse("FROM x\n" + "ONBUILD ".repeat(8_000))).isInstanceOf(InvalidFileException.class);
    }

    @Test
    void manyFlagsAreReadInNoTime() {
        Containerfile file = parse("FROM x\nRUN " + "--a \\\n".repeat(100_000) + "true");
        assertThat(file.stages().get(0).instructions().get(0).flags()).hasSize(100_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "linux", "linux/", "/amd64", "a/b/c/d", "a//b"})
    void platformsHaveTwoOrThreeParts(String platform) {
        assertThatThrownBy(() -> PlatformArgs.on(platform)).isInstanceOf(InvalidInputException.class);
    }

    private static Containerfile parse(String text) {
        return Containerfile.parse("Cf", text.getBytes(StandardCharsets.UTF_8));
    }
}
