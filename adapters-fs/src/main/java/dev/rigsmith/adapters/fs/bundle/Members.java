package dev.rigsmith.adapters.fs.bundle;

import dev.rigsmith.adapters.fs.archive.Digested;
import dev.rigsmith.adapters.fs.archive.Quota;
import dev.rigsmith.domain.bundle.BundleManifest;
import dev.rigsmith.domain.bundle.BundleMember;
import dev.rigsmith.domain.bundle.ManifestRules;
import dev.rigsmith.domain.bundle.MemberSequence;
import dev.rigsmith.domain.context.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** The members of a bundle, one after the other. Each may be there only as the manifest and the closed list have it. */
final class Members {

    private static final int MOST_EXTENDED = 1 << 16;

    private final TarRecords tar;
    private final Quota quota;
    private final Map<BundleMember, Digested> read = new EnumMap<>(BundleMember.class);
    private MemberSequence sequence = MemberSequence.begun();
    private Optional<BundleManifest> manifest = Optional.empty();
    private long size;

    /** @param plain all of the bundle, not compressed */
    Members(InputStream plain, Quota quota) {
        this.tar = new TarRecords(plain);
        this.quota = quota;
    }

    /** Goes to the next member, whose content is to be read then; empty at the end, behind which nothing is. */
    Optional<BundleMember> next() throws IOException {
        Optional<MemberHeader> header = header();
        if (header.isEmpty()) {
            tar.end();
            refuse(sequence.missing(manifest));
            return Optional.empty();
        }
        BundleMember member = member(header.get());
        refuse(sequence.fault(member));
        size = header.get().size();
        refuse(ManifestRules.sizeFault(member, size));
        requireEntry(member);
        sequence = sequence.with(member);
        return Optional.of(member);
    }

    private Optional<MemberHeader> header() throws IOException {
        byte[] record = tar.bytes(TarRecords.RECORD);
        if (TarRecords.isZero(record)) {
            return Optional.empty();
        }
        MemberHeader header = MemberHeader.parse(record);
        if (!header.isExtended()) {
            return Optional.of(header);
        }
        OptionalLong large = extended(header);
        MemberHeader next = MemberHeader.parse(tar.bytes(TarRecords.RECORD));
        return Optional.of(large.isPresent() ? next.withSize(large.getAsLong()) : next);
    }

    private OptionalLong extended(MemberHeader header) throws IOException {
        if (header.size() > MOST_EXTENDED) {
            throw new IOException("the header of a member is too large");
        }
        byte[] text = tar.bytes((int) header.size());
        tar.padding(header.size());
        return PaxRecords.size(text);
    }

    private static BundleMember member(MemberHeader header) throws IOException {
        if (!header.isFile()) {
            throw new IOException("member " + header.name() + " is " + header.typeWords() + ", where a file should be");
        }
        return BundleMember.named(header.name())
                .orElseThrow(() -> new IOException("member " + header.name() + " has no place in a bundle"));
    }

    private void requireEntry(BundleMember member) throws IOException {
        if (manifest.isPresent() && member != BundleMember.SIGNATURE) {
            BundleManifest.Entry entry = manifest.get()
                    .entry(member)
                    .orElseThrow(() -> new IOException("its manifest does not name member " + member.fileName()));
            requireSize(entry, size);
        }
    }

    private static void requireSize(BundleManifest.Entry entry, long found) throws IOException {
        if (entry.size() != found) {
            throw new IOException(
                    entry.member().fileName() + " should have " + entry.size() + " bytes and has " + found);
        }
    }

    /** Reads the content of the member that this stands on; a small one. */
    byte[] bytes(BundleMember member) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        copy(member, bytes);
        return bytes.toByteArray();
    }

    /** Writes the content of the member that this stands on, and checks it against the manifest. */
    void copy(BundleMember member, OutputStream out) throws IOException {
        Digested content = Digested.copy(tar.content(size), out, quota);
        tar.padding(size);
        read.put(member, content);
        if (manifest.isPresent() && member != BundleMember.SIGNATURE) {
            requireDigest(manifest.get().entry(member).orElseThrow(), content.digest());
        }
    }

    /** Holds what came before the manifest, and all that comes, against it. */
    void vouchedBy(BundleManifest told) throws IOException {
        BundleManifest.Entry story = told.entry(BundleMember.STORY).orElseThrow();
        Digested found = read.get(BundleMember.STORY);
        requireSize(story, found.size());
        requireDigest(story, found.digest());
        manifest = Optional.of(told);
    }

    private static void requireDigest(BundleManifest.Entry entry, Sha256 found) throws IOException {
        if (!entry.digest().equals(found)) {
            throw new IOException(entry.member().fileName() + " does not match its digest (wanted " + entry.digest()
                    + ", found " + found + ")");
        }
    }

    private static void refuse(Optional<String> fault) throws IOException {
        if (fault.isPresent()) {
            throw new IOException(fault.get());
        }
    }
}
