package dev.rigsmith.ports;

class InMemoryBuildRecordsTest extends BuildRecordsContract {

    private final InMemoryBuildRecords records = new InMemoryBuildRecords();

    @Override
    protected BuildRecords records() {
        return records;
    }

    @Override
    protected void removeProject(String file) {
        records.gone(file);
    }
}
