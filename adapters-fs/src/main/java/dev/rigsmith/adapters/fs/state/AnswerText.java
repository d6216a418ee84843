package dev.rigsmith.adapters.fs.state;

import dev.rigsmith.domain.error.InvalidInputException;
import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.image.Platform;
import dev.rigsmith.domain.reference.Digest;
import dev.rigsmith.domain.remote.RemoteImage;
import dev.rigsmith.ports.RegistryMemory.Remembered;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An answer of a registry as text: what this is, the name that was asked for, when, and then {@code image DIGEST ID SIZE}, or
 * {@code index DIGEST} and a line {@code PLATFORM DIGEST} for each of its images. The last line says that nothing is missing.
 */
final class AnswerText {

    private static final String FORMAT = "rigsmith-registry-answer/1";
    private static final String END = "end";
    private static final int FIRST_IMAGE = 4;

    private AnswerText() {}

    static String write(Remembered answer, String name) {
        return Stream.of(Stream.of(FORMAT, name, answer.asked().toString()), lines(answer.image()), Stream.of(END))
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
    }

    private static Stream<String> lines(RemoteImage image) {
        if (image instanceof RemoteImage.Single single) {
            return Stream.of("image " + single.digest() + " " + single.image() + " " + single.size());
        }
        RemoteImage.Index index = (RemoteImage.Index) image;
        return Stream.concat(
                Stream.of("index " + index.digest()),
                index.images().stream().map(entry -> entry.platform() + " " + entry.digest()));
    }

    /** Gives the answer; empty when this is none for that name. */
    static Optional<Remembered> read(String text, String name) {
        List<String> lines = text.lines().toList();
        boolean ours = lines.size() > FIRST_IMAGE
                && lines.get(0).equals(FORMAT)
                && lines.get(1).equals(name)
                && lines.get(lines.size() - 1).equals(END);
        try {
            return ours ? Optional.of(answer(lines)) : Optional.empty();
        } catch (InvalidInputException
                | DateTimeException
                | NumberFormatException
                | IndexOutOfBoundsException damaged) {
            return Optional.empty();
        }
    }

    private static Remembered answer(List<String> lines) {
        return new Remembered(image(lines), Instant.parse(lines.get(2)));
    }

    private static RemoteImage image(List<String> lines) {
        String[] head = lines.get(FIRST_IMAGE - 1).split(" ");
        Digest digest = Digest.parse(head[1]);
        return switch (head[0]) {
            case "image" -> new RemoteImage.Single(digest, ImageId.parse(head[2]), Long.parseLong(head[3]));
            case "index" -> new RemoteImage.Index(digest, images(lines.subList(FIRST_IMAGE, lines.size() - 1)));
            default -> throw new IndexOutOfBoundsException(head[0]);
        };
    }

    private static List<RemoteImage.ForPlatform> images(List<String> lines) {
        return lines.stream()
                .map(line -> line.split(" "))
                .map(words -> new RemoteImage.ForPlatform(Platform.parse(words[0]), Digest.parse(words[1])))
                .toList();
    }
}
