package dev.rigsmith.adapters.fs.context;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The {@code find} of this machine. */
final class RealFind implements ListingProgram {

    private final List<List<String>> commands = new ArrayList<>();

    /** Every command that was run. */
    List<List<String>> commands() {
        return commands;
    }

    @Override
    public Supplier<Optional<byte[]>> start(List<String> command) {
        commands.add(command);
        return () -> answer(command);
    }

    private static Optional<byte[]> answer(List<String> command) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command);
            builder.environment().put("LC_ALL", "C");
            Process process = builder.start();
            byte[] said = process.getInputStream().readAllBytes();
            boolean complained = process.getErrorStream().readAllBytes().length > 0;
            return process.waitFor() == 0 && !complained ? Optional.of(said) : Optional.empty();
        } catch (IOException missing) {
            throw new AssertionError(missing);
        } catch (InterruptedException ended) {
            throw new AssertionError(ended);
        }
    }
}
