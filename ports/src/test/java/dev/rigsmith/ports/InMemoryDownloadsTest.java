package dev.rigsmith.ports;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

class InMemoryDownloadsTest extends DownloadsContract {

    private final Map<Path, String> disk = new HashMap<>();
    private final InMemoryDownloads downloads = new InMemoryDownloads(disk::put);

    @Override
    protected Downloads downloads() {
        return downloads;
    }

    @Override
    protected String serve(String path, String content) {
        downloads.serve("https://example.com" + path, content);
        return "https://example.com" + path;
    }

    @Override
    protected String missing() {
        return "https://example.com/nothing";
    }

    @Override
    protected String read(Path file) {
        return disk.get(file);
    }

    @Override
    protected List<Path> files() {
        return downloads.files();
    }
}
