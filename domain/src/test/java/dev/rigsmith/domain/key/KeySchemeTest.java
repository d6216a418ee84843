package dev.rigsmith.domain.key;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rigsmith.domain.build.BuildArg;
import dev.rigsmith.domain.build.BuildSample;
import dev.rigsmith.domain.build.BuildSecret;
import dev.rigsmith.domain.context.Content;
import dev.rigsmith.domain.context.ContextEntry;
import dev.rigsmith.domain.context.EntryType;
import dev.rigsmith.domain.context.Octets;
import dev.rigsmith.domain.context.Sha256;
import dev.rigsmith.domain.ignore.IgnoreFile;
import dev.rigsmith.domain.image.Platform;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The stream behind a key, written out by hand: a released scheme never changes, or no image is ever found again. */
class KeySchemeTest {

    private static final String KEY = "a53393ecc56e585a2460aaea21c712df2c0078e0b08bafbad3112b43fc0030d4";
    private static final Sha256 HI = sha("hi");

    @Test
    void the_key_of_a_build_with_every_kind_of_input_never_changes() {
        assertThat(everything().key().hex()).isEqualTo(KEY);
    }

    @Test
    void the_stream_is_frames_of_a_tag_and_fields_with_their_lengths() throws IOException {
        Frames frames = new Frames();
        frames.add(0, "rigsmith.dev/build-key/v2");
        frames.add('F', "", "" + sha("FROM scratch\n"));
        frames.add('T', "", "dev");
        frames.add('P', "", "linux/arm64");
        frames.add('P', "of the builder", "linux/amd64");
        frames.add('B', "debian:12", "sha256:" + "c".repeat(64));
        frames.add('A', "A", "unset");
        frames.add('A', "B", "" + sha(""));
        frames.add('A', "C", "" + sha("x\ny"));
        frames.add('L', "team", "core");
        frames.add('S', "npm", "");
        frames.add('R', "", "2026-W07");
        frames.add('I', ".dockerignore", "" + sha("*.md\n"));
        frames.add('C', "", context().hex());

        assertThat(Sha256.of(frames.bytes()).hex()).isEqualTo(KEY);
    }

    private static Sha256 context() throws IOException {
        Frames frames = new Frames();
        frames.add(0, "rigsmith.dev/context/v1");
        frames.add('C', "d", "dir 755 - - ");
        frames.add('C', "d/f", "file 644 " + hex("user.k") + "=00ff - " + HI.hex());
        frames.add('C', "d/g", "file 644 - " + hex("d/f") + " " + HI.hex());
        frames.add('C', "l", "link 777 - - d/f");
        frames.add('C', "n", "char 600 - - 259");
        frames.add('C', "p", "fifo 600 - - ");
        return Sha256.of(frames.bytes());
    }

    /** The format in a few lines that share nothing with the program. */
    private static final class Frames {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        void add(int tag, String... fields) throws IOException {
            DataOutputStream out = new DataOutputStream(bytes);
            out.writeByte(tag);
            for (String field : fields) {
                out.writeLong(field.getBytes(UTF_8).length);
                out.write(field.getBytes(UTF_8));
            }
        }

        byte[] bytes() {
            return bytes.toByteArray();
        }
    }

    private static BuildSample everything() {
        return BuildSample.minimal()
                .withTarget(Optional.of("dev"))
                .withPlatform("linux/arm64")
                .withBuilder(Optional.of(Platform.parse("linux/amd64")))
                .withBase("debian:12", "c")
                .withArg("C", BuildArg.fromEnvironment("x\ny"))
                .withArg("B", BuildArg.of(""))
                .withArg("A", BuildArg.unset())
                .withLabel("team", "core")
                .withSecrets(List.of(new BuildSecret("npm", new BuildSecret.Variable("NPM_TOKEN"))))
                .withRefresh(Optional.of("2026-W07"))
                .withIgnoreFile(Optional.of(new IgnoreFile(".dockerignore", "*.md\n".getBytes(UTF_8))))
                .withEntries(
                        entry("p", EntryType.FIFO, new Content.Nothing()),
                        entry("n", EntryType.CHARACTER_DEVICE, new Content.DeviceNumber(259)),
                        ContextEntry.link("l", "d/f"),
                        hardLinked(),
                        attributed(),
                        ContextEntry.directory("d", 0755));
    }

    private static ContextEntry entry(String path, EntryType type, Content content) {
        return new ContextEntry(Octets.ofText(path), type, 0600, new TreeMap<>(), Optional.empty(), content);
    }

    private static ContextEntry hardLinked() {
        Optional<Octets> first = Optional.of(Octets.ofText("d/f"));
        return new ContextEntry(
                Octets.ofText("d/g"), EntryType.FILE, 0644, new TreeMap<>(), first, new Content.FileDigest(HI));
    }

    private static ContextEntry attributed() {
        TreeMap<String, Octets> attributes = new TreeMap<>();
        attributes.put("user.k", new Octets("\0\u00ff"));
        return new ContextEntry(
                Octets.ofText("d/f"), EntryType.FILE, 0644, attributes, Optional.empty(), new Content.FileDigest(HI));
    }

    private static Sha256 sha(String text) {
        return Sha256.of(text.getBytes(UTF_8));
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(ISO_8859_1));
    }
}
