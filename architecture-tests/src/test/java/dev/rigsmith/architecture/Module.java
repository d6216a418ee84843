package dev.rigsmith.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.Source;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** The modules of the program, from the inside out, and which of the others each may see. */
enum Module {
    DOMAIN("domain"),
    PORTS("ports", DOMAIN),
    PROCESS("process", DOMAIN),
    APPLICATION("application", PORTS, DOMAIN),
    ADAPTERS_PODMAN("adapters-podman", PORTS, PROCESS, DOMAIN),
    ADAPTERS_BUILDAH("adapters-buildah", PORTS, PROCESS, DOMAIN),
    ADAPTERS_PODMANREMOTE("adapters-podmanremote", PORTS, PROCESS, DOMAIN),
    ADAPTERS_FS("adapters-fs", PORTS, DOMAIN),
    ADAPTERS_HTTP("adapters-http", PORTS, PROCESS, DOMAIN),
    ADAPTERS_OUTRIG("adapters-outrig", PORTS, PROCESS, DOMAIN),
    CLI(
            "cli",
            APPLICATION,
            ADAPTERS_PODMAN,
            ADAPTERS_BUILDAH,
            ADAPTERS_PODMANREMOTE,
            ADAPTERS_FS,
            ADAPTERS_HTTP,
            ADAPTERS_OUTRIG,
            PORTS,
            PROCESS,
            DOMAIN);

    private final String directory;
    private final Set<Module> sees;

    Module(String directory, Module... sees) {
        this.directory = directory;
        this.sees = Set.of(sees);
    }

    /** The module that a class belongs to by its package; empty when it belongs to none. */
    static Optional<Module> of(JavaClass type) {
        return Arrays.stream(values())
                .filter(module -> module.owns(type.getPackageName()))
                .findFirst();
    }

    /** The classes of a module. */
    static DescribedPredicate<JavaClass> in(Module module) {
        return DescribedPredicate.describe("are in " + module.directory, type -> of(type).equals(Optional.of(module)));
    }

    String directory() {
        return directory;
    }

    /** The package that everything in the module is in or below. */
    String root() {
        return "dev.rigsmith." + directory.replace('-', '.');
    }

    boolean maySee(Module other) {
        return this == other || sees.contains(other);
    }

    /** Whether a class file lies where this module's compiler or jar put it. */
    boolean made(Source source) {
        String place = source.getUri().toString();
        return place.contains("/" + directory + "/target/classes/") || place.contains("/rigsmith-" + directory + "-");
    }

    private boolean owns(String packageName) {
        return (packageName + ".").startsWith(root() + ".");
    }
}
