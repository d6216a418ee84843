package dev.rigsmith.domain.rig;

import dev.rigsmith.domain.key.BuildKey;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.reference.Tag;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The names of the images that Rigsmith makes: {@code localhost/rig/KIND/NAME}. Always fully qualified, because engines
 * guess at short names.
 */
public final class OwnedImages {

    private static final String ROOT = "localhost/rig/";
    private static final String SHORT = "rig:";
    private static final String BUILDING = "building-";
    private static final String ADDING = "adding-";
    private static final String EXTENDING = "extending-";

    private OwnedImages() {}

    /** The repository of a rig's images: {@code localhost/rig/template/jvm}. */
    public static ImageReference repository(RigKind kind, ShortName name) {
        return ImageReference.parse(ROOT + kind.word() + "/" + name);
    }

    /** The image that a rig is started from by name. */
    public static ImageReference latest(RigKind kind, ShortName name) {
        return repository(kind, name).withTag(Tag.LATEST);
    }

    /** The image of a prefab that was loaded from an archive; its name may hold {@code /} and a tag. */
    public static ImageReference ofPrefab(String name) {
        ImageReference image = ImageReference.parse(ROOT + RigKind.PREFAB.word() + "/" + name);
        return image.tag().isPresent() ? image : image.withTag(Tag.LATEST);
    }

    /**
     * Where an image stands that was loaded for a prefab, until the prefab has its name.
     *
     * @param unique what no other process that adds one of that name uses
     */
    public static ImageReference whileAdding(String prefab, String unique) {
        return ofPrefab(prefab).withTag(new Tag(ADDING + unique));
    }

    /**
     * Where the image of an extended rig stands until the rig has its name.
     *
     * @param unique what no other process that makes one of that name uses
     */
    public static ImageReference whileExtending(ShortName name, String unique) {
        return repository(RigKind.EXTENDED, name).withTag(new Tag(EXTENDING + unique));
    }

    /** Whether this is the temporary name of an image that was made by hand for a rig. */
    public static boolean isWhileExtending(ShortName name, ImageReference image) {
        return image.toString().startsWith(repository(RigKind.EXTENDED, name) + ":" + EXTENDING);
    }

    /** Whether this is the name of an image that is being added, imported or made by hand: what is unique of it is given. */
    public static Optional<String> uniqueOf(ImageReference image) {
        return image.tag()
                .filter(tag -> isOwned(image))
                .map(Tag::value)
                .flatMap(tag -> Stream.of(ADDING, EXTENDING)
                        .filter(tag::startsWith)
                        .map(before -> tag.substring(before.length()))
                        .findFirst());
    }

    /** The image that was built from one key. */
    public static ImageReference ofKey(RigKind kind, ShortName name, BuildKey key) {
        return repository(kind, name).withTag(key.tag());
    }

    /**
     * Where an image stands while it is built and checked; whoever holds the key's lock may overwrite it.
     *
     * @param scope tells whose lock, as several machines may build on one engine: letters and digits
     */
    public static ImageReference whileBuilding(RigKind kind, ShortName name, BuildKey key, String scope) {
        return repository(kind, name).withTag(new Tag(BUILDING + key.tag() + "-" + scope));
    }

    /** Whether this is the temporary name of some build of a rig. */
    public static boolean isWhileBuilding(RigKind kind, ShortName name, ImageReference image) {
        return image.toString().startsWith(repository(kind, name) + ":" + BUILDING);
    }

    /** The scope in the temporary name of a build; empty for any other name. */
    public static Optional<String> scopeOfBuild(ImageReference image) {
        return image.tag()
                .filter(tag -> isOwned(image))
                .map(Tag::value)
                .filter(tag -> tag.startsWith(BUILDING))
                .map(tag -> tag.substring(tag.lastIndexOf('-') + 1));
    }

    /** Gives the short name behind an image's name, when it is the {@code latest} image of a rig of this kind. */
    public static Optional<ShortName> nameOf(RigKind kind, ImageReference image) {
        String path = image.repository().path();
        return ShortName.of(path.substring(path.lastIndexOf('/') + 1))
                .filter(name -> latest(kind, name).equals(image));
    }

    /**
     * Gives the name of the project rig that a reference in a Containerfile of the same project means: {@code rig:NAME},
     * or the repository of its images without a tag.
     */
    public static Optional<String> projectRig(ImageReference reference) {
        String text = reference.toString();
        String owned = ROOT + RigKind.PROJECT.word() + "/";
        if (text.startsWith(SHORT)) {
            return Optional.of(text.substring(SHORT.length()));
        }
        return text.startsWith(owned) && reference.tag().isEmpty()
                ? Optional.of(text.substring(owned.length()))
                : Optional.empty();
    }

    /** Whether Rigsmith made the image of this name, so that no registry has it. */
    public static boolean isOwned(ImageReference image) {
        return image.toString().startsWith(ROOT);
    }

    /** A pattern, as engines filter by, of every image of one kind. */
    public static String pattern(RigKind kind) {
        return ROOT + kind.word() + "/*";
    }
}
