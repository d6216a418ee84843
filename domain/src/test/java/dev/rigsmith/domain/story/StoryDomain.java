package dev.rigsmith.domain.story;

import dev.rigsmith.domain.context.Sha256;
import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.reference.Digest;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.rig.RigKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;

/** Stories as strangers may write them: whatever the form allows, with text that means something somewhere. */
public class StoryDomain extends DomainContextBase {

    @Provide
    Arbitrary<Story> stories() {
        return Combinators.combine(
                        session(), foundation().optional(0.8), session().list().ofMaxSize(3))
                .as(Story::new)
                .withoutEdgeCases();
    }

    @Provide
    Arbitrary<Step> steps() {
        return Combinators.combine(
                        Arbitraries.frequencyOf(Tuple.of(3, command()), Tuple.of(2, text())),
                        text().optional(0.3),
                        Arbitraries.frequency(Tuple.of(4, 0), Tuple.of(1, 1), Tuple.of(1, -7)))
                .as(Step::new);
    }

    private Arbitrary<Session> session() {
        return Combinators.combine(
                        text(),
                        origin().optional(),
                        Arbitraries.longs()
                                .between(-100_000_000_000L, 100_000_000_000L)
                                .map(Instant::ofEpochSecond)
                                .optional(),
                        text().optional(),
                        user().optional(0.4),
                        user().optional(0.4),
                        Arbitraries.frequencyOf(
                                Tuple.of(5, Arbitraries.just("sh")),
                                Tuple.of(2, Arbitraries.just("bash")),
                                Tuple.of(1, text())),
                        steps().list().ofMaxSize(6))
                .as(Session::new);
    }

    private static Arbitrary<Foundation> foundation() {
        return Combinators.combine(
                        origin(),
                        Arbitraries.oneOf(text(), reference().map(Object::toString))
                                .optional(),
                        digits().map(Sha256::new).list().ofMaxSize(3))
                .as(Foundation::new);
    }

    private static Arbitrary<Origin> origin() {
        return Combinators.combine(
                        Arbitraries.oneOf(Arbitraries.of("jvm", "corp/base:1.0"), text()),
                        Arbitraries.of(RigKind.class).optional(),
                        reference().optional(),
                        digits().map(ImageId::new).optional(),
                        digits().map(hex -> Digest.parse("sha256:" + hex)).optional())
                .as(Origin::new);
    }

    private static Arbitrary<ImageReference> reference() {
        return Arbitraries.of(
                        "debian:12",
                        "localhost/rig/template/jvm:latest",
                        "registry.example.com:5000/team/base",
                        "quay.io/t/x:1@sha256:" + "a".repeat(64),
                        "docker.io/library/alpine@sha256:" + "b".repeat(64))
                .map(ImageReference::parse);
    }

    private static Arbitrary<String> digits() {
        return Arbitraries.strings().withChars("0123456789abcdef").ofLength(64);
    }

    private static Arbitrary<String> user() {
        return Arbitraries.oneOf(Arbitraries.of("agent", "1000", "1000:1000", "app:staff", ""), text());
    }

    private static Arbitrary<String> command() {
        return Arbitraries.of(
                "apt-get update && apt-get install -y git",
                "echo one; echo two & wait",
                "[ -e /x ] || touch /x",
                "--version",
                "cat <<EOF > /x\none\nEOF",
                "echo one \\\n  two",
                "echo ends with \\",
                "if true; then\n\techo yes\nfi",
                "export NODE=22",
                "LEVEL='high and low'",
                "export PATH=/opt/bin:$PATH",
                "NOW=$(date)",
                "A=1 env",
                "# only a remark",
                "(cd /x && ls)",
                "echo \"$HOME\" '${x}' `id`");
    }

    /** Text that somebody hopes is taken for something else. */
    private static Arbitrary<String> text() {
        Arbitrary<String> parts = Arbitraries.of(
                "\n",
                "\r",
                "\r\n",
                "\u2028",
                "\u0085",
                "\u000b",
                "\f",
                "\u0000",
                "\u001b[2J",
                "\ud800",
                "\u202e",
                "\ufeff",
                "\u00a0",
                "\\",
                "\\\n",
                "`",
                "`\n",
                "\"",
                "'",
                "$",
                "${X:-y}",
                "$(id)",
                "[",
                "]",
                "[\"sh\"]",
                "--",
                "--mount=from=x ",
                "<<EOF",
                "<<-EOF\n",
                "\nEOF\n",
                "#",
                "# syntax=x/y",
                "# escape=`",
                "#escape=`\n",
                "# rigsmith-check: true",
                "rigsmith-check: true",
                "# rigsmith: other",
                "FROM evil:1",
                "RUN evil",
                "ARG X=1",
                "ONBUILD RUN evil",
                "USER evil",
                " ",
                "\t",
                "é",
                "\ud83d\ude00",
                "a",
                "b c",
                "X=1",
                "export X=1",
                "&",
                "&&",
                ";",
                "|",
                "cd /",
                "-");
        return Arbitraries.oneOf(
                parts.list().ofMaxSize(8).map(all -> String.join("", all)),
                Arbitraries.strings().all().ofMaxLength(20),
                Arbitraries.strings().ascii().ofMaxLength(20));
    }

    /** A story of one session on an image that is known in every way. */
    static Story story(Optional<String> message, Optional<String> user, String shell, List<Step> recipe) {
        Origin jvm = new Origin(
                "jvm",
                Optional.of(RigKind.TEMPLATE),
                Optional.of(ImageReference.parse("localhost/rig/template/jvm:latest")),
                Optional.of(new ImageId("1".repeat(64))),
                Optional.of(Digest.parse("sha256:" + "2".repeat(64))));
        Session session = new Session(
                "mine",
                Optional.of(jvm),
                Optional.of(Instant.parse("2026-03-01T12:00:00Z")),
                message,
                user,
                Optional.empty(),
                shell,
                recipe);
        return new Story(session, Optional.of(new Foundation(jvm, Optional.empty(), List.of())), List.of());
    }
}
