package dev.rigsmith.domain.layer;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;

/** Layers in which paths meet: files, directories, whiteouts and opaque directories of few names. */
public class LayerDomain extends DomainContextBase {

    /** The layers of an image, the lowest first. */
    record Layers(List<List<LayerEntry>> all) {}

    @Provide
    Arbitrary<Layers> layers() {
        return entry().list().ofMaxSize(6).list().ofMinSize(1).ofMaxSize(4).map(Layers::new);
    }

    private static Arbitrary<LayerEntry> entry() {
        Arbitrary<String> directory =
                Arbitraries.of("a", "b", "ab", "a0", "etc").list().ofMaxSize(2).map(names -> String.join("/", names));
        Arbitrary<String> name = Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.of("a", "b", "ab", "a0", "x")),
                Tuple.of(2, Arbitraries.of(".wh.a", ".wh.b", ".wh.x")),
                Tuple.of(1, Arbitraries.of(".wh..wh..opq", ".wh..wh.plnk")));
        return Combinators.combine(
                        directory,
                        name,
                        Arbitraries.of(true, false),
                        Arbitraries.longs().between(0, 3),
                        Arbitraries.of("x", "y"))
                .as((in, last, isDirectory, size, traits) -> new LayerEntry(
                        in.isEmpty() ? last : in + "/" + last, isDirectory, isDirectory ? 0 : size, traits));
    }
}
