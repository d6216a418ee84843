package dev.rigsmith.domain.outrig;

import dev.rigsmith.domain.build.BuildArg;
import dev.rigsmith.domain.context.Octets;
import dev.rigsmith.domain.context.Sha256;
import dev.rigsmith.domain.project.BuildDeclaration;
import dev.rigsmith.domain.project.McpServer;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * One thing that counts for outrig.
 *
 * @param kind {@code containerfile}, {@code arg}, {@code label} or {@code context}
 * @param value for people; empty where it is confidential
 */
public record OutrigInput(String kind, String name, String value) {

    /** All that counts for a build, in the order of the stream. */
    public static List<OutrigInput> of(
            BuildDeclaration build,
            Octets containerfile,
            SortedMap<String, McpServer> servers,
            OutrigDigest.Files files) {
        List<OutrigInput> inputs = new ArrayList<>();
        String digest = "sha256:" + Sha256.of(containerfile.bytes()).hex();
        inputs.add(new OutrigInput("containerfile", build.shown(), digest));
        build.args()
                .forEach((name, arg) ->
                        arg.value().ifPresent(value -> inputs.add(new OutrigInput("arg", name, shown(arg, value)))));
        OutrigHead.labels(servers).forEach((name, value) -> inputs.add(new OutrigInput("label", name, value)));
        inputs.add(new OutrigInput("context", build.context(), files.word()));
        return inputs;
    }

    private static String shown(BuildArg arg, String value) {
        return arg.confidential() ? "" : value;
    }
}
