package dev.rigsmith.cli.wiring;

import dev.rigsmith.adapters.fs.context.ListingProgram;
import dev.rigsmith.domain.error.EngineException;
import dev.rigsmith.process.Exchange;
import dev.rigsmith.process.Finished;
import dev.rigsmith.process.Invocation;
import dev.rigsmith.process.Programs;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The {@code find} of this machine, whatever the engine is. */
final class Find implements ListingProgram {

    /** Some 500,000 paths. */
    private static final int LARGEST = 1 << 26;

    private final Programs programs;

    Find(Programs programs) {
        this.programs = programs;
    }

    @Override
    public Supplier<Optional<byte[]>> start(List<String> command) {
        return new Listed(programs, new Invocation(command, Map.of("LC_ALL", "C"), Invocation.Streams.QUERY));
    }

    /** What it says. */
    private static final class Listed implements Supplier<Optional<byte[]>> {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 20);
        private final Programs.Running running;
        private boolean exceeded;

        Listed(Programs programs, Invocation invocation) {
            running = programs.launch(invocation, Exchange.streaming(this::add));
        }

        private synchronized void add(byte[] more, int length) {
            exceeded |= length > LARGEST - bytes.size();
            if (exceeded) {
                bytes.reset();
            } else {
                bytes.write(more, 0, length);
            }
        }

        @Override
        public Optional<byte[]> get() {
            try {
                Finished finished = running.finish();
                return finished.succeeded() && finished.lastErrors().isEmpty() ? whole() : Optional.empty();
            } catch (EngineException unusable) {
                return Optional.empty();
            }
        }

        private synchronized Optional<byte[]> whole() {
            return exceeded ? Optional.empty() : Optional.of(bytes.toByteArray());
        }
    }
}
