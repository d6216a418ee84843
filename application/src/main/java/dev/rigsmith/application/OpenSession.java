package dev.rigsmith.application;

import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.RefusedException;
import dev.rigsmith.domain.error.RigsmithException;
import dev.rigsmith.domain.rig.OwnedImages;
import dev.rigsmith.domain.rig.RigKind;
import dev.rigsmith.domain.rig.ShortName;
import dev.rigsmith.domain.text.ShellWords;
import dev.rigsmith.ports.HandSession;
import dev.rigsmith.ports.HandSessions;
import dev.rigsmith.ports.ImageStore;
import dev.rigsmith.ports.OpenHandSession;
import java.util.List;

/** Sees to it that nothing stands in the way of a session, and opens it on a rig that is ready. */
final class OpenSession {

    private final ClaimName claims;
    private final HandSessions sessions;
    private final ImageStore store;

    OpenSession(ClaimName claims, HandSessions sessions, ImageStore store) {
        this.claims = claims;
        this.sessions = sessions;
        this.store = store;
    }

    /**
     * Gives the name of the rig that is to come of it.
     *
     * @param replace whether an extended rig of that name is in nobody's way
     * @throws RigsmithException when it is no short name, when something has it, or another session is at work on it or left
     *     something behind that may still be wanted
     */
    ShortName claim(String name, boolean replace) {
        ShortName rig = new ShortName(name);
        claims.claim(name, RigKind.EXTENDED, replace);
        sessions.of(rig).stream().findFirst().ifPresent(found -> {
            throw refusal(rig, found);
        });
        return rig;
    }

    private RefusedException refusal(ShortName rig, OpenHandSession found) {
        return found.process().isPresent()
                ? new RefusedException(
                        ErrorId.UNFINISHED_SESSION,
                        "`" + rig + "` is being extended by process "
                                + found.process().getAsLong(),
                        "wait until that session is over, or choose another name")
                : new RefusedException(
                        ErrorId.UNFINISHED_SESSION,
                        "a session for `" + rig + "` that was killed left its container, with all that was done in it: "
                                + found.container(),
                        "see what changed with `" + ShellWords.line(sessions.lookCommand(found))
                                + "`; throw it away with `" + ShellWords.line(sessions.removeCommand(found))
                                + "` or `rig gc`");
    }

    /** Opens it. A name that a killed session gave for a moment goes: no session holds it, as each has a container. */
    HandSession open(ShortName rig, Prepared from) {
        String repository = OwnedImages.repository(RigKind.EXTENDED, rig).toString();
        store.images(List.of(), List.of(repository)).all().stream()
                .flatMap(image -> image.names().stream())
                .filter(name -> OwnedImages.isWhileExtending(rig, name))
                .forEach(store::remove);
        return sessions.open(rig, from.imageId().orElseThrow());
    }
}
