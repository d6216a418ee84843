package dev.rigsmith.application;

import dev.rigsmith.domain.story.Snapshot;
import dev.rigsmith.domain.story.Story;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What is known of a rig that was made by hand.
 *
 * @param story how it came about, where it tells
 * @param parent how the image that it was made from stands now, where the story names one
 * @param unreadable why the story cannot be read, where it has one that cannot
 * @param snapshots the images that it had before, the newest first
 */
public record ByHand(
        Optional<Story> story, Optional<Standing> parent, Optional<String> unreadable, List<Snapshot> snapshots) {

    public ByHand {
        snapshots = List.copyOf(snapshots);
    }

    /** How the image that a rig was made from stands now. */
    public enum Standing {
        /** Its name still means it. */
        CURRENT,
        /** Its name means another image by now. */
        MOVED,
        /** Nothing has its name. */
        GONE;

        /** The word as programs read it: {@code moved}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static ByHand kept(List<Snapshot> snapshots) {
        return new ByHand(Optional.empty(), Optional.empty(), Optional.empty(), snapshots);
    }

    ByHand told(Story newStory, Optional<Standing> standing) {
        return new ByHand(Optional.of(newStory), standing, Optional.empty(), snapshots);
    }

    ByHand unreadable(String why) {
        return new ByHand(Optional.empty(), Optional.empty(), Optional.of(why), snapshots);
    }
}
