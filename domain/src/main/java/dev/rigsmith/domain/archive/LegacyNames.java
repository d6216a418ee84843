package dev.rigsmith.domain.archive;

import dev.rigsmith.domain.image.ImageId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What names in a docker-archive say, where they say anything. */
public final class LegacyNames {

    private static final Pattern LINK = Pattern.compile("\\.\\./([0-9a-f]{64}(?:/layer\\.tar|\\.tar))");
    private static final Pattern MEMBER = Pattern.compile("[0-9a-f]{64}/layer\\.tar");
    private static final Pattern CONFIG = Pattern.compile("(?:|sha256:|blobs/sha256/)([0-9a-f]{64})(?:\\.json)?");

    private LegacyNames() {}

    /**
     * Gives the member that a symbolic link among layers stands for. Older engines write a layer once, and such links
     * for the other times; every other link stands for nothing.
     */
    public static Optional<String> layerBehind(String member, String target) {
        Matcher link = LINK.matcher(target);
        return MEMBER.matcher(member).matches() && link.matches() ? Optional.of(link.group(1)) : Optional.empty();
    }

    /** Gives the image id that the name of a configuration promises; empty where the name is just a name. */
    public static Optional<ImageId> idIn(String config) {
        Matcher name = CONFIG.matcher(config);
        return name.matches() ? Optional.of(new ImageId(name.group(1))) : Optional.empty();
    }
}
