package dev.rigsmith.domain.story;

import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.image.LocalImage;
import dev.rigsmith.domain.image.LocalImages;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.reference.Tag;
import dev.rigsmith.domain.rig.OwnedImages;
import dev.rigsmith.domain.rig.RigKind;
import dev.rigsmith.domain.rig.ShortName;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The images that an extended rig had before: each is kept under a tag that says when it was made (ISO 8601, UTC). */
public final class Snapshots {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final Pattern FORM = Pattern.compile("[0-9]{8}T[0-9]{6}Z(?:-[0-9]{1,9})?");

    private Snapshots() {}

    /**
     * Gives those of a rig, the newest first. The image that it has now is none of them, even where it is kept as well.
     *
     * @param images at least all that are in the rig's repository
     */
    public static List<Snapshot> of(ShortName rig, LocalImages images) {
        Optional<ImageId> current =
                images.find(OwnedImages.latest(RigKind.EXTENDED, rig)).map(LocalImage::id);
        return kept(rig, images).stream()
                .filter(snapshot -> !current.equals(Optional.of(snapshot.image())))
                .toList();
    }

    private static List<Snapshot> kept(ShortName rig, LocalImages images) {
        ImageReference repository = OwnedImages.repository(RigKind.EXTENDED, rig);
        return images.all().stream()
                .flatMap(image -> image.names().stream()
                        .filter(name -> name.repository().equals(repository.repository()))
                        .filter(Snapshots::isSnapshot)
                        .map(name -> new Snapshot(name, image.id(), image.created(), image.size())))
                .sorted(Comparator.comparing(Snapshot::created)
                        .reversed()
                        .thenComparing(snapshot -> snapshot.name().toString()))
                .toList();
    }

    /**
     * Gives the one to go back to: that of a tag, or else the newest one that was made before the image that the rig has.
     *
     * @param images at least all that are in the rig's repository
     */
    public static Optional<Snapshot> before(ShortName rig, Optional<Tag> tag, LocalImages images) {
        Optional<LocalImage> current = images.find(OwnedImages.latest(RigKind.EXTENDED, rig));
        return of(rig, images).stream()
                .filter(snapshot -> tag.map(snapshot.tag()::equals).orElseGet(() -> isBefore(snapshot, current)))
                .findFirst();
    }

    private static boolean isBefore(Snapshot snapshot, Optional<LocalImage> current) {
        return current.filter(image -> snapshot.created().isAfter(image.created()))
                .isEmpty();
    }

    private static boolean isSnapshot(ImageReference name) {
        return name.tag().filter(tag -> FORM.matcher(tag.value()).matches()).isPresent();
    }

    /**
     * Gives the name under which the image that a rig has now is kept when it gets another one; empty where it has none,
     * or it is kept already.
     *
     * @param images at least all that are in the rig's repository
     */
    public static Optional<ImageReference> nameFor(ShortName rig, LocalImages images) {
        return images.find(OwnedImages.latest(RigKind.EXTENDED, rig))
                .filter(image -> kept(rig, images).stream()
                        .noneMatch(snapshot -> snapshot.image().equals(image.id())))
                .map(image -> free(rig, image, images));
    }

    /** Two images may be of one second. */
    private static ImageReference free(ShortName rig, LocalImage image, LocalImages images) {
        String time = time(image.created());
        return Stream.concat(Stream.of(time), IntStream.iterate(2, i -> i + 1).mapToObj(i -> time + "-" + i))
                .map(tag -> OwnedImages.repository(RigKind.EXTENDED, rig).withTag(new Tag(tag)))
                .filter(name -> images.find(name).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    /** Years of more digits are no years of images. */
    private static String time(Instant created) {
        Instant last = Instant.parse("9999-12-31T23:59:59Z");
        Instant first = Instant.EPOCH;
        return TIME.format(created.isAfter(last) ? last : created.isBefore(first) ? first : created);
    }
}
