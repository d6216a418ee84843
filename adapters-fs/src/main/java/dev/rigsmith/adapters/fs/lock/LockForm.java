package dev.rigsmith.adapters.fs.lock;

import dev.rigsmith.adapters.fs.yaml.YamlMapping;
import dev.rigsmith.adapters.fs.yaml.YamlValue;
import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.InvalidInputException;
import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.image.Platform;
import dev.rigsmith.domain.lock.LockFile;
import dev.rigsmith.domain.lock.Pin;
import dev.rigsmith.domain.reference.Digest;
import dev.rigsmith.domain.reference.ImageReference;
import java.util.Comparator;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a lock file says. Names and platforms are accepted in the form in which they are written, and in no other. */
final class LockForm {

    private static final int VERSION = 1;

    private LockForm() {}

    static LockFile read(YamlValue top) {
        YamlMapping file = top.mapping();
        if (!top.isMapping() && !top.isNothing() || isOther(file)) {
            return LockFile.empty();
        }
        file.onlyIn("this file", "version", "images");
        return new LockFile(file.get("images").map(LockForm::pins).orElseGet(TreeMap::new));
    }

    private static boolean isOther(YamlMapping file) {
        Optional<YamlValue> value = file.require("version");
        Optional<Integer> version = value.flatMap(YamlValue::number);
        version.filter(number -> number != VERSION)
                .ifPresent(number -> value.get()
                        .problem(
                                "version " + number + " of this file is not known to this Rigsmith, which knows "
                                        + VERSION,
                                "use the Rigsmith that wrote it, or a later one"));
        return version.filter(number -> number == VERSION).isEmpty();
    }

    private static SortedMap<ImageReference, Pin> pins(YamlValue value) {
        SortedMap<ImageReference, Pin> pins = new TreeMap<>(Comparator.comparing(ImageReference::toString));
        YamlMapping rows = value.mapping();
        rows.values().forEach((key, row) -> {
            Optional<ImageReference> name = rows.as(key, LockForm::name);
            Optional<Pin> pin = pin(key, row, rows);
            name.ifPresent(found -> pin.ifPresent(held -> pins.put(found, held)));
        });
        return pins;
    }

    private static ImageReference name(String text) {
        ImageReference name = ImageReference.parse(text);
        requireForm(text, name.digest().isEmpty() ? name.canonical().toString() : name.withoutTagAndDigest() + ":TAG");
        return name;
    }

    private static Platform platform(String text) {
        Platform platform = Platform.parse(text);
        requireForm(text, platform.toString());
        return platform;
    }

    private static void requireForm(String text, String form) {
        if (!text.equals(form)) {
            throw new InvalidInputException(
                    ErrorId.INVALID_ARGUMENT, "`" + text + "` is not in the form of this file", "write it as " + form);
        }
    }

    private static Optional<Pin> pin(String name, YamlValue value, YamlMapping rows) {
        YamlMapping row = value.mapping().onlyIn(name, "digest", "image", "platforms");
        Optional<Digest> digest = row.require("digest").flatMap(text -> text.as(Digest::parse));
        if (row.get("image").isPresent() == row.get("platforms").isPresent()) {
            rows.problem(
                    name,
                    "`" + name + "` needs either `image` or `platforms`",
                    "write it anew with: rig lock --update");
        }
        Optional<Pin> single = row.get("image")
                .flatMap(text -> text.as(ImageId::parse))
                .flatMap(image -> digest.map(found -> new Pin.Single(found, image)));
        Optional<Pin> index = row.get("platforms")
                .map(LockForm::manifests)
                .flatMap(manifests -> digest.map(found -> new Pin.Index(found, manifests)));
        return single.or(() -> index);
    }

    private static SortedMap<Platform, Pin.Manifest> manifests(YamlValue value) {
        SortedMap<Platform, Pin.Manifest> manifests = new TreeMap<>(Comparator.comparing(Platform::toString));
        YamlMapping rows = value.mapping();
        rows.values().forEach((key, row) -> {
            Optional<Platform> platform = rows.as(key, LockForm::platform);
            Optional<Pin.Manifest> manifest = manifest(key, row);
            platform.ifPresent(found -> manifest.ifPresent(held -> manifests.put(found, held)));
        });
        return manifests;
    }

    private static Optional<Pin.Manifest> manifest(String platform, YamlValue value) {
        YamlMapping row = value.mapping().onlyIn(platform, "manifest", "image");
        Optional<ImageId> image = row.get("image").flatMap(text -> text.as(ImageId::parse));
        return row.require("manifest")
                .flatMap(text -> text.as(Digest::parse))
                .map(digest -> new Pin.Manifest(digest, image));
    }
}
