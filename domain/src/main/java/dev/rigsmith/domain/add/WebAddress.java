package dev.rigsmith.domain.add;

import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.InvalidInputException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An {@code http://} or {@code https://} address (RFC 3986) of a file. User, password and query may be secret: only what
 * {@link #toString()} gives is printed or kept.
 *
 * @param secure whether the scheme is https
 * @param credentials {@code user:password}, where the address holds some
 * @param authority the host, and the port where one is given
 * @param path begins with {@code /}
 * @param query begins with {@code ?}, or is empty
 */
public record WebAddress(boolean secure, Optional<String> credentials, String authority, String path, String query) {

    private static final Pattern BEGINNING = Pattern.compile("(?i)https?://.*", Pattern.DOTALL);
    private static final String HOST = "(?:[a-zA-Z0-9](?:[a-zA-Z0-9.-]*[a-zA-Z0-9])?\\.?|\\[[0-9a-fA-F:.]+\\])";
    private static final String CHARACTER = "(?:[a-zA-Z0-9._~!$&'()*+,;=:@-]|%[0-9a-fA-F]{2})";
    private static final Pattern FORM = Pattern.compile("(?i:(https?))://(?:((?:(?!@)" + CHARACTER + ")*)@)?(" + HOST
            + "(?::[0-9]{1,5})?)((?:/" + CHARACTER + "*+)*+)(\\?(?:" + CHARACTER + "|[/?])*+)?(?:#.*)?");

    /** Whether a word is meant to be such an address, well-formed or not. */
    public static boolean isMeant(String word) {
        return BEGINNING.matcher(word).matches();
    }

    /**
     * Reads an address; a fragment is left out, since no server sees it.
     *
     * @throws InvalidInputException (invalid-argument) when it is not well-formed; the message does not hold it, because
     *     it may hold a password
     */
    public static WebAddress parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new InvalidInputException(
                    ErrorId.INVALID_ARGUMENT,
                    "the address of SOURCE is not well-formed",
                    "write it like https://example.com/path/tools.tar, with `%20` for a blank");
        }
        return new WebAddress(
                parts.group(1).toLowerCase(Locale.ROOT).equals("https"),
                Optional.ofNullable(parts.group(2)).filter(user -> !user.isEmpty()),
                parts.group(3),
                parts.group(4).isEmpty() ? "/" : parts.group(4),
                Optional.ofNullable(parts.group(5)).orElse(""));
    }

    /** The address to ask for: without credentials, which go into a header. */
    public String target() {
        return this + query;
    }

    /**
     * Whether a server may send us on to another address: anywhere, but never from a protected connection to one that
     * is not.
     */
    public boolean mayLeadTo(WebAddress next) {
        return next.secure || !secure;
    }

    /** The credentials to give at this address when they were meant for another one: none, unless it is the same server. */
    public WebAddress asRedirectOf(WebAddress from) {
        boolean same = authority.equalsIgnoreCase(from.authority) && secure == from.secure;
        return new WebAddress(secure, same ? from.credentials : Optional.empty(), authority, path, query);
    }

    /** The address without what may be secret. */
    @Override
    public String toString() {
        return (secure ? "https://" : "http://") + authority + path;
    }
}
