package dev.rigsmith.adapters.podman;

import dev.rigsmith.domain.garbage.Leftover;
import dev.rigsmith.domain.image.LocalImage;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.rig.OwnedImages;
import dev.rigsmith.domain.rig.RigKind;
import dev.rigsmith.ports.ImageStore;
import dev.rigsmith.ports.Leftovers;
import dev.rigsmith.process.WorkMark;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names under which images wait until rigs have theirs, where the process that gave them was killed. Some tell which
 * process that was; others tell when they were given, and between that and the rig's name there are seconds.
 */
public final class PodmanNameLeftovers implements Leftovers {

    private static final Pattern TIMED = Pattern.compile("[0-9a-f]{12}-(\\d{1,11})-\\d{1,9}");
    private static final Duration LONGEST = Duration.ofDays(1);

    private final ImageStore store;
    private final Clock clock;

    public PodmanNameLeftovers(ImageStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public Set<Leftover.Kind> kinds() {
        return Set.of(Leftover.Kind.IMAGE_NAME);
    }

    @Override
    public List<Leftover> abandoned() {
        return store
                .images(List.of(), List.of(OwnedImages.pattern(RigKind.PREFAB), OwnedImages.pattern(RigKind.EXTENDED)))
                .all()
                .stream()
                .flatMap(image ->
                        image.names().stream().filter(this::isAbandoned).map(name -> left(image, name)))
                .toList();
    }

    /** The room counts where nothing else keeps the image. */
    private static Leftover left(LocalImage image, ImageReference name) {
        return new Leftover(
                Leftover.Kind.IMAGE_NAME, name.toString(), image.names().size() == 1 ? image.size() : 0);
    }

    private boolean isAbandoned(ImageReference name) {
        return OwnedImages.uniqueOf(name)
                .filter(unique -> isOfKilled(unique) || isOld(unique))
                .isPresent();
    }

    private static boolean isOfKilled(String unique) {
        return WorkMark.in(unique).filter(WorkMark::isAbandoned).isPresent();
    }

    private boolean isOld(String unique) {
        Matcher timed = TIMED.matcher(unique);
        return timed.matches()
                && Instant.ofEpochSecond(Long.parseLong(timed.group(1)))
                        .plus(LONGEST)
                        .isBefore(clock.instant());
    }

    @Override
    public void remove(Leftover leftover) {
        store.remove(ImageReference.parse(leftover.name()));
    }

    @Override
    public List<String> removeCommand(Leftover leftover) {
        return store.removeCommand(ImageReference.parse(leftover.name()));
    }
}
