package dev.rigsmith.domain.containerfile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Containerfiles that are valid by construction, with the facts that they must give; and bytes of any kind. */
public class ContainerfileDomain extends DomainContextBase {

    /**
     * A file and what it says.
     *
     * @param instructions one instruction each, on one line, without comments
     * @param names the stages' names
     * @param images the images from outside, in order
     */
    public record Written(List<String> instructions, List<Optional<String>> names, Set<String> images) {

        public String text() {
            return String.join("\n", instructions) + "\n";
        }
    }

    /** One part of a stage: an instruction, and the image it uses if it uses one; a stage index where it uses a stage. */
    private record Part(String before, String source, String after, boolean stage) {

        String text(int index) {
            return before + (stage ? Integer.toString(Integer.parseInt(source) % Math.max(1, index)) : source) + after;
        }

        boolean fits(int index) {
            return !stage || index > 0;
        }
    }

    private record Body(String base, boolean earlierBase, Optional<String> name, List<Part> parts) {}

    @Provide
    Arbitrary<Written> containerfiles() {
        return body().list().ofMinSize(1).ofMaxSize(5).map(ContainerfileDomain::written);
    }

    @Provide
    Arbitrary<byte[]> bytes() {
        Arbitrary<byte[]> fragments = Arbitraries.of(
                        "FROM ",
                        "ARG ",
                        "ENV A=",
                        "COPY --from=",
                        "RUN ",
                        "ONBUILD ",
                        "<<EOF",
                        "EOF",
                        "\n",
                        "\r\n",
                        "\\\n",
                        "# ",
                        "#escape=`\n",
                        "`\n",
                        "\"",
                        "'",
                        "$",
                        "${",
                        "}",
                        ":-",
                        " ",
                        "a",
                        "=",
                        "[",
                        "]",
                        "\u0000",
                        "\u001b",
                        "\ufeff",
                        "é",
                        "--",
                        "--mount=from=")
                .list()
                .ofMaxSize(40)
                .map(parts -> String.join("", parts).getBytes(StandardCharsets.UTF_8));
        return Arbitraries.oneOf(
                fragments, Arbitraries.bytes().array(byte[].class).ofMaxSize(200));
    }

    private static Written written(List<Body> bodies) {
        List<String> lines = new ArrayList<>(List.of("ARG UNUSED=1"));
        List<Optional<String>> names = new ArrayList<>();
        Set<String> images = new LinkedHashSet<>();
        for (int i = 0; i < bodies.size(); i++) {
            write(bodies.get(i), i, lines, names, images);
        }
        return new Written(lines, names, images);
    }

    private static void write(
            Body body, int index, List<String> lines, List<Optional<String>> names, Set<String> images) {
        Optional<String> name = body.name().map(text -> text + "-" + index);
        Optional<String> earlier = body.earlierBase() && index > 0 ? named(names) : Optional.empty();
        lines.add("FROM " + earlier.orElse(body.base())
                + name.map(text -> " AS " + text).orElse(""));
        if (earlier.isEmpty() && !body.base().equals("scratch")) {
            images.add(body.base());
        }
        for (Part part : body.parts()) {
            if (part.fits(index)) {
                lines.add(part.text(index));
                IntStream.of(0)
                        .filter(i -> !part.stage() && !part.source().isEmpty())
                        .forEach(i -> images.add(part.source()));
            }
        }
        names.add(name);
    }

    private static Optional<String> named(List<Optional<String>> names) {
        return names.stream().flatMap(Optional::stream).findFirst();
    }

    private Arbitrary<Body> body() {
        return Combinators.combine(
                        Arbitraries.oneOf(image(), Arbitraries.just("scratch")),
                        Arbitraries.of(true, false),
                        Arbitraries.of("base", "Build", "s_1", "test").optional(0.6),
                        part().list().ofMaxSize(4))
                .as(Body::new);
    }

    private Arbitrary<Part> part() {
        Arbitrary<Part> plain = Arbitraries.of(
                        "RUN echo a b", "CMD [\"sh\"]", "LABEL a=b", "ENV A=1 B=\"2 3\"", "COPY . /x")
                .map(text -> new Part(text, "", "", false));
        Arbitrary<Part> imageUse = Combinators.combine(
                        Arbitraries.of("COPY --from=", "COPY --chown=0:0 --from="), image())
                .as((before, image) -> new Part(before, image, " /a /b", false));
        Arbitrary<Part> mount =
                image().map(image -> new Part("RUN --mount=type=bind,from=", image, ",target=/m ls", false));
        Arbitrary<Part> stageUse = Arbitraries.integers()
                .between(0, 9)
                .map(index -> new Part("COPY --from=", Integer.toString(index), " /a /b", true));
        return Arbitraries.oneOf(plain, imageUse, mount, stageUse);
    }

    private Arbitrary<String> image() {
        return Combinators.combine(
                        Arbitraries.of("alpine", "docker.io/library/debian", "localhost:5000/x/y"),
                        Arbitraries.of("", ":1.0", ":bookworm", "@sha256:" + "0a".repeat(32)))
                .as(String::concat);
    }
}
