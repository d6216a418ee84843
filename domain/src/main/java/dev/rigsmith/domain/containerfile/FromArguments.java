package dev.rigsmith.domain.containerfile;

import java.util.List;
import java.util.Optional;

/** What stands after {@code FROM}: {@code IMAGE [AS NAME]}. */
record FromArguments(String image, Optional<String> name) {

    static Optional<FromArguments> of(Instruction from, Problems problems) {
        if (from.arguments().isEmpty()) {
            problems.add(from.line(), "FROM names no image", "write FROM IMAGE, or FROM scratch for an empty one");
            return Optional.empty();
        }
        List<String> words = Blank.split(from.arguments(), 0);
        if (words.size() == 1) {
            return Optional.of(new FromArguments(words.get(0), Optional.empty()));
        }
        if (words.size() == 3 && words.get(1).equalsIgnoreCase("AS")) {
            return Optional.of(new FromArguments(words.get(0), Optional.of(words.get(2))));
        }
        problems.add(
                from.line(),
                "`FROM " + from.arguments() + "` is not of the form FROM IMAGE [AS NAME]",
                "write the image, and AS and a name where the stage needs one");
        return Optional.empty();
    }

    Stage stage(int index, Instruction from, List<Instruction> body) {
        Optional<String> platform = from.flagValues("platform").stream().reduce((first, last) -> last);
        return new Stage(index, name, image, platform, from.line(), body);
    }
}
