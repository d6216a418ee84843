package dev.rigsmith.ports;

import dev.rigsmith.domain.starter.Occupant;
import java.util.Optional;

class InMemoryProjectStarterTest extends ProjectStarterContract {

    private final InMemoryProjectStarter starter = new InMemoryProjectStarter();

    @Override
    protected ProjectStarter starter() {
        return starter;
    }

    @Override
    protected void file(String path, String text) {
        starter.file(path, text);
    }

    @Override
    protected void directory(String path) {
        starter.other(path, Occupant.Kind.DIRECTORY);
    }

    @Override
    protected void danglingLink(String path) {
        starter.other(path, Occupant.Kind.DANGLING_LINK);
    }

    @Override
    protected Optional<String> text(String path) {
        return starter.text(path);
    }
}
