package dev.rigsmith.architecture;

import static dev.rigsmith.architecture.Module.ADAPTERS_BUILDAH;
import static dev.rigsmith.architecture.Module.ADAPTERS_FS;
import static dev.rigsmith.architecture.Module.ADAPTERS_HTTP;
import static dev.rigsmith.architecture.Module.ADAPTERS_OUTRIG;
import static dev.rigsmith.architecture.Module.ADAPTERS_PODMAN;
import static dev.rigsmith.architecture.Module.ADAPTERS_PODMANREMOTE;
import static dev.rigsmith.architecture.Module.CLI;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** Every library that the program may use, and the modules whose job it is. The JDK below {@code java} is no library. */
enum Library {
    COMMONS_CODEC("org.apache.commons.codec", ADAPTERS_OUTRIG),
    COMMONS_COMPRESS("org.apache.commons.compress", ADAPTERS_FS, ADAPTERS_PODMAN, ADAPTERS_PODMANREMOTE),
    GUICE("com.google.inject", CLI),
    INJECT("jakarta.inject", CLI),
    JACKSON("com.fasterxml.jackson", ADAPTERS_PODMAN, ADAPTERS_PODMANREMOTE, ADAPTERS_BUILDAH, ADAPTERS_FS, CLI),
    JNA("com.sun.jna", ADAPTERS_FS),
    PICOCLI("picocli", CLI),
    SNAKEYAML("org.snakeyaml.engine", ADAPTERS_FS),
    TLS("javax.net.ssl", ADAPTERS_HTTP),
    ZSTD("com.github.luben.zstd", ADAPTERS_FS);

    private final String root;
    private final Set<Module> users;

    Library(String root, Module... users) {
        this.root = root;
        this.users = Set.of(users);
    }

    /** Whether a class is neither ours nor the JDK's. */
    static boolean isForeign(JavaClass type) {
        String name = type.getBaseComponentType().getName();
        return !type.getBaseComponentType().isPrimitive()
                && !name.startsWith("java.")
                && !name.startsWith("dev.rigsmith.");
    }

    static boolean allows(Optional<Module> user, JavaClass used) {
        String name = used.getBaseComponentType().getName();
        return Arrays.stream(values())
                .filter(library -> name.startsWith(library.root + "."))
                .anyMatch(library -> user.filter(library.users::contains).isPresent());
    }
}
