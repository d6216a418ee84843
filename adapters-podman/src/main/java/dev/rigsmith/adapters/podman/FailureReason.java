package dev.rigsmith.adapters.podman;

import dev.rigsmith.domain.error.EngineException;
import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.process.Finished;
import dev.rigsmith.process.KnownFailure;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A reason why a registry and an engine did not come together, in plain words.
 *
 * @param pattern what engines say then
 * @param message one sentence; {@code %s} is the reference
 */
record FailureReason(ErrorId id, Pattern pattern, String message, String remedy) {

    static FailureReason of(ErrorId id, String pattern, String message, String remedy) {
        return new FailureReason(id, Pattern.compile(pattern, Pattern.CASE_INSENSITIVE), message, remedy);
    }

    /** The same reason, told in other words. */
    FailureReason told(String otherMessage, String otherRemedy) {
        return new FailureReason(id, pattern, otherMessage, otherRemedy);
    }

    /**
     * Tells why.
     *
     * @param reasons what it may be; the first that fits is told
     * @param otherwise what to say where none fits; {@code %s} is the reference
     */
    static EngineException tell(
            Finished finished, ImageReference reference, List<FailureReason> reasons, Otherwise otherwise) {
        List<String> lines = finished.lastErrors();
        String said = LastWords.of(lines, reference);
        Optional<FailureReason> reason = reasons.stream()
                .filter(each -> each.pattern.matcher(said).find())
                .filter(each -> KnownFailure.in(lines).isEmpty())
                .findFirst();
        return reason.map(each -> each.failure(finished, reference))
                .orElseGet(() -> finished.failure(
                        String.format(otherwise.message, reference), KnownFailure.remedy(lines, otherwise.remedy)));
    }

    EngineException failure(Finished finished, ImageReference reference) {
        return finished.failure(id, String.format(message, reference), remedy);
    }

    /** What to say where nothing is known. */
    record Otherwise(String message, String remedy) {}
}
