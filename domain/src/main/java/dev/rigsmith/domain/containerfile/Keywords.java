package dev.rigsmith.domain.containerfile;

import dev.rigsmith.domain.text.CloseNames;
import java.util.List;

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

    private Keywords() {}

    static void check(Instruction instruction, Problems problems) {
        if (!ALL.contains(instruction.keyword())) {
            problems.add(
                    instruction.line(),
                    "`" + instruction.keyword() + "` is not an instruction",
                    hint(CloseNames.to(instruction.keyword(), ALL)));
        }
        instruction.trigger().ifPresent(trigger -> check(trigger, problems));
    }

    private static String hint(List<String> close) {
        return close.isEmpty()
                ? "instructions are " + String.join(", ", ALL)
                : "did you mean `" + String.join("`, `", close) + "`?";
    }
}
