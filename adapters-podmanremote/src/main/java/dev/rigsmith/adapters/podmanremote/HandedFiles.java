package dev.rigsmith.adapters.podmanremote;

import dev.rigsmith.domain.build.BuildSecret;
import dev.rigsmith.domain.context.Octets;
import dev.rigsmith.domain.error.FileAccessException;
import dev.rigsmith.ports.BuildRequest;
import dev.rigsmith.process.WorkMark;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/**
 * What a build gets beside its context: the bytes of the Containerfile and of the ignore file, and secrets. The service
 * moves the files of secrets out of the context before anything is built, so all of them go as secrets: none of
 * them is ever in the context.
 *
 * @param mark what their names begin with, which no file of a context has
 * @param files by their names
 * @param ids the secrets, as the service is told of them
 */
record HandedFiles(WorkMark mark, Map<String, byte[]> files, Map<String, String> ids) {

    static HandedFiles of(BuildRequest request, Map<String, String> environment) {
        WorkMark mark = WorkMark.next();
        HandedFiles handed = new HandedFiles(mark, new LinkedHashMap<>(), new LinkedHashMap<>());
        handed.add(
                mark + "-containerfile",
                mark.toString(),
                request.spec().containerfile().bytes());
        byte[] ignored = request.ignoreFile().map(Octets::bytes).orElse(new byte[0]);
        handed.add(mark + "-containerfile.containerignore", mark + "-ignore", ignored);
        handed.add(mark + "-containerfile.dockerignore", mark + "-dockerignore", ignored);
        for (BuildSecret secret : request.spec().secrets()) {
            handed.add(mark + "-secret-" + handed.files().size(), secret.id(), content(secret, environment));
        }
        return handed;
    }

    private void add(String file, String id, byte[] content) {
        files.put(file, content);
        ids.put(id, file);
    }

    private static byte[] content(BuildSecret secret, Map<String, String> environment) {
        if (secret.source() instanceof BuildSecret.Variable variable) {
            return environment.getOrDefault(variable.name(), "").getBytes(StandardCharsets.UTF_8);
        }
        String file = ((BuildSecret.File) secret.source()).path();
        try {
            return Files.readAllBytes(Path.of(file));
        } catch (IOException failure) {
            throw FileAccessException.unreadable(file, failure.getMessage(), failure);
        }
    }

    /** Where the Containerfile is by then, seen from the context. */
    String containerfile() {
        return "../" + mark + "-containerfile";
    }

    /** The secrets as options. */
    Stream<String> secrets() {
        return ids.entrySet().stream().map(secret -> "id=" + secret.getKey() + ",src=" + secret.getValue());
    }

    /** Writes the beginning of a tar. */
    @SuppressWarnings("resource")
    void to(OutputStream tar) throws IOException {
        TarArchiveOutputStream out = new TarArchiveOutputStream(tar);
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            TarArchiveEntry entry = new TarArchiveEntry(file.getKey());
            entry.setMode(0600);
            entry.setSize(file.getValue().length);
            out.putArchiveEntry(entry);
            out.write(file.getValue());
            out.closeArchiveEntry();
        }
        out.flush();
    }
}
