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
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Puts questions to registries through skopeo, bounded in time and size. Connections that fail are tried again twice, within
 * that time.
 */
final class SkopeoQuestions {

    private static final List<String> CONFIGURATION = List.of("CONTAINERS_REGISTRIES_CONF", "REGISTRIES_CONFIG_PATH");
    private static final Patience USUAL = new Patience(Integer.MAX_VALUE, 2);
    private static final Patience SHORT = new Patience(5, 0);

    /** Where a registry allows no more questions, skopeo waits and tells only its log of it. */
    private static final Pattern BUSY = Pattern.compile("level=debug msg=\"Too many requests");

    private static final Pattern NOISE = Pattern.compile("level=(debug|info|trace)");

    private final Programs programs;
    private final Patience patience;

    SkopeoQuestions(Programs programs) {
        this(programs, USUAL);
    }

    private SkopeoQuestions(Programs programs, Patience patience) {
        this.programs = programs;
        this.patience = patience;
    }

    /** The same questions, for those who can do without an answer. */
    SkopeoQuestions inHaste() {
        return new SkopeoQuestions(programs, SHORT);
    }

    /**
     * How long is waited.
     *
     * @param seconds at most, whatever a question allows
     * @param retries how often what failed is tried again
     */
    private record Patience(int seconds, int retries) {}

    /**
     * A question.
     *
     * @param words skopeo's command and its options
     * @param seconds how long the answer may take
     * @param most how many bytes it may have
     */
    record Question(List<String> words, int seconds, int most) {}

    /**
     * Asks.
     *
     * @param object what about, as the registry has it
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
        int seconds = Math.min(question.seconds, patience.seconds);
        List<String> command = new ArrayList<>(List.of("skopeo", "--debug", "--command-timeout=" + seconds + "s"));
        registriesConf().ifPresent(file -> command.add("--registries-conf=" + file));
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

    /** podman and buildah know these variables, and skopeo only the option. */
    private Optional<String> registriesConf() {
        return CONFIGURATION.stream()
                .map(programs.environment()::get)
                .filter(file -> file != null && !file.isEmpty())
                .findFirst();
    }
}
