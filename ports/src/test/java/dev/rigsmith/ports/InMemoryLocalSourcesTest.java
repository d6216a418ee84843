package dev.rigsmith.ports;

import java.util.Optional;

class InMemoryLocalSourcesTest extends LocalSourcesContract {

    private final InMemoryLocalSources sources = new InMemoryLocalSources();

    @Override
    protected LocalSources sources() {
        return sources;
    }

    @Override
    protected void file(String path, String content) {
        sources.file(path, content);
    }

    @Override
    protected void directory(String path, Optional<String> containerfile) {
        sources.directory(path, containerfile);
    }

    @Override
    protected void pipe(String path) {
        sources.pipe(path);
    }
}
