package dev.rigsmith.domain.reference;

import java.util.Optional;
import java.util.regex.Matcher;

/** Takes a reference apart from the right: digest, tag, name. Each part then checks itself. */
final class ReferenceParser {

    private ReferenceParser() {}

    static ImageReference parse(String text) {
        checkBeginning(text);
        int at = text.indexOf('@');
        String named = at < 0 ? text : text.substring(0, at);
        int colon = tagColon(named);
        String name = colon < 0 ? named : named.substring(0, colon);
        checkName(name, named, text);
        Repository repository = Repository.parse(name);
        Optional<Tag> tag = after(named, colon).map(Tag::parse);
        return ImageReference.of(repository, tag, after(text, at).map(Digest::parse));
    }

    private static void checkBeginning(String text) {
        if (text.isEmpty()) {
            throw Refusal.empty();
        }
        if (text.startsWith("-")) {
            throw Refusal.leadingDash(text);
        }
        Matcher transport = Grammar.TRANSPORT.matcher(text);
        if (transport.lookingAt()) {
            throw Refusal.transport(text, transport.group());
        }
        if (Grammar.fits(Grammar.IMAGE_ID, text)) {
            throw Refusal.imageId(text);
        }
    }

    private static void checkName(String name, String named, String text) {
        if (name.isEmpty()) {
            throw Refusal.nameMissing(text);
        }
        String first = name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
        boolean ended = name.endsWith("/") && Grammar.looksLikeHost(first);
        if (first.indexOf('/') < 0 && (ended || first.startsWith("["))) {
            throw Refusal.pathMissing(ended ? first : named);
        }
    }

    /** A colon before the last slash belongs to the host's port. */
    private static int tagColon(String named) {
        int colon = named.lastIndexOf(':');
        return colon > named.lastIndexOf('/') ? colon : -1;
    }

    private static Optional<String> after(String text, int separator) {
        return separator < 0 ? Optional.empty() : Optional.of(text.substring(separator + 1));
    }
}
