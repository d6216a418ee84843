package dev.rigsmith.cli.command;

import dev.rigsmith.application.UseCases;
import dev.rigsmith.cli.render.ErrorReport;
import dev.rigsmith.cli.screen.Screen;
import dev.rigsmith.cli.screen.Terminal;
import dev.rigsmith.cli.wiring.Surroundings;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * What every command works with.
 *
 * @param terminal where questions are answered
 * @param errors tells what went wrong with one rig among several
 * @param useCases made when a command first needs them, so that help and usage errors cost nothing
 * @param useCasesOfProject the same for a project file that the user named
 * @param surroundings what options are relative to
 * @param millis a clock that only moves forward
 */
public record Session(
        Screen screen,
        Terminal terminal,
        ErrorReport errors,
        Supplier<UseCases> useCases,
        Function<Path, UseCases> useCasesOfProject,
        Surroundings surroundings,
        LongSupplier millis) {}
