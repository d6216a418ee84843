package dev.rigsmith.cli.command;

import dev.rigsmith.application.UseCases;
import picocli.CommandLine.Option;

/** How much of what is remembered is believed. */
final class Paranoia {

    @Option(names = "--paranoid", description = "Read every file again, whatever is remembered of it.")
    private boolean paranoid;

    UseCases of(UseCases usual) {
        return paranoid ? usual.readingEverything() : usual;
    }
}
