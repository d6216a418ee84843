package dev.rigsmith.ports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rigsmith.domain.build.ContextSource;
import dev.rigsmith.domain.context.ContextEntry;
import dev.rigsmith.domain.context.Sha256;
import dev.rigsmith.domain.ignore.IgnoreFile;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;

class InMemoryBuildContextsTest extends BuildContextsContract {

    private static final String ROOT = "/context";

    private final InMemoryBuildContexts contexts = new InMemoryBuildContexts();

    @BeforeEach
    void add() {
        contexts.add(ROOT);
    }

    @Override
    protected BuildContexts contexts() {
        return contexts;
    }

    @Override
    protected ContextSource context() {
        return new ContextSource.Directory(ROOT, ROOT + "/Containerfile");
    }

    @Override
    protected ContextSource missing() {
        return new ContextSource.Directory("/missing", "/missing/Containerfile");
    }

    @Override
    protected void write(String path, String content) {
        for (int slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
            makeDirectory(path.substring(0, slash));
        }
        contexts.put(ROOT, ContextEntry.file(path, 0644, Sha256.of(content.getBytes(StandardCharsets.UTF_8))));
    }

    @Override
    protected void makeDirectory(String path) {
        contexts.put(ROOT, ContextEntry.directory(path, 0755));
    }

    @Override
    protected void remove(String path) {
        contexts.remove(ROOT, path);
    }

    @Override
    protected void misremember(String path, String content) {
        contexts.misremember(ROOT, ContextEntry.file(path, 0644, digest(content)));
        assertThat(contexts.capture(context(), BuildContexts.Reading.CHANGED)
                        .manifest()
                        .entries())
                .contains(ContextEntry.file(path, 0644, digest(content)));
    }

    @Override
    protected void ignore(String patterns) {
        contexts.ignore(ROOT, new IgnoreFile(".containerignore", patterns.getBytes(StandardCharsets.UTF_8)));
    }
}
