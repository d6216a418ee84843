package dev.rigsmith.adapters.fs.bundle;

import dev.rigsmith.adapters.fs.archive.Compression;
import dev.rigsmith.adapters.fs.archive.Fault;
import dev.rigsmith.adapters.fs.archive.OwnFile;
import dev.rigsmith.adapters.fs.archive.PlainFile;
import dev.rigsmith.adapters.fs.archive.SavedImage;
import dev.rigsmith.adapters.fs.archive.Watched;
import dev.rigsmith.adapters.fs.archive.Workshop;
import dev.rigsmith.domain.bundle.BundleHead;
import dev.rigsmith.domain.bundle.BundleManifest;
import dev.rigsmith.domain.bundle.BundleMember;
import dev.rigsmith.domain.context.Octets;
import dev.rigsmith.domain.context.Sha256;
import dev.rigsmith.ports.Bundle;
import dev.rigsmith.ports.VerifiedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** A bundle after the first look: it stands behind its head, and is read on from there. */
final class OpenedBundle implements Bundle {

    private static final int PIECE = 1 << 16;

    private final Workshop workshop;
    private final PlainFile file;
    private final Watched packed;
    private final InputStream plain;
    private final Members members;
    private Optional<BundleMember> next;
    private final BundleHead head;

    /** @param workshop closed with this */
    OpenedBundle(Workshop workshop, PlainFile file) throws IOException {
        this.workshop = workshop;
        this.file = file;
        this.packed = new Watched(file.open());
        workshop.quota().given(file.size());
        this.plain = Compression.of(file).open(packed);
        this.members = new Members(plain, workshop.quota());
        this.next = begin();
        this.head = readHead();
    }

    private Optional<BundleMember> begin() throws IOException {
        try {
            return members.next();
        } catch (IOException wrong) {
            throw new IOException("it is no bundle of a rig: " + Fault.of(wrong), wrong);
        }
    }

    private BundleHead readHead() throws IOException {
        String story = text(members.bytes(BundleMember.STORY));
        next = members.next();
        return new BundleHead(
                story, is(BundleMember.MANIFEST) ? Optional.of(statement()) : Optional.empty(), file.size());
    }

    private BundleHead.Statement statement() throws IOException {
        byte[] text = members.bytes(BundleMember.MANIFEST);
        BundleManifest manifest = ManifestJson.read(text);
        members.vouchedBy(manifest);
        next = members.next();
        Optional<Octets> signature = Optional.empty();
        if (is(BundleMember.SIGNATURE)) {
            signature = Optional.of(Octets.of(members.bytes(BundleMember.SIGNATURE)));
            next = members.next();
        }
        return new BundleHead.Statement(manifest, Octets.of(text), signature);
    }

    private boolean is(BundleMember member) {
        return next.equals(Optional.of(member));
    }

    private static String text(byte[] bytes) throws IOException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException wrong) {
            throw new IOException("rig.yaml is not UTF-8", wrong);
        }
    }

    @Override
    public BundleHead head() {
        return head;
    }

    @Override
    public Sha256 digest() {
        return workshop.guard(() -> {
            try (Watched all = new Watched(file.open())) {
                byte[] piece = new byte[PIECE];
                while (all.read(piece, 0, piece.length) >= 0) {
                    workshop.quota().working(piece.length);
                }
                return all.rest().digest();
            }
        });
    }

    @Override
    public Verified verify() {
        return workshop.guard(() -> {
            Path archive = workshop.directory().path().resolve("image.tar");
            while (next.isPresent()) {
                read(next.get(), archive);
                next = members.next();
            }
            Sha256 digest = packed.rest().digest();
            return new Verified(image(archive), digest);
        });
    }

    private void read(BundleMember member, Path archive) throws IOException {
        try (OutputStream out = member == BundleMember.IMAGE ? new OwnFile(archive) : OutputStream.nullOutputStream()) {
            members.copy(member, out);
        }
    }

    private VerifiedImage image(Path archive) throws IOException {
        try {
            SavedImage image = SavedImage.in(archive, workshop, head.manifest().flatMap(BundleManifest::foundation));
            requirePromised(image);
            return image.verify();
        } catch (IOException wrong) {
            throw new IOException("image.tar: " + wrong.getMessage(), wrong);
        }
    }

    private void requirePromised(SavedImage image) throws IOException {
        Optional<BundleManifest> manifest = head.manifest();
        if (manifest.isPresent() && !manifest.get().image().equals(image.id())) {
            throw new IOException("it is another image than its manifest says (wanted "
                    + manifest.get().image() + ", found " + image.id() + ")");
        }
    }

    @Override
    public void close() {
        try {
            plain.close();
        } catch (IOException closed) {
            // It was only read.
        }
        workshop.close();
    }
}
