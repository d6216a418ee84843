package dev.rigsmith.adapters.fs.archive;

import dev.rigsmith.domain.archive.LayoutDocuments;
import dev.rigsmith.domain.archive.MemberName;
import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.image.Platform;
import dev.rigsmith.ports.VerifiedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;

/** A tar of files that becomes the one layer of an image. */
final class RootFileSystem {

    private final Content tar;
    private final Quota quota;

    RootFileSystem(Content tar, Quota quota) {
        this.tar = tar;
        this.quota = quota;
    }

    /** Whoever unpacks it does so in a directory that is its root; what tries to leave that is not taken at all. */
    VerifiedImage wrap(Path layout, Platform platform, Instant created) throws IOException {
        LayoutWriter writer = new LayoutWriter(layout, quota);
        Digested layer;
        try (InputStream in = tar.open()) {
            layer = writer.layer(in);
        }
        checkMembers(layout.resolve("blobs/sha256").resolve(layer.digest().hex()));
        byte[] config =
                LayoutDocuments.config(platform, layer.digest(), created).getBytes(StandardCharsets.UTF_8);
        ImageId id = new ImageId(Digested.of(config).digest().hex());
        return new VerifiedImage(layout, id, platform, Map.of(), writer.finish(config));
    }

    /** The copy is checked, since nobody else can change that. */
    private void checkMembers(Path copy) throws IOException {
        try (PlainFile file = PlainFile.open(copy);
                PlainTar members = new PlainTar(file.open(), quota.limits().header())) {
            int count = 0;
            while (members.next()) {
                Limit.of(++count, quota.limits().files(), "members");
                check(members.member(), file.size() - members.position());
            }
        }
    }

    private void check(TarArchiveEntry member, long room) throws IOException {
        String name = MemberName.plain(member.getName());
        int longest = quota.limits().path() * 4;
        Optional<String> fault = MemberName.fault(name, longest)
                .or(() -> member.isLink() ? MemberName.fault(member.getLinkName(), longest) : Optional.empty());
        if (fault.isPresent()) {
            throw new IOException(fault.get());
        }
        if (member.getSize() > room) {
            throw new IOException("member " + name + " goes on behind the end of the tar");
        }
    }
}
