package dev.rigsmith.domain.containerfile;

import java.util.List;

/**
 * What a stage leaves to stages that start from it.
 *
 * @param scopes its arguments and environment, one for each dialect
 * @param triggers what its {@code ONBUILD} instructions hold
 */
record StageEnd(List<StageScope> scopes, List<Instruction> triggers) {

    static StageEnd of(Stage stage, List<StageScope> scopes) {
        return new StageEnd(
                scopes,
                stage.instructions().stream()
                        .flatMap(instruction -> instruction.trigger().stream())
                        .toList());
    }
}
