package dev.rigsmith.adapters.fs.archive;

import dev.rigsmith.domain.archive.ArchiveLimits;
import dev.rigsmith.ports.ImageArchive;
import java.io.IOException;
import java.nio.file.Path;

/** Verifies the first image of an archive in a process of its own, says so, and keeps the archive open until told. */
final class OtherOpener {

    private OtherOpener() {}

    /** The archive and the directory to work in; what it says goes to standard output, a line for a line that it reads. */
    public static void main(String[] arguments) throws IOException {
        TarImageArchives archives = new TarImageArchives(Path.of(arguments[1]), Bench.HOST, ArchiveLimits.USUAL);
        try (ImageArchive archive = archives.open(Path.of(arguments[0]))) {
            System.out.println(archive.verify(archive.images().get(0)).id().hex());
            System.out.flush();
            System.in.read();
        }
    }
}
