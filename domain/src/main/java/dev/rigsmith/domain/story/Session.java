package dev.rigsmith.domain.story;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One time that somebody changed an image by hand and kept the result.
 *
 * @param name the rig that came of it
 * @param parent what it started from
 * @param created when the result was kept, in whole seconds
 * @param message what the user said it is for
 * @param user whom the commands ran as, where that was asked for
 * @param imageUser whom the image itself runs as, where it says so
 * @param shell the program that understands the commands: {@code sh} or {@code bash}
 * @param recipe the commands, in order
 */
public record Session(
        String name,
        Optional<Origin> parent,
        Optional<Instant> created,
        Optional<String> message,
        Optional<String> user,
        Optional<String> imageUser,
        String shell,
        List<Step> recipe) {

    /** What is used where nobody chose another one. */
    public static final String SHELL = "sh";

    public Session {
        recipe = List.copyOf(recipe);
    }
}
