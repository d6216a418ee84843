package dev.rigsmith.adapters.fs.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rigsmith.domain.error.Problem;
import dev.rigsmith.domain.project.ProjectFile;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.snakeyaml.engine.v2.common.FlowStyle;

/** Every single mistake is one problem, at its own place, whatever else is in the file. */
class MistakesTest {

    /**
     * A rig with one thing wrong.
     *
     * @param line the line of the problem within these lines, counted from 0
     */
    private record Mistake(String lines, int line, int column, String message, String hint) {}

    private static final List<Mistake> MISTAKES = List.of(
            rig("buld: .\n    image: a", 1, 5, "unknown key `buld` in rigs.broken", "did you mean `build`?"),
            new Mistake("  broken:", 0, 3, "rig `broken` has neither `build` nor `image`", "give it one of them"),
            new Mistake("  My Rig: { build: . }", 0, 3, "`My Rig` is not a rig name", "did you mean `my-rig`?"),
            new Mistake("  ___: { build: . }", 0, 3, "`___` is not a rig name", "use 1 to 63 of"),
            new Mistake("  broken: debian", 0, 11, "expected a mapping, found `debian`", ""),
            rig("build: .\n    image: debian", 2, 5, "rig `broken` has both `build` and `image`", "keep one of them"),
            rig("image: debian\n    image: debian", 2, 5, "`image` is there twice", "line "),
            rig("image: Team/Tools/x", 1, 12, "upper-case", "write"),
            rig("image: 12", 1, 12, "`12` is no text to YAML", "put it in quotes: \"12\""),
            rig("image: [a]", 1, 12, "expected a text, found a list", ""),
            rig("build: [a]", 1, 12, "expected a mapping, found a list", ""),
            rig("build: ''", 1, 12, "expected a text, found an empty one", "leave it out"),
            rig("build: https://example.com/x.git", 1, 12, "is no directory", "fetch it first"),
            rig("image: a\n    checks: id", 2, 13, "expected a list, found `id`", ""),
            rig("image: a\n    checks: [id, ]\n    mcp: []", 3, 10, "expected a mapping, found a list", ""),
            rig("image: a\n    checks: [ok, null]", 2, 18, "expected a text, found nothing", ""),
            rig("image: a\n    mcp: { fs: [] }", 2, 16, "the command is empty", "begin it with a program"),
            rig("image: a\n    mcp: { fs: run }", 2, 16, "neither a list nor a mapping", "write it like"),
            rig("image: a\n    mcp: { fs: { env: {} } }", 2, 16, "`command` is missing", ""),
            rig(
                    "image: a\n    mcp: { fs: { command: [a], env: { 1: x } } }",
                    2,
                    39,
                    "`1` is not the name of a variable",
                    ""),
            build("contex: .", 7, "unknown key `contex` in rigs.broken.build", "did you mean `context`?"),
            build("platform: linux", 17, "platform `linux` is not valid", "write it like linux/amd64"),
            build("target: { a: b }", 15, "expected a text, found a mapping", ""),
            build("target: \"a\\0b\"", 15, "a NUL character", "leave it out"),
            build("target: \"\\uD800\"", 15, "half a surrogate pair", "leave it out"),
            build("args: { A-B: x }", 15, "`A-B` is not the name of a build argument", "use letters"),
            build("args: [ 1A=x ]", 15, "`1A` is not the name of a build argument", "use letters"),
            build("args: [ A=x, A ]", 20, "`A` is there twice", "keep one of them"),
            build("args:\n        A: ${UNSET}", 12, "`${UNSET}` (rigs.broken.build.args.A) is not set", "set UNSET", 3),
            build("args: [ 'A=${UNSET}' ]", 15, "`${UNSET}` (rigs.broken.build.args.A) is not set", "set UNSET"),
            build(
                    "args: { A: '${UNSET:-x}' }",
                    18,
                    "`${UNSET:-x}` (rigs.broken.build.args.A) is no variable",
                    "${NAME}"),
            build("args: { A: [] }", 18, "expected a text, found a list", ""),
            build("secrets: [ npm ]", 18, "a secret is a mapping", "{ id: npm"),
            build("secrets: [ { env: A } ]", 18, "`id` is missing", ""),
            build("secrets: [ { id: a/b, env: A } ]", 24, "`a/b` is not the id of a secret", "use letters"),
            build("secrets: [ { id: a } ]", 18, "neither `env` nor `file`", "say with one of them"),
            build("secrets: [ { id: a, env: A, file: f } ]", 18, "both `env` and `file`", "say with one of them"),
            build("secrets: [ { id: a, env: A-B } ]", 32, "`A-B` is not the name of a variable", "use letters"),
            build("labels: { a b: c }", 17, "`a b` is not the name of a label", "leave out blanks"),
            build("labels: { dev.rigsmith.key: c }", 17, "is written by Rigsmith", "use another name"),
            build("labels: { org.outrig.mcp: c }", 17, "is written by Rigsmith", "declare servers under `mcp`"),
            build("labels: { a: }", 19, "expected a text, found nothing", ""),
            build(
                    "containerfile: a\n      dockerfile: b",
                    7,
                    "another word for `containerfile`",
                    "keep one of them",
                    3));

    private static Mistake rig(String lines, int line, int column, String message, String hint) {
        return new Mistake("  broken:\n    " + lines, line, column, message, hint);
    }

    private static Mistake build(String line, int column, String message, String hint) {
        return build(line, column, message, hint, 2);
    }

    private static Mistake build(String lines, int column, String message, String hint, int line) {
        return rig("build:\n      " + lines, line, column, message, hint);
    }

    @Provide
    Arbitrary<Mistake> mistakes() {
        return Arbitraries.of(MISTAKES);
    }

    @Provide
    Arbitrary<ProjectFile> files() {
        return new ProjectDomain().projectFiles();
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void a_mistake_is_one_problem_at_its_place(
            @ForAll("files") ProjectFile others, @ForAll("mistakes") Mistake mistake) {
        Object rigs = Documents.of(others).get("rigs");
        String before = "rigs:\n" + Documents.yaml(rigs, FlowStyle.BLOCK).indent(2);

        List<Problem> problems = Parsing.problems(before + mistake.lines() + "\ncache: {}\n");

        assertThat(problems).hasSize(1);
        Problem problem = problems.get(0);
        assertThat(problem.line()).isEqualTo(before.lines().count() + 1 + mistake.line());
        assertThat(problem.column()).as(problem.message()).isEqualTo(mistake.column());
        assertThat(problem.message()).contains(mistake.message());
        assertThat(problem.hint()).contains(mistake.hint());
    }

    @Property(generation = net.jqwik.api.GenerationMode.EXHAUSTIVE)
    void every_mistake_is_found_alone(@ForAll("mistakes") Mistake mistake) {
        assertThat(Parsing.problems("rigs:\n" + mistake.lines() + "\n"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains(mistake.message()));
    }
}
