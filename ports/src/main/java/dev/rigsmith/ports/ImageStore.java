package dev.rigsmith.ports;

import dev.rigsmith.domain.error.EngineException;
import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.image.ImageQuery;
import dev.rigsmith.domain.image.LocalImages;
import dev.rigsmith.domain.reference.ImageReference;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;

/** The images on this machine. Each method is one call of the engine. */
public interface ImageStore {

    /**
     * Gives every image of the store, each once, with all of its names.
     *
     * @throws EngineException when the engine is missing or cannot answer; never an empty answer instead
     */
    LocalImages images();

    /**
     * Gives the images with any of these names, each once, with all of their names. Cheaper than {@link #images()}
     * when the store is large.
     *
     * @param names looked for under every name that {@link LocalImages#namesOf} gives
     * @param patterns names in which {@code *} stands for any characters but {@code /}, as in
     *     {@code localhost/rig/template/*}, with any tag
     * @throws EngineException when the engine is missing or cannot answer; never an empty answer instead
     */
    default LocalImages images(Collection<ImageReference> names, Collection<String> patterns) {
        return images(new ImageQuery(new LinkedHashSet<>(names), new LinkedHashSet<>(patterns)));
    }

    /** Gives the images of a query; as {@link #images(Collection, Collection)}. */
    default LocalImages images(ImageQuery query) {
        return ask(query).answer();
    }

    /**
     * Asks what {@link #images(ImageQuery)} tells, and lets other work be done until the answer is there. Whatever goes
     * wrong is told with the answer, which nobody needs to wait for.
     */
    Asked ask(ImageQuery query);

    /** Gives an image one more name, taking that name from any other image. */
    void tag(ImageId image, ImageReference name);

    /**
     * Puts a verified image into the store, under this name and no other; the name is taken from any other image.
     * Progress goes where the engine's output goes.
     *
     * @return the id of the image in the store, which is the one that was verified
     * @throws EngineException also when the engine made another image of it; nothing has the name then
     */
    ImageId load(VerifiedImage image, ImageReference name);

    /** Takes a name away, and drops the image when that was its last name. A name that nothing has is no error. */
    void remove(ImageReference name);

    /**
     * Promises to {@link #remove} a name as soon as the promise is closed, or when this program is told to end before
     * that. No image needs to have the name yet.
     */
    Temporary temporary(ImageReference name);

    /** The command that {@link #tag} would run; the image may not exist yet, so it is named by any reference. */
    List<String> tagCommand(ImageReference image, ImageReference name);

    /** The command that {@link #load} would run. */
    List<String> loadCommand(VerifiedImage image, ImageReference name);

    /** The command that {@link #remove} would run. */
    List<String> removeCommand(ImageReference name);

    /** A question that was put. */
    @FunctionalInterface
    interface Asked {

        /** Waits for the answer. Called once at the most. */
        LocalImages answer();
    }

    /** A name that does not outlive a piece of work. */
    interface Temporary extends AutoCloseable {

        @Override
        void close();
    }
}
