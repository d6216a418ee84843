package dev.rigsmith.domain.reference;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The atoms of the package's grammar, and the patterns put together from them. Every repetition is possessive, which
 * the grammar allows since no atom can begin inside its neighbour: matching is linear in time and flat in stack.
 */
final class Grammar {

    static final int LONGEST_NAME = 255;
    static final int LONGEST_TAG = 128;
    static final int FEWEST_DIGITS = 32;

    private static final String ALPHANUMERIC = "[a-z0-9]++";
    private static final String SEPARATOR = "(?:__|[._]|-++)";
    private static final String COMPONENT = ALPHANUMERIC + anyTimes(SEPARATOR + ALPHANUMERIC);

    private static final String LABEL = "[a-zA-Z0-9]++" + anyTimes("-++[a-zA-Z0-9]++");
    private static final String DOMAIN_NAME = LABEL + anyTimes("\\." + LABEL);
    private static final String IPV6 = "\\[[a-fA-F0-9:]++\\]";
    private static final String OPTIONAL_PORT = "(?::[0-9]++)?+";

    private static final String ALGORITHM_PART = "[a-z][a-z0-9]*+";

    static final Pattern PATH = Pattern.compile(COMPONENT + anyTimes("/" + COMPONENT));
    static final Pattern HOST = Pattern.compile("(?:" + DOMAIN_NAME + "|" + IPV6 + ")" + OPTIONAL_PORT);
    static final Pattern TAG = Pattern.compile("\\w[\\w.-]*+");
    static final Pattern ALGORITHM = Pattern.compile(ALGORITHM_PART + anyTimes("[+._-]" + ALGORITHM_PART));
    static final Pattern ENCODED = Pattern.compile("[a-fA-F0-9]++");
    static final Pattern LOWER_HEX = Pattern.compile("[a-f0-9]++");
    static final Pattern IMAGE_ID = Pattern.compile("(?:sha256:)?+[a-f0-9]{64}");
    static final Pattern TRANSPORT = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*+://");
    static final Pattern UPPER_CASE = Pattern.compile("[A-Z]");

    private Grammar() {}

    static boolean fits(Pattern pattern, String text) {
        return pattern.matcher(text).matches();
    }

    /** Whether the first of several components is a host, by the look of it. */
    static boolean looksLikeHost(String component) {
        return component.equals("localhost") || hasHostMark(component) || hasUpperCase(component);
    }

    /** Whether nothing but an upper-case letter makes a component a host: then it may have been meant as a path. */
    static boolean isHostByCaseOnly(String component) {
        return hasUpperCase(component) && !hasHostMark(component);
    }

    /** Whether nothing but its upper-case letters keeps a text from being a path. */
    static boolean isPathButForCase(String text) {
        return hasUpperCase(text) && fits(PATH, text.toLowerCase(Locale.ROOT));
    }

    private static boolean hasUpperCase(String text) {
        return UPPER_CASE.matcher(text).find();
    }

    private static boolean hasHostMark(String component) {
        return component.indexOf('.') >= 0 || component.indexOf(':') >= 0;
    }

    private static String anyTimes(String atom) {
        return "(?:" + atom + ")*+";
    }
}
