package dev.rigsmith.adapters.podman;

import dev.rigsmith.ports.McpLabels;
import dev.rigsmith.ports.McpLabelsContract;

class PodmanMcpLabelsTest extends McpLabelsContract {

    @Override
    protected McpLabels labels() {
        return new PodmanMcpLabels();
    }
}
