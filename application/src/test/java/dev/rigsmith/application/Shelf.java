package dev.rigsmith.application;

import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.image.Platform;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.remote.RemoteConfig;
import dev.rigsmith.domain.remote.RemoteImage;
import dev.rigsmith.domain.rig.RigKind;
import dev.rigsmith.domain.rig.RigLabels;
import dev.rigsmith.domain.story.Origin;
import dev.rigsmith.domain.story.Session;
import dev.rigsmith.domain.story.Step;
import dev.rigsmith.domain.story.Story;
import dev.rigsmith.ports.InMemoryImageStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Images in registries, with what they say of themselves, where a machine can find and pull them. */
record Shelf(Workbench bench) {

    static final long SIZE = 4_000;

    static Story story(String name) {
        return new Story(
                new Session(
                        name,
                        Optional.of(Origin.named("jvm")),
                        Optional.empty(),
                        Optional.of("tuned"),
                        Optional.empty(),
                        Optional.empty(),
                        Session.SHELL,
                        List.of(Step.of("make"), Step.of("make install"))),
                Optional.empty(),
                List.of());
    }

    /** The labels of a rig that was made by hand and tells this. */
    Map<String, String> telling(Story story) {
        return Map.of(
                RigLabels.KIND, RigKind.EXTENDED.word(),
                RigLabels.NAME, story.name(),
                RigLabels.STORY, bench.stories.write(story));
    }

    RemoteImage.Single put(String reference, String digit, Map<String, String> labels) {
        return put(reference, digit, labels, Optional.of(Platform.parse("linux/amd64")));
    }

    RemoteImage.Single put(String reference, String digit, Map<String, String> labels, Optional<Platform> platform) {
        ImageId id = Workbench.id(digit);
        ImageReference name = ImageReference.parse(reference);
        RemoteImage.Single image = new RemoteImage.Single(InMemoryImageStore.digestOf(id), id, SIZE);
        bench.store.publish(name, id, labels);
        bench.registries.publish(name, image, new RemoteConfig(platform, labels, Optional.empty(), Optional.empty()));
        return image;
    }
}
