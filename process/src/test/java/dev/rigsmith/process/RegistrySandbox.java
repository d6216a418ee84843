package dev.rigsmith.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/** Settings for questions to registries that touch nothing of the user's: no credentials, and no registry without TLS. */
public final class RegistrySandbox {

    private final Path directory;
    private final FakePrograms programs;

    /** @param directory an empty one, where the settings are put */
    public RegistrySandbox(Path directory) {
        this.directory = directory;
        programs = new FakePrograms(directory)
                .variable("HOME", directory.toString())
                .variable("XDG_RUNTIME_DIR", directory.toString())
                .variable("REGISTRY_AUTH_FILE", write("auth.json", "{}").toString())
                .variable(
                        "CONTAINERS_REGISTRIES_CONF",
                        write("registries.conf", "").toString());
    }

    /** Writes registries.conf. */
    public RegistrySandbox registriesConf(String text) {
        write("registries.conf", text);
        return this;
    }

    /** Writes registries.conf so that these may be reached without TLS. */
    public RegistrySandbox plain(ScriptedRegistry... registries) {
        StringBuilder text = new StringBuilder();
        for (ScriptedRegistry registry : registries) {
            text.append("[[registry]]\nlocation = \"")
                    .append(registry.address())
                    .append("\"\ninsecure = true\n");
        }
        return registriesConf(text.toString());
    }

    /** Writes a file of credentials for one host, and gives it. */
    public Path credentials(String file, String host, String user, String password) {
        return write(file, "{\"auths\":{\"" + host + "\":{\"auth\":\"" + basic(user, password) + "\"}}}");
    }

    /** How credentials are told in auth.json and in a header. */
    public static String basic(String user, String password) {
        return Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    private Path write(String name, String text) {
        try {
            return Files.writeString(directory.resolve(name), text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Runs programs with these settings. */
    public Programs programs() {
        return programs.programs();
    }
}
