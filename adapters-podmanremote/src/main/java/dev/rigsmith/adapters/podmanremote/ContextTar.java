package dev.rigsmith.adapters.podmanremote;

import dev.rigsmith.domain.build.ContextSource;
import dev.rigsmith.domain.context.ContextEntry;
import dev.rigsmith.domain.context.ContextManifest;
import dev.rigsmith.process.Exchange;
import dev.rigsmith.process.Finished;
import dev.rigsmith.process.Invocation;
import dev.rigsmith.process.Programs;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * The paths of a context as a tar with everything of them that counts: permissions, extended attributes, which are one
 * file, and special files. GNU tar reads them, since Java cannot.
 */
record ContextTar(Programs programs, ContextManifest paths) {

    private static final int FILES_CHANGED = 1;

    private static final List<String> TAR = List.of(
            "tar",
            "--create",
            "--file=-",
            "--format=posix",
            "--pax-option=delete=atime,delete=ctime",
            "--numeric-owner",
            "--owner=0",
            "--group=0",
            "--xattrs",
            "--xattrs-include=user.*",
            "--xattrs-include=security.capability",
            "--xattrs-include=security.ima",
            "--no-recursion",
            "--null");

    /** Writes it up to its end. What changes meanwhile is found by the check after the build. */
    void to(ContextSource.Directory context, OutputStream out) throws IOException {
        if (paths.entries().isEmpty()) {
            out.write(new byte[1024]);
            return;
        }
        List<String> command = new ArrayList<>(TAR);
        command.addAll(List.of("--directory=" + context.path(), "--files-from=-"));
        try {
            Finished finished = programs.run(
                    Invocation.query(command),
                    Exchange.streaming((bytes, length) -> write(out, bytes, length))
                            .reading(names()));
            if (finished.status() > FILES_CHANGED) {
                throw finished.failure(
                        "tar could not read the context " + context.path() + " for the service",
                        "see what tar says; it has to be GNU tar, which knows extended attributes");
            }
        } catch (UncheckedIOException closed) {
            throw closed.getCause();
        }
    }

    private static void write(OutputStream out, byte[] bytes, int length) {
        try {
            out.write(bytes, 0, length);
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }

    /** With the directories above them, which ignore rules may leave out while they show what is below. */
    private byte[] names() {
        TreeSet<String> names = new TreeSet<>();
        for (ContextEntry entry : paths.entries()) {
            String path = entry.path().latin1();
            names.add(path);
            for (int at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1)) {
                names.add(path.substring(0, at));
            }
        }
        ByteArrayOutputStream list = new ByteArrayOutputStream();
        names.forEach(name -> list.writeBytes(("./" + name + "\0").getBytes(StandardCharsets.ISO_8859_1)));
        return list.toByteArray();
    }
}
