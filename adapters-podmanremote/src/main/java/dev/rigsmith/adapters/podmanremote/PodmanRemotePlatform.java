package dev.rigsmith.adapters.podmanremote;

import dev.rigsmith.domain.context.Sha256;
import dev.rigsmith.domain.error.EngineException;
import dev.rigsmith.domain.error.InvalidInputException;
import dev.rigsmith.domain.image.Platform;
import dev.rigsmith.process.Finished;
import dev.rigsmith.process.Invocation;
import dev.rigsmith.process.Programs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What images run on where the service is. That hardly ever changes, so it is remembered for a day: a build that has
 * nothing to do asks the engine one question only.
 */
public final class PodmanRemotePlatform {

    private static final List<String> QUESTION = List.of("podman", "version", "--format={{.Server.OsArch}}");
    private static final Duration REMEMBERED = Duration.ofDays(1);

    private final Programs programs;
    private final Path memory;

    /** @param cache the directory of what can be found out again */
    public PodmanRemotePlatform(Programs programs, PodmanService service, Path cache) {
        this.programs = programs;
        String name =
                Sha256.of(service.place().getBytes(StandardCharsets.UTF_8)).hex();
        this.memory = cache.resolve("engines").resolve(name);
    }

    /** Gives it, or this one where nobody answers: then whatever needs the engine fails with its own words. */
    public Platform orElse(Platform other) {
        return remembered().or(this::asked).orElse(other);
    }

    private Optional<Platform> remembered() {
        try {
            Instant written = Files.getLastModifiedTime(memory).toInstant();
            return written.plus(REMEMBERED).isAfter(Instant.now())
                    ? parsed(Files.readString(memory))
                    : Optional.empty();
        } catch (IOException nothing) {
            return Optional.empty();
        }
    }

    private Optional<Platform> asked() {
        try {
            Finished told = programs.run(Invocation.query(QUESTION));
            Optional<Platform> platform =
                    told.succeeded() ? parsed(new String(told.output(), StandardCharsets.UTF_8)) : Optional.empty();
            platform.ifPresent(this::remember);
            return platform;
        } catch (EngineException nobody) {
            return Optional.empty();
        }
    }

    private static Optional<Platform> parsed(String text) {
        try {
            return Optional.of(Platform.parse(text.strip()));
        } catch (InvalidInputException unknown) {
            return Optional.empty();
        }
    }

    private void remember(Platform platform) {
        try {
            Files.createDirectories(memory.getParent());
            Path whole = Files.createTempFile(memory.getParent(), "new", "");
            Files.writeString(whole, platform.toString());
            Files.move(whole, memory, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException notRemembered) {
            // It is asked for again next time.
        }
    }
}
