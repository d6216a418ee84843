package dev.rigsmith.application;

import dev.rigsmith.domain.context.Octets;
import dev.rigsmith.domain.error.EngineException;
import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.RefusedException;
import dev.rigsmith.domain.outrig.OutrigDigest;
import dev.rigsmith.domain.outrig.OutrigHead;
import dev.rigsmith.domain.outrig.OutrigInput;
import dev.rigsmith.domain.outrig.OutrigKey;
import dev.rigsmith.domain.project.DeclaredRig;
import dev.rigsmith.domain.project.ProjectFile;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.rig.ShortName;
import dev.rigsmith.domain.text.CloseNames;
import dev.rigsmith.ports.ForeignKeys;
import dev.rigsmith.ports.ProjectSource;
import java.util.List;
import java.util.Optional;

/** Tells the key that outrig 0.1.0 gives a rig of the project, so that images which it built can be found. */
public final class ExplainOutrigKey {

    private final ProjectSource projects;
    private final ForeignKeys keys;

    ExplainOutrigKey(ProjectSource projects, ForeignKeys keys) {
        this.projects = projects;
        this.keys = keys;
    }

    /**
     * Explains the key. No container engine is asked, and no record is kept.
     *
     * @throws RefusedException (not-buildable) when the project declares no such rig, or one that is not built
     * @throws EngineException when outrig could not read the context, either
     */
    public Explanation explain(String word) {
        Optional<ProjectFile> project = projects.find();
        return project.flatMap(file -> ShortName.of(word)
                        .flatMap(name -> Optional.ofNullable(file.rigs().get(name))
                                .filter(DeclaredRig.Built.class::isInstance)
                                .map(rig -> explain(name, (DeclaredRig.Built) rig))))
                .orElseThrow(() -> refusal(word, project));
    }

    private Explanation explain(ShortName name, DeclaredRig.Built rig) {
        Octets containerfile = projects.containerfile(rig.build());
        Octets head = OutrigHead.of(containerfile, rig.build().args(), rig.mcp());
        OutrigDigest digest = keys.outrig(head, rig.build().context());
        OutrigKey key = OutrigKey.of(digest);
        return new Explanation(
                name, key, key.image(name), OutrigInput.of(rig.build(), containerfile, rig.mcp(), digest.files()));
    }

    private static RefusedException refusal(String word, Optional<ProjectFile> project) {
        List<String> close = CloseNames.to(
                word,
                project.stream()
                        .flatMap(file -> file.rigs().keySet().stream())
                        .map(ShortName::value)
                        .filter(name -> !name.equals(word))
                        .toList());
        return new RefusedException(
                ErrorId.NOT_BUILDABLE,
                "no rigsmith.yaml says how to build `" + word + "`, so outrig has no key for it",
                close.isEmpty()
                        ? "declare it there; `rig list` shows what is declared"
                        : "did you mean `" + String.join("`, `", close) + "`?");
    }

    /**
     * A key of outrig.
     *
     * @param image where engines keep the image that outrig built from it
     * @param inputs all that counts
     */
    public record Explanation(ShortName rig, OutrigKey key, ImageReference image, List<OutrigInput> inputs) {}
}
