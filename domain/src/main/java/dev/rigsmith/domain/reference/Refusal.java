package dev.rigsmith.domain.reference;

import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.InvalidInputException;
import java.util.Locale;

/** The ways in which a reference can be wrong, one method each. Every message states the rule that was broken. */
final class Refusal {

    private static final int LONGEST_QUOTE = 120;

    private Refusal() {}

    static InvalidInputException empty() {
        return reference("an image reference cannot be empty", "name an image, such as debian:12");
    }

    static InvalidInputException leadingDash(String text) {
        return reference(
                "image reference " + quote(text) + " starts with `-`: a name starts with a letter or a digit",
                "leave the `-` out; if an option was meant, check its spelling");
    }

    static InvalidInputException transport(String text, String prefix) {
        return reference(
                "image reference " + quote(text) + " starts with a transport: a reference starts with a host or a name",
                "leave `" + prefix + "` out");
    }

    static InvalidInputException imageId(String text) {
        return reference(
                quote(text) + " is an image id, not a reference: 64 hex digits alone name an image's content",
                "give the image a name with `podman tag`, and use that");
    }

    static InvalidInputException nameMissing(String text) {
        return reference(
                "image reference " + quote(text) + " has no name: a tag or digest follows a name",
                "put the name first, as in debian:12");
    }

    static InvalidInputException pathMissing(String host) {
        return reference(
                "image reference " + quote(host) + " is a host only: the host is followed by `/` and a name",
                "add the name, as in " + shorten(host) + "/name");
    }

    static InvalidInputException host(String host) {
        return reference(
                "host " + quote(host) + " is not valid: it is a domain name, an IPv4 address, or an IPv6 address in"
                        + " brackets, with a port of digits or none",
                "write it like registry.example.com, localhost:5000 or [::1]:5000");
    }

    static InvalidInputException notAHost(String host) {
        return reference(
                quote(host) + " is not a host: a host holds `.`, `:` or an upper-case letter, or is localhost",
                "add a port or a domain, or make it the first part of the path");
    }

    static InvalidInputException hostInPath(String component) {
        return reference(
                quote(component) + " is a host: the path of a name without a host starts with a part that is none",
                "give it as the host");
    }

    static InvalidInputException upperCase(String path) {
        return reference(
                "repository " + quote(path) + " has upper-case letters: a repository must be lower case",
                "write " + shorten(path.toLowerCase(Locale.ROOT)));
    }

    static InvalidInputException path(String path) {
        return reference(
                "repository " + quote(path) + " is not valid: each part between `/` is lower-case letters and digits,"
                        + " joined by `.`, `_`, `__` or dashes",
                "leave other characters out, and start and end each part with a letter or a digit");
    }

    static InvalidInputException nameTooLong(String name, int length) {
        return reference(
                "repository " + quote(name) + " is too long: the full name has " + length + " characters, "
                        + Grammar.LONGEST_NAME + " are allowed",
                "shorten the name");
    }

    static InvalidInputException tag(String tag) {
        return reference(
                "tag " + quote(tag) + " is not valid: a tag is letters, digits, `_`, `.` and `-`, and starts with none"
                        + " of the last two",
                "write it like 12 or 12-slim, or leave it out with its `:`");
    }

    static InvalidInputException tagTooLong(String tag) {
        return reference(
                "tag " + quote(tag) + " is too long: it has " + tag.length() + " characters, " + Grammar.LONGEST_TAG
                        + " are allowed",
                "shorten the tag");
    }

    static InvalidInputException digest(String digest) {
        return digestError(
                "digest " + quote(digest) + " is not valid: a digest is an algorithm in lower case, `:` and at least "
                        + Grammar.FEWEST_DIGITS + " hex digits",
                "copy the whole digest, as in sha256: and 64 hex digits");
    }

    static InvalidInputException digestLength(String digest, String algorithm, int expected, int found) {
        return digestError(
                "digest " + quote(digest) + " has " + found + " hex digits: " + algorithm + " has " + expected,
                "copy the whole digest");
    }

    static InvalidInputException digestUpperCase(String digest, String algorithm) {
        return digestError(
                "digest " + quote(digest) + " has upper-case letters: hex digits of " + algorithm + " are lower case",
                "write it in lower case");
    }

    private static InvalidInputException reference(String message, String remedy) {
        return new InvalidInputException(ErrorId.INVALID_REFERENCE, message, remedy);
    }

    private static InvalidInputException digestError(String message, String remedy) {
        return new InvalidInputException(ErrorId.INVALID_DIGEST, message, remedy);
    }

    private static String quote(String text) {
        return "`" + shorten(text) + "`";
    }

    private static String shorten(String text) {
        return text.length() <= LONGEST_QUOTE
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_QUOTE / 2)) + "…";
    }
}
