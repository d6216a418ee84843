package dev.rigsmith.ports;

class InMemoryBuildRecordsTest extends BuildRecordsContract {

    private final BuildRecords records = new InMemoryBuildRecords();

    @Override
    protected BuildRecords records() {
        return records;
    }
}
