package dev.rigsmith.application;

import dev.rigsmith.domain.add.SourceWord;
import dev.rigsmith.domain.add.WebAddress;
import dev.rigsmith.domain.error.RigsmithException;
import dev.rigsmith.ports.Downloads;
import dev.rigsmith.ports.Downloads.Download;
import dev.rigsmith.ports.LocalSource;
import dev.rigsmith.ports.LocalSources;
import dev.rigsmith.ports.Progress;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds what a typed source means, and fetches it when it is on the web. */
final class FindSource {

    private final LocalSources local;
    private final Downloads downloads;
    private final Progress progress;

    FindSource(LocalSources local, Downloads downloads, Progress progress) {
        this.local = local;
        this.downloads = downloads;
        this.progress = progress;
    }

    /** Whoever gets it closes it. */
    FoundSource find(AddRequest request) {
        String source = request.source();
        SourceWord word = SourceWord.of(source, !WebAddress.isMeant(source) && local.exists(source));
        if (word instanceof SourceWord.Web web) {
            return fetch(web.address(), request);
        }
        request.refuse(request.sha256(), "--sha256", "nothing is downloaded");
        if (word instanceof SourceWord.Published published) {
            return new FoundSource.Published(published.reference());
        }
        return look((SourceWord.Local) word);
    }

    private FoundSource look(SourceWord.Local word) {
        LocalSource at = local.look(word.path());
        String what = at.directory() ? "directory" : "file";
        List<String> notes = Stream.of("`" + word.path() + "` was taken for the " + what
                        + " of that name; an image has a full reference, with its registry")
                .filter(note -> word.alsoReference())
                .toList();
        return new FoundSource.Here(at, named(word.path(), at), at.path().toString(), notes, Optional.empty());
    }

    /** What was typed may say nothing: {@code .} is called what the directory is called. */
    private static String named(String typed, LocalSource at) {
        return at.directory() ? at.path().toString() : typed;
    }

    private FoundSource fetch(WebAddress address, AddRequest request) {
        Download download = downloads.fetch(
                address,
                request.limits(),
                request.sha256(),
                (bytes, all) -> progress.working("downloading " + address, bytes, all));
        try {
            LocalSource at = local.look(download.file().toString());
            return new FoundSource.Here(
                    at, address.path(), address.toString(), notes(address, request), Optional.of(download));
        } catch (RigsmithException failure) {
            download.close();
            throw failure;
        }
    }

    private static List<String> notes(WebAddress address, AddRequest request) {
        return Stream.of("http:// is not protected on its way, and no --sha256 says what should have come")
                .filter(note -> !address.secure() && request.sha256().isEmpty())
                .toList();
    }
}
