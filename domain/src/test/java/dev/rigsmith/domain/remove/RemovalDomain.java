package dev.rigsmith.domain.remove;

import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.image.LocalContainer;
import dev.rigsmith.domain.image.LocalImage;
import dev.rigsmith.domain.image.LocalImages;
import dev.rigsmith.domain.resolve.Facts;
import dev.rigsmith.domain.resolve.ResolveDomain;
import dev.rigsmith.domain.resolve.Words;
import dev.rigsmith.domain.rig.RigId;
import dev.rigsmith.domain.rig.ShortName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Generators of facts about removing. */
public class RemovalDomain extends DomainContextBase {

    static final String PROJECT = "/work/rigsmith.yaml";

    @Provide
    public Arbitrary<RemovalFacts> removalFacts() {
        return new ResolveDomain().facts().flatMap(RemovalDomain::about);
    }

    private static Arbitrary<RemovalFacts> about(Facts facts) {
        List<ImageId> ids = facts.images().orElse(LocalImages.none()).all().stream()
                .map(LocalImage::id)
                .toList();
        return Combinators.combine(templates(facts), recorded(ids), containers(ids))
                .as((templates, recorded, containers) -> new RemovalFacts(
                        facts, facts.project().map(project -> PROJECT), templates, recorded, List.of(), containers));
    }

    /** Each template that was found is the user's, or comes with Rigsmith. */
    private static Arbitrary<Map<ShortName, OwnTemplate>> templates(Facts facts) {
        Arbitrary<OwnTemplate> own = Arbitraries.just("bundled:x")
                .optional(0.5)
                .map(behind -> new OwnTemplate(List.of("/home/me/templates/x"), behind));
        return facts.templates().isEmpty()
                ? Arbitraries.just(Map.of())
                : Arbitraries.maps(Arbitraries.of(facts.templates().keySet()), own);
    }

    private static Arbitrary<Map<RigId, ImageId>> recorded(List<ImageId> ids) {
        return ids.isEmpty()
                ? Arbitraries.just(Map.of())
                : Arbitraries.maps(rigs(), Arbitraries.of(ids)).ofMaxSize(3);
    }

    private static Arbitrary<RigId> rigs() {
        return Combinators.combine(Arbitraries.of(Words.SHORT), Arbitraries.of("", PROJECT, "/other/rigsmith.yaml"))
                .as((name, project) -> project.isEmpty()
                        ? RigId.template(new ShortName(name))
                        : RigId.project(new ShortName(name), project));
    }

    private static Arbitrary<List<LocalContainer>> containers(List<ImageId> ids) {
        return ids.isEmpty()
                ? Arbitraries.just(List.of())
                : Arbitraries.of(ids)
                        .map(id -> new LocalContainer("c".repeat(64), "busy", Optional.of(id), false))
                        .list()
                        .ofMaxSize(1);
    }

    /** Words of which at least one is usually a rig. */
    @Provide
    public Arbitrary<Set<String>> words() {
        return Arbitraries.of(Words.registrable()).set().ofMinSize(1).ofMaxSize(2);
    }
}
