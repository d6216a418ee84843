package dev.rigsmith.domain.containerfile;

import java.util.ArrayList;
import java.util.List;

/** Turns bytes into a {@link Containerfile}, or into everything that is wrong with them. */
final class Parser {

    private final Problems problems;
    private final List<Instruction> globalArgs = new ArrayList<>();
    private final List<Stage> stages = new ArrayList<>();

    private Parser(Problems problems) {
        this.problems = problems;
    }

    static Containerfile parse(String displayName, byte[] bytes) {
        Problems problems = new Problems(displayName);
        Parser parser = new Parser(problems);
        List<String> lines = Lines.of(bytes, problems);
        char escape = EscapeDirective.in(lines, problems);
        List<LogicalLine> logical = new Lexer(lines, escape, problems).logicalLines();
        parser.split(logical.stream().map(line -> Instruction.of(line, escape)).toList());
        problems.throwIfAny();
        return new Containerfile(displayName, parser.globalArgs, parser.stages);
    }

    private void split(List<Instruction> instructions) {
        instructions.forEach(this::check);
        int first = firstFrom(instructions);
        if (first == instructions.size()) {
            problems.add(1, "there is no FROM", "start with FROM and an image");
        }
        instructions.subList(0, first).forEach(this::takeGlobal);
        for (int from = first; from < instructions.size(); ) {
            int end = from + 1 + firstFrom(instructions.subList(from + 1, instructions.size()));
            takeStage(instructions.get(from), instructions.subList(from + 1, end));
            from = end;
        }
    }

    private void check(Instruction instruction) {
        Keywords.check(instruction, problems);
        if (instruction.is("ENV")) {
            problems.collect(() -> Assignment.ofEnv(instruction, problems.at(instruction.line())));
        }
    }

    private void takeGlobal(Instruction instruction) {
        if (instruction.is("ARG")) {
            globalArgs.add(instruction);
        } else if (Keywords.ALL.contains(instruction.keyword())) {
            problems.add(
                    instruction.line(),
                    instruction.keyword() + " stands before the first FROM",
                    "only ARG may; move it below a FROM");
        }
    }

    private void takeStage(Instruction from, List<Instruction> body) {
        FromArguments.of(from, problems)
                .map(arguments -> arguments.stage(stages.size(), from, body))
                .ifPresent(stages::add);
    }

    private static int firstFrom(List<Instruction> instructions) {
        int at = 0;
        while (at < instructions.size() && !instructions.get(at).is("FROM")) {
            at++;
        }
        return at;
    }
}
