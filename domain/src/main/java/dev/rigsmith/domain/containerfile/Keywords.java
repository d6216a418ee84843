package dev.rigsmith.domain.containerfile;

import dev.rigsmith.domain.text.CloseNames;
import java.util.List;
import java.util.Set;

/** The instructions there are. */
final class Keywords {

    static final List<String> ALL = List.of(
            "ADD",
            "ARG",
            "CMD",
            "COPY",
            "ENTRYPOINT",
            "ENV",
            "EXPOSE",
            "FROM",
            "HEALTHCHECK",
            "LABEL",
            "MAINTAINER",
            "ONBUILD",
            "RUN",
            "SHELL",
            "STOPSIGNAL",
            "USER",
            "VOLUME",
            "WORKDIR");

    private static final Set<String> NO_TRIGGERS = Set.of("FROM", "MAINTAINER", "ONBUILD");

    private Keywords() {}

    static void check(Instruction instruction, Problems problems) {
        if (!ALL.contains(instruction.keyword())) {
            problems.add(
                    instruction.line(),
                    "`" + instruction.keyword() + "` is not an instruction",
                    hint(CloseNames.to(instruction.keyword(), ALL)));
        }
        instruction.trigger().ifPresent(trigger -> checkTrigger(trigger, problems));
    }

    private static void checkTrigger(Instruction trigger, Problems problems) {
        if (NO_TRIGGERS.contains(trigger.keyword())) {
            problems.add(trigger.line(), trigger.keyword() + " cannot follow ONBUILD", "take it out");
        } else {
            check(trigger, problems);
        }
    }

    private static String hint(List<String> close) {
        return close.isEmpty()
                ? "instructions are " + String.join(", ", ALL)
                : "did you mean `" + String.join("`, `", close) + "`?";
    }
}
