package dev.rigsmith.domain.story;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How an extended rig came about.
 *
 * @param session the one that made it
 * @param foundation where it all began; empty where the story does not tell
 * @param ancestors the sessions before that, the latest first
 */
public record Story(Session session, Optional<Foundation> foundation, List<Session> ancestors) {

    public Story {
        ancestors = List.copyOf(ancestors);
    }

    /** The rig's name, as it was made. */
    public String name() {
        return session.name();
    }

    /** Gives what the story is after one more session on this rig. */
    public Story continued(Session next) {
        return new Story(
                next,
                foundation,
                Stream.concat(Stream.of(session), ancestors.stream()).toList());
    }

    /** All sessions, the first one first. */
    public List<Session> chain() {
        List<Session> chain = new ArrayList<>(ancestors);
        Collections.reverse(chain);
        chain.add(session);
        return List.copyOf(chain);
    }
}
