package dev.rigsmith.adapters.fs.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import dev.rigsmith.domain.bundle.BundleMember;
import dev.rigsmith.domain.context.Octets;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** The files of an archive, in its order, as others read it; they say nothing of who wrote them, and when. */
record Unpacked(Map<String, byte[]> files) {

    private static final byte ZSTD = 0x28;

    static Unpacked of(byte[] bundle) throws IOException {
        return ofTar(plain(bundle));
    }

    static Unpacked ofTar(byte[] bytes) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new ByteArrayInputStream(bytes))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                assertThat(entry.isFile()).as(entry.getName()).isTrue();
                assertThat(entry.getMode()).isEqualTo(0100644);
                assertThat(entry.getLastModifiedTime().toMillis()).isZero();
                assertThat(entry.getLongUserId() + entry.getLongGroupId()).isZero();
                assertThat(entry.getUserName() + entry.getGroupName()).isEmpty();
                assertThat(files.put(entry.getName(), tar.readAllBytes())).isNull();
            }
        }
        return new Unpacked(files);
    }

    /** What is compressed, to its end. */
    static byte[] plain(byte[] packed) throws IOException {
        InputStream in = new ByteArrayInputStream(packed);
        try (InputStream plain = packed[0] == ZSTD ? new ZstdInputStreamNoFinalizer(in) : new GZIPInputStream(in)) {
            return plain.readAllBytes();
        }
    }

    Map<BundleMember, Octets> octets() {
        Map<BundleMember, Octets> members = new LinkedHashMap<>();
        files.forEach((name, bytes) -> members.put(BundleMember.named(name).orElseThrow(), Octets.of(bytes)));
        return members;
    }

    String text(String name) {
        return Octets.of(files.get(name)).toString();
    }
}
