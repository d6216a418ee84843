package dev.rigsmith.domain.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is done again to bring what was done by hand onto another rig.
 *
 * @param parts in order; none when there is nothing to do
 * @param skipped the commands that had failed, and are not run again
 */
public record Replay(List<Part> parts, List<Step> skipped) {

    public Replay {
        parts = List.copyOf(parts);
        skipped = List.copyOf(skipped);
    }

    /**
     * Commands that run in one shell, one after the other, so that what one of them sets is there for the next.
     *
     * @param session the session in which they were run first
     * @param user whom they run as, where that is not the image's own user
     * @param steps those that had succeeded
     */
    public record Part(String session, Optional<String> user, String shell, List<Step> steps) {

        public Part {
            steps = List.copyOf(steps);
        }
    }

    /**
     * Gives what is to be done for a whole chain of sessions.
     *
     * @param user whom everything runs as, where it is not to run as it did
     */
    public static Replay of(Story story, Optional<String> user) {
        List<Part> parts = new ArrayList<>();
        List<Step> skipped = new ArrayList<>();
        for (Session session : story.chain()) {
            List<Step> steps = session.recipe().stream().filter(Step::succeeded).toList();
            session.recipe().stream().filter(step -> !step.succeeded()).forEach(skipped::add);
            if (!steps.isEmpty()) {
                parts.add(new Part(session.name(), user.or(session::user), session.shell(), steps));
            }
        }
        return new Replay(parts, skipped);
    }

    /** How many commands are run. */
    public int size() {
        return parts.stream().mapToInt(part -> part.steps().size()).sum();
    }

    /**
     * Gives the sessions that tell of it once it is done: as few as there can be, since one has one user and one shell.
     *
     * @param name what came of it
     * @param parent what it was done on
     * @param imageUser whom that image itself runs as, where it says so
     */
    public List<Session> told(
            String name, Origin parent, Instant created, Optional<String> message, Optional<String> imageUser) {
        List<Session> sessions = new ArrayList<>();
        for (Part part : parts) {
            int last = sessions.size() - 1;
            boolean joins = last >= 0
                    && sessions.get(last).user().equals(part.user())
                    && sessions.get(last).shell().equals(part.shell());
            List<Step> steps = new ArrayList<>(joins ? sessions.remove(last).recipe() : List.of());
            steps.addAll(part.steps());
            sessions.add(new Session(
                    name,
                    Optional.of(parent),
                    Optional.of(created),
                    message,
                    part.user(),
                    imageUser,
                    part.shell(),
                    steps));
        }
        return List.copyOf(sessions);
    }
}
