package dev.rigsmith.domain.containerfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An image or stage that an instruction takes files from.
 *
 * @param what the instruction and flag that names it
 * @param certain whether the documented reading leads to it
 */
record Source(String name, String what, boolean certain) {

    /** Everything that {@code ADD --from}, {@code COPY --from} or {@code RUN --mount} of one instruction can name. */
    static List<Source> of(Instruction instruction, List<StageScope> scopes, Place place) {
        return switch (instruction.keyword()) {
            case "ADD", "COPY" -> copied(instruction, scopes, place);
            case "RUN" -> mounted(instruction, scopes, place);
            default -> List.of();
        };
    }

    /** The readings of one word, the likeliest first. */
    static List<Source> named(List<Substituted> readings, String what, String written, Place place) {
        List<Source> sources = new ArrayList<>();
        for (String name : ImageNames.usable(readings, written, place)) {
            sources.add(new Source(name, what, sources.isEmpty()));
        }
        return sources;
    }

    private static List<Source> copied(Instruction copy, List<StageScope> scopes, Place place) {
        String what = copy.keyword() + " --from";
        return copy.flagValues("from").stream()
                .flatMap(from -> named(readings(from, scopes, place).toList(), what, what + "=" + from, place).stream())
                .toList();
    }

    private static List<Source> mounted(Instruction run, List<StageScope> scopes, Place place) {
        return run.flagValues("mount").stream()
                .flatMap(mount -> mounted(mount, scopes, place).stream())
                .toList();
    }

    /** Builders substitute in the whole mount first and then once more in its fields. */
    private static List<Source> mounted(String mount, List<StageScope> scopes, Place place) {
        List<Substituted> readings = readings(mount, scopes, place)
                .flatMap(whole -> Mounts.from(whole.text()).stream()
                        .flatMap(from -> readings(from, scopes, place).map(each -> each.after(whole))))
                .toList();
        return readings.isEmpty() ? List.of() : named(readings, "RUN --mount", "--mount=" + mount, place);
    }

    private static Stream<Substituted> readings(String word, List<StageScope> scopes, Place place) {
        return scopes.stream().flatMap(scope -> scope.readings(word, place).stream());
    }

    ImageUse at(int line) {
        return new ImageUse(name, what, line, Optional.empty(), certain);
    }
}
