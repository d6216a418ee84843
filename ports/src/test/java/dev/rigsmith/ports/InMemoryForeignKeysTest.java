package dev.rigsmith.ports;

class InMemoryForeignKeysTest extends ForeignKeysContract {

    private static final String DIRECTORY = "/work/context";

    private final InMemoryForeignKeys keys = new InMemoryForeignKeys();

    InMemoryForeignKeysTest() {
        keys.directory(DIRECTORY);
    }

    @Override
    protected ForeignKeys keys() {
        return keys;
    }

    @Override
    protected String directory() {
        return DIRECTORY;
    }

    @Override
    protected void file(String name, String text) {
        keys.file(DIRECTORY, name, text);
    }
}
