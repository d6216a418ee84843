package dev.rigsmith.adapters.podman;

import dev.rigsmith.domain.reference.ImageReference;
import java.util.List;
import java.util.regex.Pattern;

/** The part of an engine's last words that tells the reason, without the names and addresses that are quoted in it. */
final class LastWords {

    private static final Pattern START = Pattern.compile("^Error: |level=fatal");
    private static final Pattern MIRRORS = Pattern.compile("\\(Mirrors also failed: .*\\]\\): \\S+: ");
    private static final Pattern QUOTED = Pattern.compile(
            "(docker|https?)://[^\\s\"\\\\]*|(manifest|tag|blob) \\S+ (in|to) \\S+|container registry \\S+|lookup \\S+");

    private LastWords() {}

    /** Gives them in one line. What was said before them tells of retries, and in brackets, of mirrors. */
    static String of(List<String> lines, ImageReference reference) {
        int start = lines.size() - 1;
        while (start > 0 && !START.matcher(lines.get(start)).find()) {
            start--;
        }
        String said = lines.isEmpty() ? "" : String.join(" ", lines.subList(start, lines.size()));
        String own = MIRRORS.matcher(said)
                .replaceAll("")
                .replace(reference.canonical().repository().toString(), "");
        return QUOTED.matcher(own).replaceAll("");
    }
}
