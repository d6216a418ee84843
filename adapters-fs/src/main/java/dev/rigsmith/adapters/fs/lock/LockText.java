package dev.rigsmith.adapters.fs.lock;

import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.image.Platform;
import dev.rigsmith.domain.lock.LockFile;
import dev.rigsmith.domain.lock.Pin;

/** Writes lock files: one fact a line, sorted, so that a diff shows what moved. No name or digest needs quotes in YAML. */
final class LockText {

    private static final String HEAD = """
            # Builds use exactly these images. Written by `rig lock`; `rig lock --update` moves them.
            version: 1
            """;

    private final StringBuilder text = new StringBuilder(HEAD);

    private LockText() {}

    static String of(LockFile lock) {
        LockText writing = new LockText();
        writing.text.append(lock.pins().isEmpty() ? "images: {}\n" : "images:\n");
        lock.pins().forEach((name, pin) -> {
            writing.line(1, name.toString(), "");
            writing.pin(pin);
        });
        return writing.text.toString();
    }

    private void pin(Pin pin) {
        line(2, "digest", pin.digest().toString());
        if (pin instanceof Pin.Single single) {
            image(2, single.image());
        } else {
            line(2, "platforms", "");
            ((Pin.Index) pin).manifests().forEach(this::manifest);
        }
    }

    private void manifest(Platform platform, Pin.Manifest manifest) {
        line(3, platform.toString(), "");
        line(4, "manifest", manifest.digest().toString());
        manifest.image().ifPresent(image -> image(4, image));
    }

    private void image(int depth, ImageId image) {
        line(depth, "image", image.toString());
    }

    private void line(int depth, String key, String value) {
        text.append("  ".repeat(depth))
                .append(key)
                .append(value.isEmpty() ? ":" : ": ")
                .append(value)
                .append('\n');
    }
}
