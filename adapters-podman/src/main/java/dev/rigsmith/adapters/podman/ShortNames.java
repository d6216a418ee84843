package dev.rigsmith.adapters.podman;

import dev.rigsmith.domain.reference.ImageReference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What names without a registry stand for, as podman has it: an alias of the user's, else the first registry that is to be
 * searched. skopeo itself takes all of them for Docker Hub's.
 *
 * @param aliases repositories, by the names that stand for them
 * @param search the registry for all other names; none leaves them to Docker Hub
 */
record ShortNames(Map<String, String> aliases, Optional<String> search) {

    private static final Pattern TABLE = Pattern.compile("^\\s*\\[+\\s*\"?([\\w.-]+)\"?\\s*\\]+");
    private static final Pattern ALIAS = Pattern.compile("^\\s*[\"']?([^\"'=\\s]+)[\"']?\\s*=\\s*[\"']([^\"']*)[\"']");
    private static final Pattern SEARCH =
            Pattern.compile("(?m)^\\s*unqualified-search-registries\\s*=\\s*\\[([^\\]]*)\\]");
    private static final Pattern TEXT = Pattern.compile("[\"']([^\"']+)[\"']");

    ShortNames {
        aliases = Map.copyOf(aliases);
    }

    /**
     * Reads configurations in the form of registries.conf; what a later one says counts. Only that is read which is about
     * short names: engines tell all mistakes themselves.
     */
    static ShortNames read(List<String> configurations) {
        Map<String, String> aliases = new HashMap<>();
        Optional<String> search = Optional.empty();
        for (String text : configurations) {
            readAliases(text, aliases);
            Matcher found = SEARCH.matcher(text);
            if (found.find()) {
                search = TEXT.matcher(found.group(1))
                        .results()
                        .map(each -> each.group(1))
                        .findFirst();
            }
        }
        return new ShortNames(aliases, search);
    }

    private static void readAliases(String text, Map<String, String> aliases) {
        String table = "";
        for (String line : text.lines().toList()) {
            Matcher heading = TABLE.matcher(line);
            Matcher alias = ALIAS.matcher(line);
            if (heading.find()) {
                table = heading.group(1);
            } else if (table.equals("aliases") && alias.find()) {
                aliases.put(alias.group(1), alias.group(2));
            }
        }
    }

    /** The reference with its registry. One that names it already stays as it is. */
    ImageReference complete(ImageReference reference) {
        if (reference.isFullyQualified()) {
            return reference;
        }
        String name = reference.repository().toString();
        return Optional.ofNullable(aliases.get(name))
                .or(() -> search.map(registry -> registry + "/" + name))
                .flatMap(ImageReference::tryParse)
                .map(full -> ImageReference.of(full.repository(), reference.tag(), reference.digest()))
                .orElse(reference);
    }
}
