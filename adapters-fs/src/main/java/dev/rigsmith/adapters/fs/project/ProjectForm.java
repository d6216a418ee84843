package dev.rigsmith.adapters.fs.project;

import dev.rigsmith.adapters.fs.file.PathBytes;
import dev.rigsmith.adapters.fs.yaml.YamlMapping;
import dev.rigsmith.adapters.fs.yaml.YamlValue;
import dev.rigsmith.domain.project.DeclaredRig;
import dev.rigsmith.domain.project.ProjectFile;
import dev.rigsmith.domain.reference.Repository;
import dev.rigsmith.domain.rig.ShortName;
import dev.rigsmith.domain.text.CloseNames;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The whole file: {@code default}, {@code rigs} and {@code cache}. */
final class ProjectForm {

    private final Path path;
    private final Directories directories;
    private final RigForm rigForm;

    ProjectForm(Path path, Directories directories, Map<String, String> environment) {
        this.path = path;
        this.directories = directories;
        this.rigForm = new RigForm(new BuildForm(path.getParent(), directories, environment));
    }

    ProjectFile read(YamlValue top) {
        YamlMapping file = top.mapping();
        if (top.isMapping() || top.isNothing()) {
            file.onlyIn("this file", "default", "rigs", "cache");
        }
        Optional<YamlMapping> rigs = rigs(top, file);
        return new ProjectFile(
                PathBytes.text(path),
                shown(),
                file.get("default").flatMap(value -> standard(value, rigs)),
                rigs.map(this::rigs).orElse(Collections.emptySortedMap()),
                file.get("cache").flatMap(ProjectForm::registry));
    }

    private String shown() {
        String shown = directories.shown(path);
        return shown.startsWith("/") || shown.startsWith("../") ? shown : "./" + shown;
    }

    private static Optional<YamlMapping> rigs(YamlValue top, YamlMapping file) {
        if (!top.isMapping() && !top.isNothing()) {
            return Optional.empty();
        }
        Optional<YamlValue> rigs = file.require("rigs");
        rigs.filter(YamlValue::isEmptyMapping)
                .ifPresent(none -> none.problem("no rig is declared", "give one a name, and `build` or `image`"));
        return rigs.map(YamlValue::mapping);
    }

    private SortedMap<ShortName, DeclaredRig> rigs(YamlMapping rigs) {
        SortedMap<ShortName, DeclaredRig> declared = new TreeMap<>();
        rigs.values().forEach((word, value) -> {
            Optional<ShortName> name = RigNames.read(word, rigs);
            rigForm.read(word, value, rigs).ifPresent(rig -> name.ifPresent(known -> declared.put(known, rig)));
        });
        return declared;
    }

    private static Optional<ShortName> standard(YamlValue value, Optional<YamlMapping> rigs) {
        Optional<ShortName> name = Texts.word(value, ShortName::new);
        List<String> known = rigs.stream()
                .flatMap(mapping -> mapping.values().keySet().stream())
                .toList();
        name.map(ShortName::value)
                .filter(word -> !known.isEmpty() && !known.contains(word))
                .ifPresent(word -> value.problem("no rig `" + word + "` is declared here", hint(word, known)));
        return name;
    }

    private static String hint(String word, List<String> known) {
        List<String> close = CloseNames.to(word, known);
        return close.isEmpty()
                ? "use one of " + String.join(", ", known)
                : "did you mean `" + String.join("`, `", close) + "`?";
    }

    private static Optional<String> registry(YamlValue cache) {
        return cache.mapping()
                .onlyIn("cache", "registry")
                .get("registry")
                .flatMap(value -> Texts.word(value, ProjectForm::repository));
    }

    private static String repository(String text) {
        Repository repository = Repository.parse(text);
        if (!repository.isFullyQualified()) {
            throw Texts.refusal(
                    "`" + text + "` does not name its registry", "write it like registry.example.com/team/rig-cache");
        }
        return repository.toString();
    }
}
