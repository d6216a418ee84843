package dev.rigsmith.adapters.fs.bundle;

import dev.rigsmith.adapters.fs.archive.PrivateDirectory;
import dev.rigsmith.adapters.fs.archive.UpperLayers;
import dev.rigsmith.adapters.fs.file.AtomicFile;
import dev.rigsmith.adapters.fs.file.PlacedFile;
import dev.rigsmith.adapters.fs.file.Reasons;
import dev.rigsmith.domain.error.FileAccessException;
import dev.rigsmith.ports.BundleContent;
import dev.rigsmith.ports.BundleDraft;
import dev.rigsmith.ports.BundleTarget;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;

/** A bundle before it has its place. */
final class FsBundleDraft implements BundleDraft {

    private final PrivateDirectory directory;
    private final OutputStream output;

    FsBundleDraft(PrivateDirectory directory, OutputStream output) {
        this.directory = directory;
        this.output = output;
    }

    @Override
    public Path image() {
        return directory.path().resolve("image.tar");
    }

    @Override
    public Written finish(BundleContent content, BundleTarget target, Working working) {
        BundleWriting writing = new BundleWriting(content.packing(), Pieces.of(content, packed(content)), working);
        if (target.file().isEmpty()) {
            return toOutput(writing);
        }
        place(target.file().get(), target, writing);
        return writing.written();
    }

    /** The archive that goes into the bundle. */
    private Path packed(BundleContent content) {
        Path upper = directory.path().resolve("upper.tar");
        content.foundation().ifPresent(base -> UpperLayers.write(image(), content.image(), base, upper));
        return content.foundation().isPresent() ? upper : image();
    }

    private Written toOutput(BundleWriting writing) {
        try {
            writing.writeTo(output);
            return writing.written();
        } catch (IOException failure) {
            throw FileAccessException.unwritable("standard output", Reasons.of(failure), failure);
        }
    }

    private static void place(Path file, BundleTarget target, AtomicFile.Content content) {
        try {
            if (target.replace()) {
                PlacedFile.replace(file, out -> {
                    content.writeTo(out);
                    BundleTargets.refuseUnlessFree(file, target);
                });
            } else {
                PlacedFile.create(file, content);
            }
        } catch (FileAlreadyExistsException taken) {
            throw BundleTargets.taken(target);
        } catch (IOException failure) {
            throw Reasons.unwritable(file, failure);
        }
    }

    @Override
    public void close() {
        directory.close();
    }
}
