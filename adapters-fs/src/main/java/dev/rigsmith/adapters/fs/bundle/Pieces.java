package dev.rigsmith.adapters.fs.bundle;

import dev.rigsmith.domain.bundle.BundleManifest;
import dev.rigsmith.domain.bundle.BundleMember;
import dev.rigsmith.domain.bundle.ManifestText;
import dev.rigsmith.domain.context.Octets;
import dev.rigsmith.ports.BundleContent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Makes the pieces of a bundle. */
final class Pieces {

    private Pieces() {}

    /**
     * Gives them in their order.
     *
     * @param image the docker-archive
     */
    static List<Piece> of(BundleContent content, Path image) {
        List<Piece> pieces = new ArrayList<>(List.of(text(BundleMember.STORY, content.story())));
        content.containerfile().ifPresent(recipe -> pieces.add(text(BundleMember.CONTAINERFILE, recipe)));
        pieces.add(Piece.of(BundleMember.IMAGE, image));
        String manifest = ManifestText.of(new BundleManifest(
                content.image(), pieces.stream().map(Piece::entry).toList(), content.foundation()));
        content.key()
                .ifPresent(key -> pieces.add(Piece.of(
                        BundleMember.SIGNATURE,
                        key.sign(Octets.ofText(manifest)).bytes())));
        pieces.add(text(BundleMember.MANIFEST, manifest));
        pieces.sort(Comparator.comparing(Piece::member));
        return List.copyOf(pieces);
    }

    private static Piece text(BundleMember member, String text) {
        return Piece.of(member, text.getBytes(StandardCharsets.UTF_8));
    }
}
