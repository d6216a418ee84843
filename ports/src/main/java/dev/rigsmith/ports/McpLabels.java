package dev.rigsmith.ports;

import dev.rigsmith.domain.error.RefusedException;
import dev.rigsmith.domain.project.McpLabel;
import dev.rigsmith.domain.reference.ImageReference;

/** Reads what images say of the MCP servers that they offer. */
public interface McpLabels {

    /**
     * Reads the text of an {@link McpLabel#NAME} label.
     *
     * @param image the image that carries it, for the error
     * @throws RefusedException (invalid-label) when it is not a JSON object, or names a server twice
     */
    McpLabel read(ImageReference image, String label);
}
