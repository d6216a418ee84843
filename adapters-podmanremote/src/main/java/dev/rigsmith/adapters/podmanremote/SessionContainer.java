package dev.rigsmith.adapters.podmanremote;

import dev.rigsmith.domain.context.Octets;
import dev.rigsmith.domain.error.EngineException;
import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.RefusedException;
import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.rig.ShortName;
import dev.rigsmith.process.Exchange;
import dev.rigsmith.process.Finished;
import dev.rigsmith.process.Invocation;
import dev.rigsmith.process.KnownFailure;
import dev.rigsmith.process.Programs;
import dev.rigsmith.process.SessionScripts;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The container of one session. It is started when something is to be run in it: only then its network is known, which
 * cannot be changed any more.
 */
final class SessionContainer {

    /** In characters; an argument has less than 128 KiB. */
    private static final int LONGEST_PIECE = 25_000;

    private final Programs programs;
    private final ShortName rig;
    private final ImageId image;
    private final SessionCommands commands;
    private Optional<String> network = Optional.empty();
    private boolean started;
    private boolean changed;

    SessionContainer(Programs programs, ShortName rig, ImageId image, SessionCommands commands) {
        this.programs = programs;
        this.rig = rig;
        this.image = image;
        this.commands = commands;
    }

    Programs programs() {
        return programs;
    }

    ShortName rig() {
        return rig;
    }

    ImageId image() {
        return image;
    }

    SessionCommands commands() {
        return commands;
    }

    /** Makes it anew. */
    Finished create(Optional<String> kind) {
        network = kind;
        return programs.run(Invocation.query(commands.create(image.hex(), rig.value(), kind)));
    }

    /** Has it run with this network. */
    void start(Optional<String> kind) {
        if (!kind.equals(network)) {
            change(kind);
        }
        if (!started) {
            Finished running = programs.run(Invocation.query(commands.start()));
            if (!running.succeeded()) {
                throw running.failure(
                        "podman could not start the container for `" + rig + "`",
                        KnownFailure.remedy(
                                running.lastErrors(),
                                "see what podman says; sessions on an engine elsewhere need an image with sh"));
            }
            started = true;
        }
    }

    private void change(Optional<String> kind) {
        if (started || changed) {
            throw new RefusedException(
                    ErrorId.INVALID_ARGUMENT,
                    "`" + rig + "` cannot change its network in the middle of a session on an engine elsewhere",
                    "use one network for all of its commands");
        }
        must(Invocation.query(SessionCommands.remove(commands.container())), "make anew");
        Finished made = create(kind);
        if (!made.succeeded()) {
            throw failed(made, "make anew");
        }
    }

    /** Puts files where scripts of sessions are, and empties those that anybody may write. */
    void provide(String file, byte[] content) {
        asRoot("[ -d \"$1\" ] || mkdir -m 755 \"$1\"; : >\"$2\" && chmod 644 \"$2\"", file, "");
        String text = new String(content, StandardCharsets.UTF_8);
        for (int at = 0; at < text.length(); ) {
            int end = Math.min(text.length(), at + LONGEST_PIECE);
            end -= Character.isHighSurrogate(text.charAt(end - 1)) && end > at + 1 ? 1 : 0;
            asRoot("printf %s \"$3\" >>\"$2\"", file, text.substring(at, end));
            at = end;
        }
    }

    /** Makes an empty file there that anybody may write. */
    void open(String file) {
        asRoot("[ -d \"$1\" ] || mkdir -m 755 \"$1\"; : >\"$2\" && chmod 666 \"$2\"", file, "");
    }

    private void asRoot(String script, String file, String content) {
        must(
                Invocation.query(commands.execAsRoot(
                        "sh",
                        "-c",
                        script,
                        "sh",
                        SessionScripts.DIRECTORY,
                        SessionScripts.DIRECTORY + "/" + file,
                        content)),
                "prepare");
    }

    /** Reads such a file. */
    Octets read(String file) {
        Finished read =
                must(Invocation.query(commands.execAsRoot("cat", SessionScripts.DIRECTORY + "/" + file)), "read from");
        return Octets.of(read.output());
    }

    /** Unpacks a tar below a directory of it. */
    Finished unpack(String directory, byte[] tar) {
        changed = true;
        return programs.run(
                Invocation.query(commands.copyIn(directory)), Exchange.reading(program -> program.write(tar)));
    }

    Finished must(Invocation invocation, String act) {
        Finished finished = programs.run(invocation);
        if (!finished.succeeded()) {
            throw failed(finished, act);
        }
        return finished;
    }

    EngineException failed(Finished finished, String act) {
        return finished.failure(
                "podman could not " + act + " the container for `" + rig + "`",
                KnownFailure.remedy(finished.lastErrors(), "see what podman says"));
    }
}
