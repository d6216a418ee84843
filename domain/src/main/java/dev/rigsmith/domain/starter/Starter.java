package dev.rigsmith.domain.starter;

import dev.rigsmith.domain.rig.ShortName;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The beginning of a project: a rig for every Containerfile that is there, or else one rig with the tools of all the
 * languages, and a Containerfile for it.
 *
 * @param standard the rig that is meant when none is named
 * @param rigs sorted by name
 * @param detected the languages that the directory is about
 * @param files what has to be written; the project file comes last, and nothing that is there is among them
 */
public record Starter(ShortName standard, List<StarterRig> rigs, List<Language> detected, List<StarterFile> files) {

    /** The name of the project file. */
    public static final String PROJECT_FILE = "rigsmith.yaml";

    private static final ShortName MAIN = new ShortName("dev");

    public Starter {
        rigs = rigs.stream().sorted(Comparator.comparing(StarterRig::name)).toList();
        detected = List.copyOf(detected);
        files = List.copyOf(files);
    }

    /**
     * Begins a project.
     *
     * @param wanted the name of the standard rig, where it is not to be the usual one
     */
    public static Starter of(Listing listing, Optional<ShortName> wanted) {
        List<Language> languages = Language.in(listing);
        List<StarterRig> found = FoundRigs.in(listing);
        return found.isEmpty() ? fresh(wanted.orElse(MAIN), languages) : of(found, languages, wanted);
    }

    private static Starter fresh(ShortName name, List<Language> languages) {
        List<String> checks = languages.stream()
                .flatMap(language -> language.checks().stream())
                .toList();
        StarterRig rig = new StarterRig(name, "images/" + name, "Containerfile", checks);
        StarterFile containerfile = new StarterFile(rig.path(), ContainerfileText.of(languages));
        return with(name, List.of(rig), languages, Stream.of(containerfile));
    }

    private static Starter of(List<StarterRig> found, List<Language> languages, Optional<ShortName> wanted) {
        ShortName main = main(found);
        ShortName standard = wanted.orElse(main);
        boolean taken = found.stream().anyMatch(rig -> rig.name().equals(standard));
        List<StarterRig> rigs = found.stream()
                .map(rig -> !taken && rig.name().equals(main) ? rig.named(standard) : rig)
                .toList();
        return with(standard, rigs, languages, Stream.empty());
    }

    /** The Containerfile at the top, which comes last, unless another one is called `dev`. */
    private static ShortName main(List<StarterRig> found) {
        ShortName last = found.get(found.size() - 1).name();
        return found.stream()
                .map(StarterRig::name)
                .filter(MAIN::equals)
                .findFirst()
                .orElse(last);
    }

    private static Starter with(
            ShortName standard, List<StarterRig> rigs, List<Language> languages, Stream<StarterFile> before) {
        Starter bare = new Starter(standard, rigs, languages, List.of());
        StarterFile project = new StarterFile(PROJECT_FILE, ProjectText.of(standard, bare.rigs()));
        return new Starter(
                standard,
                bare.rigs(),
                languages,
                Stream.concat(before, Stream.of(project)).toList());
    }
}
