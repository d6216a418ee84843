package dev.rigsmith.ports;

import dev.rigsmith.domain.error.ErrorId;
import dev.rigsmith.domain.error.RefusedException;
import dev.rigsmith.domain.project.McpLabel;
import dev.rigsmith.domain.reference.ImageReference;
import java.util.HashMap;
import java.util.Map;

/** A reader of MCP labels that knows the texts that it was taught, and refuses all others. */
public final class InMemoryMcpLabels implements McpLabels {

    private final Map<String, McpLabel> known = new HashMap<>();

    /** Makes the text of these servers readable. */
    public InMemoryMcpLabels teach(McpLabel label) {
        known.put(label.text(), label);
        return this;
    }

    @Override
    public McpLabel read(ImageReference image, String label) {
        if (!known.containsKey(label)) {
            throw new RefusedException(
                    ErrorId.INVALID_LABEL, "the label of " + image + " cannot be read: " + label, "teach it");
        }
        return known.get(label);
    }
}
