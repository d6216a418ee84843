package dev.rigsmith.domain.add;

import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.InvalidInputException;
import dev.rigsmith.domain.reference.ImageReference;
import java.util.List;
import java.util.Locale;

/** What a typed SOURCE is, before anything is opened. */
public sealed interface SourceWord {

    /** A file to download. */
    record Web(WebAddress address) implements SourceWord {}

    /**
     * Something on this machine.
     *
     * @param path as typed
     * @param alsoReference whether the word could have named an image as well
     */
    record Local(String path, boolean alsoReference) implements SourceWord {}

    /** A published image. */
    record Published(ImageReference reference) implements SourceWord {}

    /** What the names of files end in; compared in lower case. */
    List<String> ENDINGS = List.of(
            ".tar",
            ".gz",
            ".tgz",
            ".zst",
            ".zstd",
            ".tzst",
            ".xz",
            ".txz",
            ".bz2",
            ".tbz2",
            ".oci",
            ".zip",
            ".containerfile",
            ".dockerfile");

    /**
     * Tells what a word is. What is there wins, as it does for git: a word that names a file or directory is that one, and
     * an image of the name can be had by its full reference. What only looks like a path never becomes a reference.
     *
     * @param exists whether there is anything of that name on this machine
     * @throws InvalidInputException (invalid-reference, invalid-argument) when it is none of the three
     */
    static SourceWord of(String word, boolean exists) {
        if (WebAddress.isMeant(word)) {
            return new Web(WebAddress.parse(word));
        }
        refuseOption(word);
        boolean path = looksLikePath(word);
        if (path || exists) {
            return new Local(word, !path && ImageReference.tryParse(word).isPresent());
        }
        return published(word);
    }

    private static Published published(String word) {
        try {
            return new Published(ImageReference.parse(word));
        } catch (InvalidInputException refused) {
            throw new InvalidInputException(
                    refused.id(),
                    "nothing here is called `" + word + "`, and " + refused.getMessage(),
                    refused.remedy());
        }
    }

    /** Whether the form alone says that a word is a path: its beginning, its end, or the name of a Containerfile. */
    static boolean looksLikePath(String word) {
        String last = word.substring(word.lastIndexOf('/') + 1);
        return word.startsWith("/")
                || word.startsWith("~")
                || word.equals(".")
                || word.equals("..")
                || word.startsWith("./")
                || word.startsWith("../")
                || word.endsWith("/")
                || looksLikeFile(last);
    }

    private static boolean looksLikeFile(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        boolean tagged = name.indexOf(':') >= 0 || name.indexOf('@') >= 0;
        return !tagged
                && (ENDINGS.stream().anyMatch(lower::endsWith)
                        || lower.startsWith("containerfile")
                        || lower.startsWith("dockerfile"));
    }

    private static void refuseOption(String word) {
        if (word.startsWith("-") || word.isEmpty()) {
            throw new InvalidInputException(
                    ErrorId.INVALID_ARGUMENT,
                    word.isEmpty() ? "SOURCE is empty" : "SOURCE `" + word + "` starts with `-`",
                    "name an image, a path or an address; a file of that name is `./" + word + "`");
        }
    }
}
