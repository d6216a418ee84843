package dev.rigsmith.domain.bundle;

import dev.rigsmith.domain.context.Sha256;
import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The text of a manifest: JSON without spaces. Nothing in it is a stranger's text: digests, sizes, names of members and a
 * reference, whose grammar has no quotes.
 */
public final class ManifestText {

    private ManifestText() {}

    /** Gives the text. Equal manifests have equal texts. */
    public static String of(BundleManifest manifest) {
        return "{\"format\":\"" + BundleManifest.FORMAT + "\",\"version\":" + BundleManifest.VERSION + ",\"image\":\""
                + manifest.image() + "\",\"members\":" + array(manifest.entries(), ManifestText::member)
                + manifest.foundation().map(ManifestText::foundation).orElse("") + "}";
    }

    private static String member(BundleManifest.Entry entry) {
        return "{\"name\":\"" + entry.member().fileName() + "\",\"size\":" + entry.size() + ",\"sha256\":\""
                + entry.digest().hex() + "\"}";
    }

    private static String foundation(ThinBase base) {
        return ",\"foundation\":{\"reference\":\"" + base.reference() + "\",\"image\":\"" + base.image()
                + "\",\"layers\":" + array(base.layers(), (Sha256 layer) -> "\"" + layer + "\"") + "}";
    }

    private static <T> String array(Collection<T> items, Function<T, String> text) {
        return items.stream().map(text).collect(Collectors.joining(",", "[", "]"));
    }
}
