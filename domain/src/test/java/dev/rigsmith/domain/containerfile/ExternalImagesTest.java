package dev.rigsmith.domain.containerfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.InvalidFileException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of buildah here was observed with buildah 1.28.2. */
class ExternalImagesTest {

    private static final PlatformArgs AMD64 = PlatformArgs.on("linux/amd64");

    /** Bars stand for line ends. An image in brackets is one that only some builders use. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            quoteCharacter = '\u0001',
            value = {
                "FROM one > one",
                "FROM scratch > ''",
                "FROM \"one\" > one",
                "FROM one AS a | FROM a > one",
                "FROM one | FROM 0 > one",
                // buildah knows a named stage by its name only: 0 is looked up as an image
                "FROM one AS a | FROM 0 > one 0",
                "FROM one AS one > one",
                "FROM one AS a | FROM two | COPY --from=0 /a /b > one two",
                "FROM one AS a | FROM two | COPY --from=a /a /b > one two",
                // buildah takes the name of a later stage for an image
                "FROM one AS a | COPY --from=two /a /b | FROM three AS two > one two three",
                "FROM one | RUN --mount=from=two,target=/m true | FROM three AS two > one two three",
                // buildah compares names of stages exactly, so this is an image
                "FROM one AS Base | FROM two | COPY --from=base /a /b > one two base",
                // this can be no image, since it is not in lower case
                "FROM one AS base | FROM two | COPY --from=Base /a /b > one two",
                // buildah looks at the newest stage of a name first, and a stage cannot copy from itself
                "FROM one AS x | FROM two AS x | COPY --from=x /a /b > one two x",
                "FROM one | COPY --from=scratch / /x > one",
                "FROM one | ADD --from=two / /x > one two",
                "FROM one | COPY --chown=0:0   --from=\"two\" /a /b > one two",
                "FROM one | COPY /from --from=two > one",
                "FROM one | RUN --mount=type=bind,from=two,target=/m true > one two",
                "FROM one | RUN --mount=type=cache,target=/m --mount=from=two,target=/n true > one two",
                "FROM one | RUN --mount=FROM=two,target=/m true > one two",
                "FROM one | RUN echo --mount=from=two > one",
                "FROM one | RUN [\"--mount=from=two\"] > one",
                // with the docker format a trigger runs in a stage that starts from its stage
                "FROM one AS p | ONBUILD COPY --from=two /a /b | FROM p > one [two]",
                "FROM one AS p | ONBUILD COPY --from=two /a /b > one",
                "ARG B=one | FROM $B > one",
                "ARG B=one | FROM ${B} > one",
                "ARG B=one | FROM ${B:-two} > one",
                "FROM ${B:-two} > two",
                "FROM ${B-two} > two",
                "FROM ${A:-${B:-one}} > one",
                "ARG A=h B=one | FROM $A/$B > h/one",
                "ARG A=one | ARG B=$A:1 | FROM $B > one:1",
                "ARG A=one | ARG A=two | FROM $A > two",
                "ARG A=\"on\"e | FROM $A > one",
                "ARG V=one | FROM x | ARG V | COPY --from=$V /a /b > x one",
                "FROM x | ARG V=one | COPY --from=$V /a /b > x one",
                "FROM x | ARG V=one | RUN --mount=from=$V,target=/m true > x one",
                // buildah substitutes the whole mount before it takes it apart
                "FROM x | ARG M=type=bind,from=one | RUN --mount=$M true > x one",
                // buildah pulls what the argument says and then reads what the environment says
                "FROM x | ARG V=one | ENV V=two | COPY --from=$V /a /b > x one [two]",
                "FROM x AS p | ENV V=one | FROM p | RUN --mount=from=$V,target=/m true > x one",
                // documented: a stage inherits arguments; buildah: it does not
                "FROM x AS p | ARG V=1 | FROM p | COPY --from=one$V /a /b > x one1 [one]",
                // documented: platform arguments are known globally; buildah reads them as empty
                "FROM one$TARGETARCH > oneamd64 [one]",
                "ARG B=one$TARGETARCH | FROM $B > oneamd64 [one]",
                "FROM base-$TARGETARCH > base-amd64",
                "ARG TARGETARCH | FROM base-$TARGETARCH > base-amd64",
                "ARG TARGETARCH=two | FROM base-$TARGETARCH > base-amd64 [base-two]",
                "FROM x | ARG TARGETOS | COPY --from=one-$TARGETOS /a /b > x one-linux",
                "FROM a:1 | FROM a:1 > a:1 a:1",
            })
    void imagesOfABuild(String file, String expected) {
        assertThat(names(file, Optional.empty(), Map.of(), AMD64)).isEqualTo(expected.replace("''", ""));
    }

    @Test
    void aGivenValueBeatsTheDefault() {
        assertThat(names("ARG B=one | FROM $B", Optional.empty(), Map.of("B", Optional.of("two")), AMD64))
                .isEqualTo("two");
    }

    /** buildah: an argument that is passed without a value, and is not in the environment, keeps its default. */
    @Test
    void anArgumentGivenWithoutAValueKeepsItsDefault() {
        assertThat(names("ARG B=one | FROM $B", Optional.empty(), Map.of("B", Optional.empty()), AMD64))
                .isEqualTo("one");
    }

    /** buildah: {@code FROM} does not see it. Others that are built with a newer parser do. */
    @Test
    void aValueForAnArgumentThatOnlyAStageDeclaresMayReachFrom() {
        Map<String, Optional<String>> given = Map.of("V", Optional.of("2"));
        assertThat(names("FROM x | ARG V | FROM one$V", Optional.empty(), given, AMD64))
                .isEqualTo("x one [one2]");
    }

