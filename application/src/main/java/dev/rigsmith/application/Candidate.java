package dev.rigsmith.application;

import dev.rigsmith.domain.build.BuildInputs;
import dev.rigsmith.domain.build.BuildLabels;
import dev.rigsmith.domain.build.BuildMark;
import dev.rigsmith.domain.build.BuildRecord;
import dev.rigsmith.domain.build.BuildSpec;
import dev.rigsmith.domain.error.RigsmithException;
import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.image.LocalImage;
import dev.rigsmith.domain.image.LocalImages;
import dev.rigsmith.domain.key.BuildKey;
import dev.rigsmith.domain.key.Change;
import dev.rigsmith.domain.key.InputKind;
import dev.rigsmith.domain.key.InputSheet;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.resolve.Currency;
import dev.rigsmith.domain.rig.OwnedImages;
import dev.rigsmith.domain.rig.RigId;
import dev.rigsmith.domain.rig.RigKind;
import dev.rigsmith.domain.rig.ShortName;
import dev.rigsmith.ports.CapturedContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A rig that can be built, with what was found of its inputs. */
sealed interface Candidate {

    RigId rig();

    /** The Containerfile as the user knows it. */
    String location();

    /** What it declares; empty where that makes no sense. */
    Optional<BuildSpec> declaration();

    /** Whether its inputs are the ones of its last image. */
    Currency currency();

    /** Its files cannot be read or make no sense. */
    record Broken(RigId rig, String location, RigsmithException why) implements Candidate {
        @Override
        public Optional<BuildSpec> declaration() {
            return Optional.empty();
        }

        @Override
        public Currency currency() {
            return new Currency.Unknown(why.getMessage());
        }
    }

    /** Its files make sense. */
    sealed interface Readable extends Candidate {

        BuildSpec spec();

        @Override
        default Optional<BuildSpec> declaration() {
            return Optional.of(spec());
        }

        @Override
        default RigId rig() {
            return spec().rig();
        }

        @Override
        default String location() {
            return spec().containerfileName();
        }
    }

    /**
     * Some of the rigs that it is built on are not current, so that there is no key yet.
     *
     * @param rigs those rigs, by the references that mean them
     */
    record Waiting(BuildSpec spec, Map<ImageReference, ShortName> rigs, Optional<BuildRecord> last)
            implements Readable {
        @Override
        public Currency currency() {
            return new Currency.Unknown(
                    "not current, and needed first: "
                            + rigs.keySet().stream()
                                    .map(ImageReference::toString)
                                    .collect(Collectors.joining(", ")),
                    last.map(BuildRecord::image),
                    last.map(this::changes).orElse(List.of()));
        }

        private List<Change> changes(BuildRecord before) {
            return rigs.keySet().stream()
                    .map(ImageReference::toString)
                    .map(name -> new Change(
                            Change.Type.MODIFIED,
                            InputKind.BASE,
                            name,
                            before.inputs().shown(InputKind.BASE, name),
                            ""))
                    .toList();
        }
    }

    /**
     * Some of its base images are neither here nor recorded, so that there is no key yet.
     *
     * @param standsFor the images that its references to other rigs mean
     * @param elsewhere the bases that are not here
     */
    record Incomplete(BuildSpec spec, Map<ImageReference, ImageReference> standsFor, List<ImageReference> elsewhere)
            implements Readable {
        @Override
        public Currency currency() {
            return new Currency.Unknown("its base is not here: "
                    + elsewhere.stream().map(ImageReference::toString).collect(Collectors.joining(", ")));
        }
    }

    /**
     * All inputs are known.
     *
     * @param standsFor the images that its references to other rigs mean
     * @param inputs what it would be built from
     * @param key the key of a build that starts now
     * @param last what its last build came to
     * @param changes what changed since, as far as that is recorded; nothing where that build had the same key
     * @param elsewhere the bases that are not here, which the key takes from that record
     */
    record Complete(
            BuildSpec spec,
            Map<ImageReference, ImageReference> standsFor,
            CapturedContext context,
            BuildInputs inputs,
            BuildKey key,
            Optional<BuildMark> last,
            List<Change> changes,
            List<ImageReference> elsewhere)
            implements Readable {

        static Complete of(
                BuildSpec spec,
                Map<ImageReference, ImageReference> standsFor,
                CapturedContext context,
                Bases bases,
                LastBuild last) {
            BuildInputs inputs = new BuildInputs(
                    spec,
                    bases.ids(),
                    BuildLabels.declared(spec, baseName(spec, standsFor)),
                    context.ignoreFile(),
                    context.digest());
            BuildKey key = inputs.key();
            return new Complete(
                    spec,
                    standsFor,
                    context,
                    inputs,
                    key,
                    last.mark(),
                    last.changesTo(key, () -> inputs.sheet(context.manifest())),
                    bases.elsewhere());
        }

        /** Without the key of a rig that it starts from, which the image id tells better. */
        private static Optional<ImageReference> baseName(
                BuildSpec spec, Map<ImageReference, ImageReference> standsFor) {
            return spec.base()
                    .map(base -> standsFor.getOrDefault(base, base))
                    .map(base -> OwnedImages.isOwned(base) ? base.withoutTagAndDigest() : base);
        }

        @Override
        public Currency currency() {
            return new Currency.Known(key, last.map(BuildMark::image), changes);
        }

        /** The inputs as a list, which is long: it has every path of the context. */
        InputSheet sheet() {
            return inputs.sheet(context.manifest());
        }

        /** The names of its image: of the key, and for templates the one that people start from. The last one is shown. */
        List<ImageReference> names() {
            return rig().kind() == RigKind.TEMPLATE
                    ? List.of(keyImage(), OwnedImages.latest(rig().kind(), rig().name()))
                    : List.of(keyImage());
        }

        /** Where the image of that key is, once there is one. */
        ImageReference keyImage() {
            return OwnedImages.ofKey(rig().kind(), rig().name(), key);
        }

        /** What containers start from. */
        ImageReference image() {
            return names().get(names().size() - 1);
        }

        /** Its image, if it is here. */
        Optional<LocalImage> imageAmong(LocalImages images) {
            return imagesAmong(images).findFirst();
        }

        /** What may be its image. A name only finds it: the image's own label must be the key. */
        Stream<LocalImage> imagesAmong(LocalImages images) {
            return names().stream().flatMap(name -> images.find(name).stream()).filter(image -> image.isBuiltFrom(key));
        }

        /** The names that its image does not have yet. */
        List<ImageReference> namesMissing(LocalImage image, LocalImages images) {
            return names().stream()
                    .filter(name -> images.find(name)
                            .filter(found -> found.id().equals(image.id()))
                            .isEmpty())
                    .toList();
        }

        /** The image that is used for a reference of the Containerfile. */
        ImageReference meant(ImageReference reference) {
            return standsFor.getOrDefault(reference, reference);
        }

        /** Whether a reference of the Containerfile is held to one image. */
        boolean isPinned(ImageReference reference) {
            return spec.pins().of(meant(reference)).isPresent();
        }

        /** Whether the record of the last build tells of this image and this key. */
        boolean isRecorded(ImageId image) {
            return last.equals(Optional.of(new BuildMark(image, key)));
        }
    }
}
