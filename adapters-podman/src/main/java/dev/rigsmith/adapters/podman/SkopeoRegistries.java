package dev.rigsmith.adapters.podman;

import dev.rigsmith.domain.context.Sha256;
import dev.rigsmith.domain.error.EngineException;
import dev.rigsmith.domain.reference.Digest;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.remote.RemoteConfig;
import dev.rigsmith.domain.remote.RemoteImage;
import dev.rigsmith.ports.Registries;
import dev.rigsmith.process.Finished;
import dev.rigsmith.process.Invocation;
import dev.rigsmith.process.Programs;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Registries through skopeo, which honours auth.json, credential helpers, registries.conf and policy.json. The document
 * is taken as it comes, so that its digest can be checked here.
 */
public final class SkopeoRegistries implements Registries {

    /** What containers/image takes. */
    private static final int LARGEST = 4 << 20;

    private static final List<String> CONFIGURATION = List.of("CONTAINERS_REGISTRIES_CONF", "REGISTRIES_CONFIG_PATH");
    private static final Patience USUAL = new Patience("--command-timeout=60s", "--retry-times=2");
    private static final Patience SHORT = new Patience("--command-timeout=5s", "--retry-times=0");

    private final Programs programs;
    private final Patience patience;

    public SkopeoRegistries(Programs programs) {
        this(programs, USUAL);
    }

    private SkopeoRegistries(Programs programs, Patience patience) {
        this.programs = programs;
        this.patience = patience;
    }

    /** How long an answer is waited for, all in all, and how often it is asked for again, as skopeo's options. */
    private record Patience(String timeout, String retries) {}

    @Override
    public Registries inHaste() {
        return new SkopeoRegistries(programs, SHORT);
    }

    @Override
    public RemoteImage find(ImageReference reference, Access access) {
        Finished asked = answered(List.of("inspect", "--raw"), "docker://" + addressed(reference), reference, access);
        Digest digest = checked(asked, reference);
        try {
            return ManifestJson.read(digest, asked.output());
        } catch (IOException | RuntimeException senseless) {
            throw senseless(asked, reference, "no manifest of an image: " + firstLine(senseless));
        }
    }

    @Override
    public RemoteConfig configuration(ImageReference reference, RemoteImage.Single image, Access access) {
        ImageReference exact = reference.withoutTagAndDigest().withDigest(image.digest());
        Finished asked =
                answered(List.of("inspect", "--raw", "--config"), "docker://" + exact.canonical(), reference, access);
        requireSmall(asked, reference, "a configuration");
        if (!Sha256.of(asked.output()).hex().equals(image.image().hex())) {
            throw senseless(asked, reference, "another configuration than that of " + image.image());
        }
        try {
            return RemoteConfigJson.read(asked.output());
        } catch (IOException senseless) {
            throw senseless(asked, reference, "no configuration of an image: " + firstLine(senseless));
        }
    }

    @Override
    public List<String> tags(ImageReference reference, Access access) {
        ImageReference repository = reference.canonical().withoutTagAndDigest();
        Finished asked = answered(List.of("list-tags"), "docker://" + repository, reference, access);
        try {
            return TagsJson.read(asked.output());
        } catch (IOException senseless) {
            throw senseless(asked, reference, "no list of tags: " + firstLine(senseless));
        }
    }

    private Finished answered(List<String> question, String object, ImageReference reference, Access access) {
        List<String> command = new ArrayList<>(List.of("skopeo", patience.timeout()));
        registriesConf().ifPresent(file -> command.add("--registries-conf=" + file));
        command.addAll(question);
        command.add(patience.retries());
        command.addAll(PodmanCommands.options(access));
        command.addAll(List.of("--", object));
        Finished asked = programs.run(Invocation.query(command));
        if (!asked.succeeded()) {
            throw PullFailure.unanswered(asked, reference);
        }
        return asked;
    }

    /** podman and buildah know these variables, and skopeo only the option. */
    private Optional<String> registriesConf() {
        return CONFIGURATION.stream()
                .map(programs.environment()::get)
                .filter(file -> file != null && !file.isEmpty())
                .findFirst();
    }

    /** skopeo takes no tag beside a digest, which decides alone anyway. */
    private static ImageReference addressed(ImageReference reference) {
        ImageReference full = reference.canonical();
        return full.digest()
                .map(digest -> full.withoutTagAndDigest().withDigest(digest))
                .orElse(full);
    }

    private static Digest checked(Finished asked, ImageReference reference) {
        requireSmall(asked, reference, "a manifest");
        Digest found = Digest.parse(Sha256.of(asked.output()).toString());
        Optional<Digest> wanted =
                reference.digest().filter(digest -> digest.algorithm().equals(found.algorithm()));
        if (wanted.filter(digest -> !digest.equals(found)).isPresent()) {
            throw senseless(asked, reference, "a manifest of another digest, " + found);
        }
        return found;
    }

    private static void requireSmall(Finished asked, ImageReference reference, String what) {
        if (asked.output().length > LARGEST) {
            throw senseless(asked, reference, what + " of more than " + LARGEST + " bytes");
        }
    }

    private static EngineException senseless(Finished asked, ImageReference reference, String what) {
        return asked.failure(
                "the registry gave for `" + reference + "` " + what, "check the reference, and the registry itself");
    }

    private static String firstLine(Exception failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }
}
