package dev.rigsmith.cli.render;

import dev.rigsmith.application.DescribeRemote.Chosen;
import dev.rigsmith.application.DescribeRemote.Description;
import dev.rigsmith.application.Here;
import dev.rigsmith.cli.screen.Screen;
import dev.rigsmith.cli.screen.Style;
import dev.rigsmith.domain.image.Platform;
import dev.rigsmith.domain.key.BuildKey;
import dev.rigsmith.domain.project.McpLabel;
import dev.rigsmith.domain.reference.Digest;
import dev.rigsmith.domain.remote.RemoteConfig;
import dev.rigsmith.domain.rig.RigLabels;
import dev.rigsmith.domain.text.Visible;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a registry has under a name. */
public final class RemoteView {

    private static final int MOST_PLATFORMS = 20;

    private RemoteView() {}

    /** Prints whether it is here, one line for each thing that is known, and how to get it where it is not here. */
    public static void text(Screen screen, Description remote) {
        screen.print(screen.outStyle().strong(Visible.of(remote.reference().toString())) + "   "
                + here(screen.outStyle(), remote.here()));
        DescriptionView.line(screen, "digest", remote.found().digest().toString());
        platforms(screen, remote);
        remote.image().ifPresent(image -> image(screen, image));
        next(remote).ifPresent(next -> screen.print("  → " + next));
    }

    private static String here(Style style, Here here) {
        if (here instanceof Here.Same same) {
            return style.good("here") + " as " + Visible.of(same.name().toString());
        }
        if (here instanceof Here.Other other) {
            return style.warning("newer or another than here") + ", where it is "
                    + other.image().id().shortened();
        }
        return here instanceof Here.Unknown unknown
                ? style.faint("not known whether it is here: " + Visible.of(unknown.why()))
                : "not here";
    }

    private static void platforms(Screen screen, Description remote) {
        Optional<Digest> chosen = remote.image().map(image -> image.image().digest());
        remote.platforms().stream()
                .limit(MOST_PLATFORMS)
                .forEach(image -> DescriptionView.line(
                        screen,
                        "platform",
                        image.platform() + "   " + image.digest()
                                + (chosen.equals(Optional.of(image.digest())) ? "   told below" : "")));
        int more = remote.platforms().size() - MOST_PLATFORMS;
        if (more > 0) {
            DescriptionView.line(screen, "", "and " + more + " more");
        }
        if (remote.platforms().isEmpty()) {
            remote.image()
                    .flatMap(image -> image.configuration().platform())
                    .ifPresent(platform -> DescriptionView.line(screen, "platform", platform.toString()));
        }
        if (remote.image().isEmpty()) {
            DescriptionView.line(screen, "image", "none for this machine");
        }
    }

    private static void image(Screen screen, Chosen image) {
        RemoteConfig says = image.configuration();
        DescriptionView.line(screen, "image id", image.image().image().toString());
        DescriptionView.line(screen, "size", Sizes.ofBytes(image.image().size()) + " to transfer");
        says.created().ifPresent(created -> DescriptionView.line(screen, "created", created.toString()));
        rig(says).ifPresent(rig -> DescriptionView.line(screen, "rig", rig));
        says.builtFrom().ifPresent(key -> DescriptionView.line(screen, "key", key.hex()));
        image.servers().forEach(server -> DescriptionView.line(screen, "mcp server", server));
        new TreeMap<>(says.labels())
                .entrySet().stream()
                        .filter(label -> !label.getKey().startsWith("dev.rigsmith."))
                        .forEach(label ->
                                DescriptionView.line(screen, "label", label.getKey() + "=" + label.getValue()));
    }

    /** What it says; an image that was made from a rig inherits the labels, so that these alone prove nothing. */
    private static Optional<String> rig(RemoteConfig says) {
        return Optional.ofNullable(says.labels().get(RigLabels.NAME))
                .map(name -> says.labels().getOrDefault(RigLabels.KIND, "rig") + " " + name
                        + (says.builtFrom().isPresent() ? "" : ", or made from it"));
    }

    private static Optional<String> next(Description remote) {
        String reference = Visible.of(remote.reference().toString());
        if (remote.image().isEmpty()) {
            return Optional.of("ask for one of them with --platform");
        }
        return remote.here() instanceof Here.Other
                ? Optional.of("fetch it with `rig prep --pull " + reference + "`")
                : Optional.of("fetch it with `rig prep " + reference + "`")
                        .filter(fetch -> remote.here() instanceof Here.Nothing);
    }

    /** Gives what is told to people, and all labels. */
    public static String json(Description remote) {
        Optional<Chosen> image = remote.image();
        Optional<RemoteConfig> says = image.map(Chosen::configuration);
        Map<String, String> labels = says.map(RemoteConfig::labels).orElse(Map.of());
        return Json.text(json -> json.object(fields -> {
            fields.field("image", remote.reference().toString());
            fields.field("digest", remote.found().digest().toString());
            fields.array("platforms", remote.platforms(), (each, platform) -> {
                each.field("platform", platform.platform().toString());
                each.field("digest", platform.digest().toString());
            });
            fields.field("platform", says.flatMap(RemoteConfig::platform).map(Platform::toString));
            fields.field("manifest", image.map(found -> found.image().digest().toString()));
            fields.field("imageId", image.map(found -> found.image().image().toString()));
            fields.field("size", image.map(found -> found.image().size()).orElse(0L));
            fields.field("created", says.flatMap(RemoteConfig::created).map(Instant::toString));
            fields.texts("labels", labels);
            fields.field("mcp", Optional.ofNullable(labels.get(McpLabel.NAME)));
            fields.texts("mcpServers", image.map(Chosen::servers).orElse(List.of()));
            fields.field("kind", Optional.ofNullable(labels.get(RigLabels.KIND)));
            fields.field("name", Optional.ofNullable(labels.get(RigLabels.NAME)));
            fields.field("key", says.flatMap(RemoteConfig::builtFrom).map(BuildKey::hex));
            fields.field("here", remote.here().word());
            fields.field("hereAs", remote.here().sameName().map(Object::toString));
        }));
    }
}
