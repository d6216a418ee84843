package dev.rigsmith.domain.project;

import dev.rigsmith.domain.build.BuildSpec;
import dev.rigsmith.domain.build.ContextSource;
import dev.rigsmith.domain.containerfile.Containerfile;
import dev.rigsmith.domain.context.Octets;
import dev.rigsmith.domain.error.InvalidFileException;
import dev.rigsmith.domain.image.Platform;
import dev.rigsmith.domain.rig.RigId;
import java.util.SortedMap;
import java.util.TreeMap;

/** What building a rig of a project file means. */
public final class ProjectBuilds {

    private ProjectBuilds() {}

    /**
     * Gives the build of a declared rig.
     *
     * @param containerfile the bytes of its Containerfile
     * @param host the platform of the machine that builds, and what is built for unless the file says otherwise
     * @throws InvalidFileException when the Containerfile is wrong
     */
    public static BuildSpec of(RigId rig, DeclaredRig.Built declared, Octets containerfile, Platform host) {
        BuildDeclaration build = declared.build();
        Containerfile facts = Containerfile.parse(build.shown(), containerfile.bytes());
        return new BuildSpec(
                rig,
                build.shown(),
                containerfile,
                facts,
                new ContextSource.Directory(build.context(), build.containerfile()).usedBy(facts),
                build.target(),
                build.platform().orElse(host),
                host,
                build.args(),
                labels(declared),
                build.secrets(),
                build.refresh(),
                declared.checks());
    }

    /** The servers that the rig declares are a label; those of its base come to it later, once that is known. */
    private static SortedMap<String, String> labels(DeclaredRig.Built declared) {
        SortedMap<String, String> labels = new TreeMap<>(declared.build().labels());
        if (!declared.mcp().isEmpty()) {
            labels.put(McpLabel.NAME, McpLabel.of(declared.mcp()).text());
            labels.put(McpLabel.SCHEMA_NAME, McpLabel.SCHEMA);
        }
        return labels;
    }
}
