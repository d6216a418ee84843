package dev.rigsmith.adapters.fs.archive;

import dev.rigsmith.domain.archive.ArchiveLimits;
import dev.rigsmith.domain.archive.LegacyNames;
import dev.rigsmith.domain.archive.MemberName;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The members of a tar by their names. What is wrong with any of them shows when one is looked for. */
final class TarContents implements Contents {

    private final PlainFile file;
    private final Map<String, Member> members;
    private final Optional<String> fault;

    private TarContents(PlainFile file, Map<String, Member> members, Optional<String> fault) {
        this.file = file;
        this.members = members;
        this.fault = fault;
    }

    static TarContents of(PlainFile file, ArchiveLimits limits) throws IOException {
        Scan scan = new Scan(limits, file.size());
        try (PlainTar tar = new PlainTar(file.open(), limits.header())) {
            while (tar.next()) {
                scan.add(MemberName.plain(tar.member().getName()), Member.of(tar.member(), tar.position()));
            }
        }
        return new TarContents(file, scan.members, Optional.ofNullable(scan.fault));
    }

    /** Whether any member has this name. */
    boolean names(String path) {
        return members.containsKey(path);
    }

    @Override
    public Optional<Content> find(String path) throws IOException {
        if (fault.isPresent()) {
            throw new IOException(fault.get());
        }
        Optional<Member> found = Optional.ofNullable(members.get(path)).map(member -> resolved(path, member));
        if (found.isPresent() && !found.get().isFile()) {
            throw new IOException(path + " is " + found.get().type() + ", where a file should be");
        }
        return found.map(MemberContent::new);
    }

    /** One step, and only to what is a file itself. */
    private Member resolved(String path, Member member) {
        return LegacyNames.layerBehind(path, member.link()).map(members::get).orElse(member);
    }

    private final class MemberContent implements Content {

        private final Member member;

        MemberContent(Member member) {
            this.member = member;
        }

        @Override
        public long size() {
            return member.size();
        }

        @Override
        public InputStream open() {
            return file.open(member.start(), member.start() + member.size());
        }
    }

    /** Gathers members, as many as an archive of images may have; a root file system has more, and needs no names. */
    private static final class Scan {

        private final ArchiveLimits limits;
        private final long end;
        private final Map<String, Member> members = new HashMap<>();
        private String fault;
        private int count;

        Scan(ArchiveLimits limits, long end) {
            this.limits = limits;
            this.end = end;
        }

        void add(String name, Member member) throws IOException {
            if (++count > limits.files()) {
                throw new IOException("it has more than " + limits.files() + " members");
            }
            if (member.size() < 0 || member.size() > end - member.start()) {
                throw new IOException("member " + name + " goes on behind the end of the tar");
            }
            fault(name, member).ifPresent(this::remember);
            if (count <= limits.members() || isMark(name)) {
                members.put(name, member);
            }
        }

        private Optional<String> fault(String name, Member member) {
            if (members.containsKey(name) && !member.type().equals(Member.DIRECTORY)) {
                return Optional.of("member " + name + " is in it twice");
            }
            return count > limits.members()
                    ? Optional.of("it has more than " + limits.members() + " members")
                    : MemberName.fault(name, limits.path());
        }

        private void remember(String found) {
            fault = fault == null ? found : fault;
        }

        /** What tells an archive of images, wherever in it that stands. */
        private static boolean isMark(String name) {
            return name.equals(DockerArchive.MANIFEST)
                    || name.equals(DockerArchive.REPOSITORIES)
                    || name.equals(OciLayout.MARK)
                    || name.equals(OciLayout.INDEX);
        }
    }
}