    /** buildah: a mount sees values of arguments that nothing declares. */
    @Test
    void aValueForAnUndeclaredArgumentReachesAMount() {
        Map<String, Optional<String>> given = Map.of("V", Optional.of("two"));
        assertThat(names("FROM x | RUN --mount=from=h/$V,target=/m true", Optional.empty(), given, AMD64))
                .isEqualTo("x h/two");
    }

    @Test
    void aCrossBuildAlsoCountsTheImageOfTheMachineWhereTheArgumentIsNotDeclared() {
        PlatformArgs cross = new PlatformArgs("linux/arm64/v8", "linux/amd64");
        assertThat(names("FROM base-$TARGETARCH", Optional.empty(), Map.of(), cross))
                .isEqualTo("base-arm64 [base-amd64]");
        assertThat(names("ARG TARGETARCH | FROM base-$TARGETARCH", Optional.empty(), Map.of(), cross))
                .isEqualTo("base-arm64");
        assertThat(names("FROM a-$BUILDARCH-$TARGETVARIANT", Optional.empty(), Map.of(), cross))
                .startsWith("a-amd64-v8");
    }

    @Test
    void aPlatformOfFromIsSubstituted() {
        Containerfile file = parse("FROM --platform=$BUILDPLATFORM one AS a | FROM --platform=$NOTHING two");
        assertThat(file.externalImages(Optional.empty(), Map.of(), AMD64))
                .extracting(ImageUse::platform)
                .containsExactly(Optional.of("linux/amd64"), Optional.empty());
    }

    @Test
    void usesTellTheirInstructionAndLine() {
        Containerfile file = parse("ARG A |FROM one |COPY \\| --from=two /a /b |RUN --mount=from=three true");
        assertThat(file.externalImages(Optional.empty(), Map.of(), AMD64))
                .containsExactly(
                        new ImageUse("one", "FROM", 2, Optional.empty(), true),
                        new ImageUse("two", "COPY --from", 3, Optional.empty(), true),
                        new ImageUse("three", "RUN --mount", 5, Optional.empty(), true));
    }

    @ParameterizedTest
    @CsvSource({"a, one", "1, one two", "b, one two three", "'', one two three", "2, one two three", "0, one"})
    void stagesAfterTheTargetDoNotCount(String target, String expected) {
        String file = "FROM one AS a | FROM two | FROM three AS b";
        assertThat(names(file, Optional.of(target), Map.of(), AMD64)).isEqualTo(expected);
    }

    @Test
    void anUnknownTargetIsRefusedWithTheStagesThereAre() {
        assertThatThrownBy(() -> names("FROM one AS build | FROM two", Optional.of("biuld"), Map.of(), AMD64))
                .isInstanceOfSatisfying(InvalidFileException.class, e -> {
                    assertThat(e.id()).isEqualTo(ErrorId.INVALID_CONTAINERFILE);
                    assertThat(e).hasMessageContaining("there is no stage `biuld`");
                    assertThat(e.remedy()).isEqualTo("did you mean `build`? stages are `build`, `1`");
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            quoteCharacter = '\u0001',
            value = {
                "ARG BASE | FROM $BASE > Cf:2: `FROM $BASE` names no image: the argument BASE has no value",
                "FROM alpine:$V > Cf:1: `FROM alpine:$V` names `alpine:`, which is no image: the argument V has no value",
                "FROM \"\" > Cf:1: `FROM \"\"` names no image",
                "FROM x | COPY --from=$V /a /b > Cf:2: `COPY --from=$V` names no image: the argument V has no value",
                "FROM x | COPY --from= /a /b > Cf:2: `COPY --from=` names no image",
                "FROM x | RUN --mount=from=$V true > Cf:2: `--mount=from=$V` names no image: the argument V has no value",
                "FROM x | COPY --from=5 /a /b > Cf:2: `COPY --from=5`: there is no stage 5 before this one",
                "FROM x | COPY --from=0 /a /b > Cf:2: `COPY --from=0`: there is no stage 0 before this one",
                "FROM ${A > Cf:1: `${A` is not a substitution that builders agree on",
                "FROM ${A:-b > Cf:1: `${A:-b` lacks a closing }",
                "FROM ${A:?b} > Cf:1: `${A:?b}` is not a substitution that builders agree on",
                "FROM \"a > Cf:1: `\"a` lacks a closing \"",
                "FROM 'a > Cf:1: `'a` lacks a closing '",
            })
    void whatCannotBeResolvedIsRefused(String file, String message) {
        assertThatThrownBy(() -> names(file, Optional.empty(), Map.of(), AMD64))
                .isInstanceOf(InvalidFileException.class)
                .hasMessage(message);
    }

    @Test
    void whatStandsAfterTheTargetIsNotResolved() {
        assertThat(names("FROM one AS a | FROM $NOTHING", Optional.of("a"), Map.of(), AMD64))
                .isEqualTo("one");
    }

    private static String names(
            String file, Optional<String> target, Map<String, Optional<String>> args, PlatformArgs platforms) {
        Function<ImageUse, String> name = use -> use.certain() ? use.reference() : "[" + use.reference() + "]";
        return parse(file).externalImages(target, args, platforms).stream()
                .map(name)
                .collect(Collectors.joining(" "));
    }

    private static Containerfile parse(String file) {
        List<String> lines = Arrays.stream(file.split("\\|")).map(String::strip).toList();
        return Containerfile.parse("Cf", String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }
}
