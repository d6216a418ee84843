package dev.rigsmith.application;

import dev.rigsmith.domain.build.BuildInputs;
import dev.rigsmith.domain.build.BuildLabels;
import dev.rigsmith.domain.build.BuildRecord;
import dev.rigsmith.domain.build.BuildSpec;
import dev.rigsmith.domain.error.RigsmithException;
import dev.rigsmith.domain.image.LocalImage;
import dev.rigsmith.domain.image.LocalImages;
import dev.rigsmith.domain.key.BuildKey;
import dev.rigsmith.domain.key.Change;
import dev.rigsmith.domain.key.Changes;
import dev.rigsmith.domain.key.InputSheet;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.resolve.Currency;
import dev.rigsmith.domain.rig.OwnedImages;
import dev.rigsmith.domain.rig.RigId;
import dev.rigsmith.domain.rig.RigKind;
import dev.rigsmith.ports.CapturedContext;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

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

    /**
     * Some of its base images are neither here nor recorded, so that there is no key yet.
     *
     * @param elsewhere the bases that are not here
     */
    record Incomplete(BuildSpec spec, List<ImageReference> elsewhere) implements Candidate {
        @Override
        public Optional<BuildSpec> declaration() {
            return Optional.of(spec);
        }

        @Override
        public RigId rig() {
            return spec.rig();
        }

        @Override
        public String location() {
            return spec.containerfileName();
        }

        @Override
        public Currency currency() {
            return new Currency.Unknown("its base is not here: "
                    + elsewhere.stream().map(ImageReference::toString).collect(Collectors.joining(", ")));
        }
    }

    /**
     * All inputs are known.
     *
     * @param inputs what it would be built from
     * @param sheet the same as a list
     * @param key the key of a build that starts now
     * @param last the record of its last build
     * @param elsewhere the bases that are not here, which the key takes from that record
     */
    record Complete(
            BuildSpec spec,
            CapturedContext context,
            BuildInputs inputs,
            InputSheet sheet,
            BuildKey key,
            Optional<BuildRecord> last,
            List<ImageReference> elsewhere)
            implements Candidate {

        static Complete of(BuildSpec spec, CapturedContext context, Bases bases, Optional<BuildRecord> last) {
            BuildInputs inputs = new BuildInputs(
                    spec, bases.ids(), BuildLabels.declared(spec), context.ignoreFile(), context.manifest());
            InputSheet sheet = inputs.sheet();
            return new Complete(spec, context, inputs, sheet, sheet.key(), last, bases.elsewhere());
        }

        @Override
        public Optional<BuildSpec> declaration() {
            return Optional.of(spec);
        }

        @Override
        public RigId rig() {
            return spec.rig();
        }

        @Override
        public String location() {
            return spec.containerfileName();
        }

        @Override
        public Currency currency() {
            return new Currency.Known(key, last.map(BuildRecord::image), changes());
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

        /** Its image, if it is here. A name only finds it: the image's own label must be the key. */
        Optional<LocalImage> imageAmong(LocalImages images) {
            return names().stream()
                    .flatMap(name -> images.find(name).stream())
                    .filter(image -> image.isBuiltFrom(key))
                    .findFirst();
        }

        /** The names that its image does not have yet. */
        List<ImageReference> namesMissing(LocalImage image, LocalImages images) {
            return names().stream()
                    .filter(name -> images.find(name)
                            .filter(found -> found.id().equals(image.id()))
                            .isEmpty())
                    .toList();
        }

        /** What changed since the last build; empty when there is no record of one. */
        List<Change> changes() {
            return last.map(before -> Changes.between(before.inputs(), sheet)).orElse(List.of());
        }
    }
}
