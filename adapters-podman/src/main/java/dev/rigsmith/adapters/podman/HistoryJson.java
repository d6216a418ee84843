package dev.rigsmith.adapters.podman;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.rigsmith.domain.garbage.Origin;
import dev.rigsmith.domain.key.BuildKey;
import dev.rigsmith.domain.rig.RigLabels;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The history of an image, which tells who made it. A build of a rig ends with its labels, each of them a step that
 * goes on from the one before. Whatever was made from the rig later has more behind that, or begins anew.
 *
 * @param entries the oldest one first
 * @param ended when the last one was done, as it is told
 */
record HistoryJson(List<HistoryJson.Entry> entries, String ended) {

    private static final JsonFactory JSON = new JsonFactory();
    private static final Pattern WITHIN_A_BUILD = Pattern.compile("FROM [0-9a-f]{12}");
    private static final String LABEL = " LABEL ";

    HistoryJson(List<Entry> entries) {
        this(entries, "");
    }

    /**
     * One step.
     *
     * @param createdBy what it did
     * @param comment what it began with
     */
    record Entry(String createdBy, String comment) {

        private boolean isFurtherLabel() {
            return createdBy.contains(LABEL) && WITHIN_A_BUILD.matcher(comment).matches();
        }

        private boolean sets(BuildKey key) {
            return createdBy.contains(LABEL) && createdBy.contains("\"" + RigLabels.KEY + "\"=\"" + key.hex() + "\"");
        }
    }

    /** Reads an array of steps; fails with an IOException when the text is none. */
    static HistoryJson read(String text) throws IOException {
        try (JsonParser json = JSON.createParser(text)) {
            if (json.nextToken() != JsonToken.START_ARRAY) {
                throw new IOException("expected an array");
            }
            return entries(json);
        }
    }

    /** Reads the array that begins here. */
    static HistoryJson entries(JsonParser json) throws IOException {
        List<Entry> entries = new ArrayList<>();
        String ended = "";
        while (json.nextToken() == JsonToken.START_OBJECT) {
            Map<String, String> step = texts(json);
            entries.add(new Entry(step.getOrDefault("created_by", ""), step.getOrDefault("comment", "")));
            ended = step.getOrDefault("created", "");
        }
        return new HistoryJson(entries, ended);
    }

    private static Map<String, String> texts(JsonParser json) throws IOException {
        Map<String, String> texts = new HashMap<>();
        for (String field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
            if (json.nextToken().isStructStart()) {
                json.skipChildren();
            } else {
                texts.put(field, json.getValueAsString(""));
            }
        }
        return texts;
    }

    /** When the last step was done, to parts of a second; empty where that is not told. */
    Optional<Instant> created() {
        try {
            return Optional.of(OffsetDateTime.parse(ended).toInstant());
        } catch (DateTimeException untold) {
            return Optional.empty();
        }
    }

    /** Who made an image that carries the label of this key. */
    Origin origin(BuildKey key) {
        int last = -1;
        for (int i = 0; i < entries.size(); i++) {
            last = entries.get(i).sets(key) ? i : last;
        }
        if (last < 0) {
            return Origin.STEP;
        }
        boolean ends = entries.subList(last + 1, entries.size()).stream().allMatch(Entry::isFurtherLabel);
        return ends ? Origin.RIG : Origin.OTHER;
    }
}
