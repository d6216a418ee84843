package dev.rigsmith.ports;

import dev.rigsmith.domain.build.BuildSpec;
import dev.rigsmith.domain.context.ContextManifest;
import dev.rigsmith.domain.context.Octets;
import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.reference.ImageReference;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One build, complete.
 *
 * @param spec what is declared; its Containerfile bytes are built, whatever the file holds by now
 * @param context the paths of the context that were hashed: no other one may get into the image
 * @param ignoreFile the bytes of the ignore file that was hashed; empty for none, whatever lies in the context by now
 * @param labels every label of the new image
 * @param standsFor the images to use in place of references of the Containerfile, by reference: those images and no
 *     others, whatever the references name
 * @param pinned references that mean one image of the store, whatever has the name; before {@code standsFor}
 * @param name what the new image is called
 * @param options how to build
 */
public record BuildRequest(
        BuildSpec spec,
        ContextManifest context,
        Optional<Octets> ignoreFile,
        SortedMap<String, String> labels,
        Map<ImageReference, ImageReference> standsFor,
        Map<ImageReference, ImageId> pinned,
        ImageReference name,
        Options options) {

    public BuildRequest {
        labels = Collections.unmodifiableSortedMap(new TreeMap<>(labels));
        standsFor = Map.copyOf(standsFor);
        pinned = Map.copyOf(pinned);
    }

    /** What is used in place of references of the Containerfile, sorted: the name of an image, or the digits of its id. */
    public SortedMap<ImageReference, String> replacements() {
        SortedMap<ImageReference, String> images = new TreeMap<>(Comparator.comparing(ImageReference::toString));
        standsFor.forEach((reference, image) -> images.put(reference, image.toString()));
        pinned.forEach((reference, image) -> images.put(reference, image.hex()));
        return images;
    }

    /**
     * How to build; no part of what is built.
     *
     * @param noCache whether steps of earlier builds are run again
     * @param amongOthers whether other builds run at the same time, so that each line of output says which it is of
     */
    public record Options(boolean noCache, boolean amongOthers) {

        /** With the cache. */
        public static Options usual() {
            return new Options(false, false);
        }
    }
}
