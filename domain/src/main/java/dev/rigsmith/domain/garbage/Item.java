package dev.rigsmith.domain.garbage;

import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.key.BuildKey;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.rig.RigId;

/** One thing that can go. */
public sealed interface Item {

    /** What it is, for people: {@code image}. */
    String kind();

    /** What it is called. */
    String name();

    /** Why it can go. */
    Reason reason();

    /** How much room it takes that nothing else needs; 0 where that is not known. */
    long bytes();

    /** Whether this is the same thing, found another time. */
    default boolean isSame(Item other) {
        return kind().equals(other.kind()) && name().equals(other.name());
    }

    /** Something that the image store holds. Whoever takes it away holds the lock of the key, so that nobody builds it. */
    sealed interface OfImage extends Item {

        /** The image. */
        ImageId image();

        /** The key that it was built from. */
        BuildKey key();

        @Override
        default boolean isSame(Item other) {
            return Item.super.isSame(other) && other instanceof OfImage that && image().equals(that.image());
        }
    }

    /** A name of an image, and the image with its last name. */
    record Name(ImageReference reference, ImageId image, BuildKey key, Reason reason, long bytes) implements OfImage {
        @Override
        public String kind() {
            return "image";
        }

        @Override
        public String name() {
            return reference.toString();
        }
    }

    /** An image without a name. */
    record Nameless(ImageId image, BuildKey key, Reason reason, long bytes) implements OfImage {
        @Override
        public String kind() {
            return reason == Reason.STEP ? "build step" : "image";
        }

        @Override
        public String name() {
            return image.toString();
        }
    }

    /** Something that lies about. */
    record Left(Leftover leftover) implements Item {
        @Override
        public String kind() {
            return leftover.kind().words();
        }

        @Override
        public String name() {
            return leftover.name();
        }

        @Override
        public Reason reason() {
            return leftover.kind().reason();
        }

        @Override
        public long bytes() {
            return leftover.bytes();
        }
    }

    /** What is remembered of the last build of a rig. */
    record Memory(RigId rig) implements Item {
        @Override
        public String kind() {
            return "record";
        }

        @Override
        public String name() {
            return rig.kind().word() + " " + rig.name()
                    + rig.project().map(file -> " of " + file).orElse("");
        }

        @Override
        public Reason reason() {
            return Reason.RIG_GONE;
        }

        @Override
        public long bytes() {
            return 0;
        }
    }
}
