package dev.rigsmith.application;

import dev.rigsmith.application.AddRequest.As;
import dev.rigsmith.domain.add.NameDerivation;
import dev.rigsmith.domain.add.SourceText;
import dev.rigsmith.domain.archive.ArchiveKind;
import dev.rigsmith.domain.archive.ImageChoice;
import dev.rigsmith.domain.context.Octets;
import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.RefusedException;
import dev.rigsmith.domain.image.Platform;
import dev.rigsmith.ports.ImageArchive;
import dev.rigsmith.ports.LocalSource;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/** Finds out what a source is by its content, whatever it is called. */
final class RecogniseSource {

    private final Platform host;
    private final Clock clock;

    RecogniseSource(Platform host, Clock clock) {
        this.host = host;
        this.clock = clock;
    }

    /** @throws RefusedException (unusable-source) when the user says that it is something else */
    Addition published(FoundSource.Published source, AddRequest request) {
        if (!request.mayBe(As.IMAGE)) {
            throw unusable(
                    "`" + source.reference() + "` is no file here, and "
                            + request.as().get().word() + " means one",
                    "check the path, or leave --as out for the image of that name");
        }
        request.refuse(request.image(), "--image", "a reference names one image");
        return new Addition.Published(source.reference(), Optional.of(NameDerivation.ofReference(source.reference())));
    }

    /**
     * @param archive the source, opened; its user closes it
     * @throws RefusedException (unusable-source, invalid-archive) when nothing can be made of it
     */
    Addition here(FoundSource.Here source, ImageArchive archive, AddRequest request) {
        ArchiveKind kind = archive.kind();
        if (kind == ArchiveKind.BUNDLE) {
            throw unusable(source.shown() + " is a bundle of a rig", "import it: rig import " + request.source());
        }
        refuseAmbiguous(source, kind, request);
        if (kind.holdsImages() && request.mayBe(As.IMAGE)) {
            return image(source, archive, request);
        }
        request.refuse(request.image(), "--image", source.shown() + " holds no images to choose from");
        return request.as().equals(Optional.of(As.ROOTFS)) ? rootfs(source, archive) : template(source, kind, request);
    }

    private static void refuseAmbiguous(FoundSource.Here source, ArchiveKind kind, AddRequest request) {
        LocalSource at = source.at();
        boolean both =
                at.directory() && kind.holdsImages() && at.containerfile().isPresent();
        if (both && request.as().isEmpty()) {
            throw unusable(
                    source.shown() + " holds an image and a Containerfile",
                    "say which one is meant: --as=image or --as=template");
        }
    }

    private Addition image(FoundSource.Here source, ImageArchive archive, AddRequest request) {
        String name = source.at().directory()
                ? NameDerivation.ofDirectory(source.named())
                : NameDerivation.ofArchive(source.named());
        return new Addition.Archived(
                () -> archive.verify(ImageChoice.of(source.shown(), archive.images(), request.image(), host)),
                source.shown(),
                Optional.of(name));
    }

    private Addition rootfs(FoundSource.Here source, ImageArchive archive) {
        if (archive.kind() != ArchiveKind.TAR) {
            throw unusable(
                    source.shown() + " is no tar of files: " + what(source.at(), archive.kind()),
                    archive.kind().holdsImages() ? "leave --as out" : "make a tar of the files: tar -C DIR -cf FILE .");
        }
        return new Addition.Archived(
                () -> archive.wrap(clock.instant()),
                source.shown(),
                Optional.of(NameDerivation.ofArchive(source.named())));
    }

    private static Addition template(FoundSource.Here source, ArchiveKind kind, AddRequest request) {
        if (request.mayBe(As.TEMPLATE)) {
            Optional<Addition> found = source.at().containerfile().flatMap(bytes -> template(source, bytes, request));
            if (found.isPresent()) {
                return found.get();
            }
        }
        throw unrecognised(source, kind, request);
    }

    private static Optional<Addition> template(FoundSource.Here source, Octets bytes, AddRequest request) {
        boolean certain = source.at().directory() || request.as().isPresent();
        String shown = source.at().directory() ? source.shown() + "/Containerfile" : source.shown();
        Optional<Path> context =
                Optional.of(source.at().path()).filter(path -> source.at().directory());
        return SourceText.containerfile(shown, bytes, certain)
                .map(read -> new Addition.Template(bytes, read, context, source.shown(), name(source)));
    }

    /** A plain {@code Containerfile} of the user's is called after its directory; on the web that says little. */
    private static Optional<String> name(FoundSource.Here source) {
        if (source.at().directory()) {
            return Optional.of(NameDerivation.ofDirectory(source.named()));
        }
        Optional<String> directory = Optional.ofNullable(source.at().path().getParent())
                .map(Path::toString)
                .map(NameDerivation::ofDirectory)
                .filter(name -> source.download().isEmpty());
        return NameDerivation.ofContainerfile(source.named()).or(() -> directory);
    }

    private static RefusedException unrecognised(FoundSource.Here source, ArchiveKind kind, AddRequest request) {
        if (kind == ArchiveKind.TAR && request.as().isEmpty()) {
            return unusable(
                    source.shown() + " is a tar of files, and no image",
                    "if they are a root file system, say so: --as=rootfs");
        }
        String wanted =
                request.as().map(as -> "cannot be added as " + as.word()).orElse("is nothing to add");
        return unusable(
                source.shown() + " " + wanted + ": " + what(source.at(), kind),
                "give an image archive, an OCI layout, a Containerfile, or a directory with one");
    }

    private static String what(LocalSource at, ArchiveKind kind) {
        if (kind != ArchiveKind.UNKNOWN) {
            return "it is a " + kind.word();
        }
        return at.directory()
                ? "the directory holds no Containerfile and no OCI layout"
                : "it is neither an image archive nor a Containerfile";
    }

    private static RefusedException unusable(String message, String remedy) {
        return new RefusedException(ErrorId.UNUSABLE_SOURCE, message, remedy);
    }
}
