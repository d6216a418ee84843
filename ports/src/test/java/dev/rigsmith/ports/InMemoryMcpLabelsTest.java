package dev.rigsmith.ports;

import dev.rigsmith.domain.project.McpLabel;
import java.util.Map;
import java.util.TreeMap;

class InMemoryMcpLabelsTest extends McpLabelsContract {

    @Override
    protected McpLabels labels() {
        McpLabel foreign = new McpLabel(new TreeMap<>(Map.of("x", "{\"command\":[\"x\"],\"timeout\":5}")));
        return new InMemoryMcpLabels().teach(WRITTEN).teach(foreign);
    }
}
