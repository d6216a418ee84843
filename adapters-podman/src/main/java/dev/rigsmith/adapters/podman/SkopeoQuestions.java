package dev.rigsmith.adapters.podman;

import dev.rigsmith.domain.error.EngineException;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.ports.Registries;
import dev.rigsmith.process.Exchange;
import dev.rigsmith.process.Finished;
import dev.rigsmith.process.Invocation;
import dev.rigsmith.process.Programs;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Puts questions to registries through skopeo, bounded in time and size. Connections that fail are tried again within that
 * time.
 */
final class SkopeoQuestions {

    private static final Patience USUAL = new Patience(20, 2);
    private static final Patience SHORT = new Patience(5, 0);

    /** Where a registry allows no more questions, skopeo waits and tells only its log of it. */
    private static final Pattern BUSY = Pattern.compile("level=debug msg=\"Too many requests");

    private static final Pattern NOISE = Pattern.compile("level=(debug|info|trace)");

    private final Programs programs;
    private final Patience patience;
    private final RegistriesConf configuration;

    SkopeoQuestions(Programs programs) {
        this(programs, USUAL);
    }

    private SkopeoQuestions(Programs programs, Patience patience) {
        this.programs = programs;
        this.patience = patience;
        this.configuration = new RegistriesConf(programs.environment());
    }

    /** The same, of which an answer is not waited for long. */
    SkopeoQuestions inHaste() {
        return new SkopeoQuestions(programs, SHORT);
    }

    /**
     * How long is waited.
     *
     * @param seconds for an answer, retries included
     * @param retries how often connections that fail are tried again
     */
    private record Patience(int seconds, int retries) {}

    /**
     * A question.
     *
     * @param words skopeo's command and its options
     * @param most how many bytes the answer may have
     */
    record Question(List<String> words, int most) {}

    /** Gives a reference with its registry, and with a tag or a digest. */
    ImageReference full(ImageReference reference) {
        return reference.isFullyQualified()
                ? reference.canonical()
                : configuration.shortNames().complete(reference).canonical();
    }

    /**
     * Asks.
     *
     * @param object what about: what {@link #full} gave, or something else of that repository
     * @param reference what about, as the user has it
     * @throws dev.rigsmith.domain.error.EngineException when there is no answer, or one that is too long
     */
    SkopeoAnswer ask(Question question, ImageReference object, ImageReference reference, Registries.Access access) {
        BoundedAnswer answer = new BoundedAnswer(question.most);
        List<String> command = command(question, object, access);
        Finished finished = programs.run(Invocation.query(command), Exchange.streaming(answer));
        if (!finished.succeeded()) {
            throw failure(finished, reference);
        }
        SkopeoAnswer all = new SkopeoAnswer(reference, answer.bytes(), quiet(finished));
        if (answer.exceeded()) {
            throw all.senseless("more than " + question.most + " bytes");
        }
        return all;
    }

    private List<String> command(Question question, ImageReference object, Registries.Access access) {
        List<String> command =
                new ArrayList<>(List.of("skopeo", "--debug", "--command-timeout=" + patience.seconds + "s"));
        configuration.named().ifPresent(file -> command.add("--registries-conf=" + file));
        command.addAll(question.words);
        command.add("--retry-times=" + patience.retries);
        command.addAll(PodmanCommands.options(access));
        command.addAll(List.of("--", "docker://" + object));
        return command;
    }

    private static EngineException failure(Finished finished, ImageReference reference) {
        return finished.lastErrors().stream().anyMatch(BUSY.asPredicate())
                ? RegistryReasons.BUSY.failure(quiet(finished), reference)
                : PullFailure.unanswered(quiet(finished), reference);
    }

    private static Finished quiet(Finished finished) {
        return finished.telling(line -> !NOISE.matcher(line).find());
    }
}
