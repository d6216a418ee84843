package dev.rigsmith.domain.outrig;

import dev.rigsmith.domain.build.BuildArg;
import dev.rigsmith.domain.context.Octets;
import dev.rigsmith.domain.project.McpServer;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What comes before the files of the context in the stream that outrig digests. */
public final class OutrigHead {

    private static final String LABELS = "\n[outrig-labels]\n";

    private OutrigHead() {}

    /**
     * Gives the bytes of the Containerfile, a line {@code NAME=VALUE} for each argument, and the block of labels, one
     * after the other with nothing between them. An argument without a value, which outrig does not know, is left out.
     */
    public static Octets of(
            Octets containerfile, SortedMap<String, BuildArg> args, SortedMap<String, McpServer> servers) {
        String text = args.entrySet().stream()
                        .flatMap(arg -> arg.getValue().value().stream().map(value -> line(arg.getKey(), value)))
                        .collect(Collectors.joining())
                + LABELS
                + labels(servers).entrySet().stream()
                        .map(label -> line(label.getKey(), label.getValue()))
                        .collect(Collectors.joining());
        return new Octets(containerfile.latin1() + Octets.ofText(text).latin1());
    }

    /** The labels that count: what the rig declares, without what it inherits. They are there without servers, too. */
    public static SortedMap<String, String> labels(SortedMap<String, McpServer> servers) {
        return new TreeMap<>(Map.of("org.outrig.mcp", OutrigJson.of(servers), "org.outrig.schema", "1"));
    }

    private static String line(String name, String value) {
        return name + "=" + value + "\n";
    }
}
