package dev.rigsmith.domain.project;

import dev.rigsmith.domain.reference.ImageReference;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** A rig of a project file. */
public sealed interface DeclaredRig {

    /** Commands that must succeed in the image, in order. */
    List<String> checks();

    /** The MCP servers that the image offers, by name. */
    SortedMap<String, McpServer> mcp();

    /** A rig that is built. */
    record Built(BuildDeclaration build, List<String> checks, SortedMap<String, McpServer> mcp) implements DeclaredRig {
        public Built {
            checks = List.copyOf(checks);
            mcp = Collections.unmodifiableSortedMap(new TreeMap<>(mcp));
        }
    }

    /** A rig that is a published image. */
    record Published(ImageReference image, List<String> checks, SortedMap<String, McpServer> mcp)
            implements DeclaredRig {
        public Published {
            checks = List.copyOf(checks);
            mcp = Collections.unmodifiableSortedMap(new TreeMap<>(mcp));
        }
    }
}
