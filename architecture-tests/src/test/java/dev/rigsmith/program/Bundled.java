package dev.rigsmith.program;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/** Writes bundles with the machine's own tar, from files in a directory of its own. */
final class Bundled {

    private final Workbench bench;
    private final Path directory;

    /** @param directory made for this */
    Bundled(Workbench bench, Path directory) {
        this.bench = bench;
        this.directory = directory;
    }

    Bundled file(String name, String text) {
        Workbench.write(directory.resolve(name), text);
        return this;
    }

    Bundled manifest(String image, String more, String... members) {
        String entries = Arrays.stream(members).map(this::entry).collect(Collectors.joining(","));
        return file(
                "manifest.json",
                "{\"format\":\"rigsmith-bundle\",\"version\":1,\"image\":\"" + image + "\",\"members\":[" + entries
                        + "]" + more + "}");
    }

    private String entry(String member) {
        byte[] bytes = bytes(directory.resolve(member));
        return "{\"name\":\"" + member + "\",\"size\":" + bytes.length + ",\"sha256\":\"" + sha256(bytes) + "\"}";
    }

    /** Packs files of the directory, in this order. */
    Path packed(Path bundle, String... members) {
        List<String> command = new ArrayList<>(List.of("tar", "-czf", bundle.toString(), "-C", directory.toString()));
        command.addAll(List.of(members));
        bench.engines().run(command.toArray(String[]::new));
        return bundle;
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static Path write(Path file, byte[] bytes) {
        try {
            return Files.write(file, bytes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException missing) {
            throw new AssertionError(missing);
        }
    }
}
