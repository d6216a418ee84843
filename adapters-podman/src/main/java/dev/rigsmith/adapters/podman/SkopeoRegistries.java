package dev.rigsmith.adapters.podman;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.rigsmith.adapters.podman.SkopeoQuestions.Question;
import dev.rigsmith.domain.context.Sha256;
import dev.rigsmith.domain.reference.Digest;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.remote.RemoteConfig;
import dev.rigsmith.domain.remote.RemoteImage;
import dev.rigsmith.ports.Registries;
import dev.rigsmith.process.Programs;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Registries through skopeo, which honours auth.json, credential helpers, registries.conf and policy.json. The document
 * is taken as it comes, so that its digest can be checked here.
 */
public final class SkopeoRegistries implements Registries {

    /** What containers/image takes of a document. */
    private static final int DOCUMENT = 4 << 20;

    /** Tags have 128 characters at most. */
    private static final int LIST = 16 << 20;

    private static final Question MANIFEST = new Question(List.of("inspect", "--raw"), DOCUMENT);
    private static final Question CONFIGURATION = new Question(List.of("inspect", "--raw", "--config"), DOCUMENT);

    private static final Question TAGS = new Question(List.of("list-tags"), LIST);

    private final SkopeoQuestions questions;

    public SkopeoRegistries(Programs programs) {
        this(new SkopeoQuestions(programs));
    }

    private SkopeoRegistries(SkopeoQuestions questions) {
        this.questions = questions;
    }

    @Override
    public Registries inHaste() {
        return new SkopeoRegistries(questions.inHaste());
    }

    @Override
    public RemoteImage find(ImageReference reference, Access access) {
        SkopeoAnswer answer = questions.ask(MANIFEST, addressed(reference), reference, access);
        Digest digest = checked(answer);
        try {
            return ManifestJson.read(digest, answer.bytes());
        } catch (IOException | RuntimeException senseless) {
            throw answer.senseless("no manifest of an image: " + reason(senseless));
        }
    }

    @Override
    public RemoteConfig configuration(ImageReference reference, RemoteImage.Single image, Access access) {
        ImageReference exact = questions.full(reference).withoutTagAndDigest().withDigest(image.digest());
        SkopeoAnswer answer = questions.ask(CONFIGURATION, exact, reference, access);
        if (!Sha256.of(answer.bytes()).hex().equals(image.image().hex())) {
            throw answer.senseless("another configuration than that of " + image.image());
        }
        try {
            return RemoteConfigJson.read(answer.bytes());
        } catch (IOException senseless) {
            throw answer.senseless("no configuration of an image: " + reason(senseless));
        }
    }

    @Override
    public List<String> tags(ImageReference reference, Access access) {
        ImageReference repository = questions.full(reference).withoutTagAndDigest();
        SkopeoAnswer answer = questions.ask(TAGS, repository, reference, access);
        try {
            return TagsJson.read(answer.bytes());
        } catch (IOException senseless) {
            throw answer.senseless("no list of tags: " + reason(senseless));
        }
    }

    /** skopeo takes no tag beside a digest, which decides alone anyway. */
    private ImageReference addressed(ImageReference reference) {
        ImageReference full = questions.full(reference);
        return full.digest()
                .map(digest -> full.withoutTagAndDigest().withDigest(digest))
                .orElse(full);
    }

    private static Digest checked(SkopeoAnswer answer) {
        Digest found = Digest.parse(Sha256.of(answer.bytes()).toString());
        Optional<Digest> wanted =
                answer.reference().digest().filter(digest -> digest.algorithm().equals(found.algorithm()));
        if (wanted.filter(digest -> !digest.equals(found)).isPresent()) {
            throw answer.senseless("a manifest of another digest, " + found);
        }
        return found;
    }

    private static String reason(Exception failure) {
        return failure instanceof JsonProcessingException
                ? "it is no sound JSON"
                : String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }
}
