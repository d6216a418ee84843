package dev.rigsmith.adapters.fs.bundle;

import dev.rigsmith.adapters.fs.archive.SampleImage;
import dev.rigsmith.adapters.fs.archive.TarBytes;
import dev.rigsmith.domain.context.Sha256;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes bundles member by member, so that they can also be wrong in any way. */
record SampleBundle(Map<String, byte[]> members) {

    static final SampleImage IMAGE = SampleImage.of("localhost/a:1");
    static final String STORY = "name: mine\nmessage: tuned\n";
    static final String RIG_YAML = "rig.yaml";
    static final String MANIFEST = "manifest.json";
    static final String CONTAINERFILE = "Containerfile";
    static final String IMAGE_TAR = "image.tar";

    static SampleBundle sound() {
        return of(IMAGE);
    }

    static SampleBundle of(SampleImage image) {
        return of(image, image.docker().ended());
    }

    /** A bundle of any bytes that pass for this image. */
    static SampleBundle of(SampleImage image, byte[] archive) {
        Map<String, byte[]> members = new LinkedHashMap<>();
        members.put(RIG_YAML, SampleImage.utf8(STORY));
        members.put(CONTAINERFILE, SampleImage.utf8("FROM jvm\n"));
        members.put(IMAGE_TAR, archive);
        return new SampleBundle(members).vouched(image.id().toString(), "");
    }

    /** As kanibako makes one. */
    static SampleBundle foreign() {
        Map<String, byte[]> members = new LinkedHashMap<>();
        members.put(RIG_YAML, SampleImage.utf8("name: mine\nparent: jvm\n"));
        members.put(IMAGE_TAR, IMAGE.docker().ended());
        members.put(CONTAINERFILE, SampleImage.utf8("FROM jvm\n"));
        return new SampleBundle(members);
    }

    /** The same with a manifest that fits. */
    private SampleBundle vouched(String image, String more) {
        Map<String, byte[]> vouched = new LinkedHashMap<>();
        vouched.put(RIG_YAML, members.get(RIG_YAML));
        vouched.put(MANIFEST, SampleImage.utf8(manifest(image, more)));
        members.forEach(vouched::putIfAbsent);
        return new SampleBundle(vouched);
    }

    private String manifest(String image, String more) {
        String entries = members.entrySet().stream()
                .map(member -> "{\"name\":\"" + member.getKey() + "\",\"size\":" + member.getValue().length
                        + ",\"sha256\":\"" + Sha256.of(member.getValue()).hex() + "\"}")
                .collect(Collectors.joining(","));
        return "{\"format\":\"rigsmith-bundle\",\"version\":1,\"image\":\"" + image + "\",\"members\":[" + entries + "]"
                + more + "}";
    }

    /** A thin bundle of an image whose lowest layer is left out. */
    static SampleBundle thin() {
        String hex = IMAGE.layerDigests().get(0);
        String entry = IMAGE.entry().replace("\"" + hex + ".tar\",", "");
        byte[] archive = new TarBytes()
                .file("manifest.json", "[" + entry + "]")
                .file(IMAGE.configName(), IMAGE.config())
                .file(IMAGE.layerDigests().get(1) + ".tar", IMAGE.layers().get(1))
                .ended();
        SampleBundle whole = of(IMAGE, archive);
        Map<String, byte[]> bare = new LinkedHashMap<>(whole.members);
        bare.remove(MANIFEST);
        return new SampleBundle(bare)
                .vouched(
                        IMAGE.id().toString(),
                        ",\"foundation\":{\"reference\":\"localhost/rig/template/jvm:latest\",\"image\":\"sha256:"
                                + "f".repeat(64) + "\",\"layers\":[\"sha256:" + hex + "\"]}");
    }

    /** The same with another content of a member, or one more at the end. */
    SampleBundle with(String name, byte[] content) {
        Map<String, byte[]> changed = new LinkedHashMap<>(members);
        changed.put(name, content);
        return new SampleBundle(changed);
    }

    /** The same with another text in place of one in the manifest. */
    SampleBundle told(String text, String other) {
        String manifest = text(MANIFEST);
        if (!manifest.contains(text)) {
            throw new AssertionError("no " + text + " in " + manifest);
        }
        return with(MANIFEST, SampleImage.utf8(manifest.replace(text, other)));
    }

    SampleBundle without(String name) {
        Map<String, byte[]> changed = new LinkedHashMap<>(members);
        changed.remove(name);
        return new SampleBundle(changed);
    }

    /** The same members in another order. */
    SampleBundle ordered(String... names) {
        Map<String, byte[]> changed = new LinkedHashMap<>();
        for (String name : names) {
            changed.put(name, members.get(name));
        }
        return new SampleBundle(changed);
    }

    String text(String name) {
        return new String(members.get(name), java.nio.charset.StandardCharsets.UTF_8);
    }

    /** The members in a tar without its end. */
    TarBytes open() {
        TarBytes tar = new TarBytes();
        members.forEach(tar::file);
        return tar;
    }

    byte[] tar() {
        return open().ended();
    }
}
