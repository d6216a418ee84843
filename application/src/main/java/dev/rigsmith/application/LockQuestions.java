package dev.rigsmith.application;

import dev.rigsmith.domain.error.EngineException;
import dev.rigsmith.domain.error.RigsmithException;
import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.lock.LockFile;
import dev.rigsmith.domain.lock.LockRevision;
import dev.rigsmith.domain.lock.Pin;
import dev.rigsmith.domain.reference.Digest;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.remote.RemoteImage;
import dev.rigsmith.ports.Workers;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** Asks registries side by side for what a lock file lacks: what names are now, and then which images their manifests lead to. */
final class LockQuestions implements Workers.Queue {

    private final LockRevision revision;
    private final Function<ImageReference, RemoteImage> asking;
    private final Queue<Workers.Work> waiting = new ArrayDeque<>();
    private final Set<ImageReference> manifests = new HashSet<>();
    private final Map<ImageReference, Pin> answers = new HashMap<>();
    private final Map<Digest, ImageId> images = new HashMap<>();
    private final Map<ImageReference, RigsmithException> failures = new LinkedHashMap<>();

    LockQuestions(LockRevision revision, Function<ImageReference, RemoteImage> asking) {
        this.revision = revision;
        this.asking = asking;
        revision.asked().forEach(name -> ask(name, remote -> named(name, remote)));
        revision.kept().forEach(this::askForImages);
    }

    @Override
    public Optional<Workers.Work> next() {
        return Optional.ofNullable(waiting.poll());
    }

    private void ask(ImageReference reference, Consumer<RemoteImage> answered) {
        waiting.add(() -> {
            try {
                RemoteImage remote = asking.apply(reference);
                return () -> answered.accept(remote);
            } catch (RigsmithException noAnswer) {
                return () -> failures.put(reference, noAnswer);
            }
        });
    }

    private void named(ImageReference name, RemoteImage remote) {
        Pin pin = Pin.of(remote);
        answers.put(name, pin);
        askForImages(name, pin);
    }

    /** Two names may lead to one manifest. */
    private void askForImages(ImageReference name, Pin pin) {
        revision.manifests(name, pin).stream()
                .filter(manifests::add)
                .forEach(manifest -> ask(manifest, remote -> found(manifest, remote)));
    }

    private void found(ImageReference manifest, RemoteImage remote) {
        if (remote instanceof RemoteImage.Single single) {
            images.put(single.digest(), single.image());
        } else {
            failures.put(
                    manifest,
                    EngineException.failed(
                            "`" + manifest + "` is an index within an index, which no engine takes",
                            "tell whoever published it",
                            List.of(),
                            1,
                            List.of()));
        }
    }

    /**
     * Gives the file as it is to be, once all is asked.
     *
     * @throws EngineException when something was not answered
     */
    LockFile outcome(String file) {
        if (failures.size() == 1) {
            throw failures.values().iterator().next();
        }
        if (!failures.isEmpty()) {
            throw EngineException.failed(
                    failures.size() + " images could not be asked for, so " + file + " stays as it is: "
                            + String.join(
                                    ", ",
                                    failures.keySet().stream()
                                            .map(ImageReference::toString)
                                            .sorted()
                                            .toList()),
                    "try again when their registries can be reached, or correct the names",
                    List.of(),
                    1,
                    failures.values().stream()
                            .map(RigsmithException::getMessage)
                            .sorted()
                            .toList());
        }
        return revision.outcome(answers, images);
    }
}
