package dev.rigsmith.ports;

import dev.rigsmith.domain.image.ImageId;
import dev.rigsmith.domain.image.LocalImage;
import dev.rigsmith.domain.reference.ImageReference;
import dev.rigsmith.domain.rig.ShortName;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

class InMemoryHandSessionsTest extends HandSessionsContract {

    private static final ImageId IMAGE = new ImageId("c".repeat(64));

    private final InMemoryImageStore store =
            new InMemoryImageStore().add(IMAGE, Map.of("old", "1"), ImageReference.parse("localhost/base:1"));
    private final InMemoryImageContents contents = new InMemoryImageContents(store);
    private final InMemoryHandSessions sessions = new InMemoryHandSessions(store, contents);

    @Override
    protected HandSessions sessions() {
        sessions.runsAs(IMAGE, "1000");
        return sessions;
    }

    @Override
    protected ImageId image() {
        return IMAGE;
    }

    @Override
    protected Map<String, String> labels(ImageId image) {
        return store.content().all().stream()
                .filter(found -> found.id().equals(image))
                .map(LocalImage::labels)
                .findFirst()
                .orElseThrow();
    }

    @Override
    protected String file(ImageId image, String path) {
        return new String(contents.file(image, path, 1000).orElseThrow().bytes(), StandardCharsets.UTF_8);
    }

    @Override
    protected String leave(ShortName rig) {
        sessions.leave(new OpenHandSession("left-" + rig, OptionalLong.empty()), rig);
        return "left-" + rig;
    }

    @Override
    protected void command(int status, List<String> lines, String... words) {
        sessions.teach(new HandEnd(status, lines), words);
    }
}
