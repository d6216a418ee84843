package dev.rigsmith.adapters.fs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rigsmith.domain.error.RefusedException;
import dev.rigsmith.domain.rig.RegisteredRig;
import dev.rigsmith.ports.InMemoryRigRegistry;
import dev.rigsmith.ports.RigRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.state.Action;
import net.jqwik.api.state.ActionChain;
import net.jqwik.api.state.Transformer;

/** Any sequence of changes does to a registry what it does to a map. */
class RegistryActionsTest {

    /** A registry, and what it should hold. */
    private record Modelled(RigRegistry registry, SortedMap<String, RegisteredRig> model) {

        Modelled checked() {
            assertThat(registry.rigs()).isEqualTo(model);
            return this;
        }

        Modelled add(RegisteredRig rig, boolean replace) {
            boolean taken = model.containsKey(rig.name()) && !replace;
            assertThat(isRefused(rig, replace)).isEqualTo(taken);
            if (!taken) {
                model.put(rig.name(), rig);
            }
            return checked();
        }

        Modelled remove(String name) {
            assertThat(registry.remove(name).orElse(null)).isEqualTo(model.remove(name));
            return checked();
        }

        private boolean isRefused(RegisteredRig rig, boolean replace) {
            try {
                registry.add(rig, replace);
                return false;
            } catch (RefusedException taken) {
                return true;
            }
        }
    }

    @Property(tries = 25)
    void in_a_file(@ForAll("inFile") ActionChain<Modelled> chain) {
        chain.run();
    }

    @Property(tries = 60)
    void in_memory(@ForAll("inMemory") ActionChain<Modelled> chain) {
        chain.run();
    }

    @Provide
    Arbitrary<ActionChain<Modelled>> inFile() {
        return chains(() -> new YamlRigRegistry(file()));
    }

    @Provide
    Arbitrary<ActionChain<Modelled>> inMemory() {
        return chains(InMemoryRigRegistry::new);
    }

    private static Arbitrary<ActionChain<Modelled>> chains(Supplier<RigRegistry> registry) {
        return ActionChain.startWith(() -> new Modelled(registry.get(), new TreeMap<>()))
                .withAction(3, adding(false))
                .withAction(2, adding(true))
                .withAction(2, removing())
                .withMaxTransformations(10);
    }

    private static Action.Independent<Modelled> adding(boolean replace) {
        return () -> rigs().map(rig ->
                Transformer.mutate((replace ? "put " : "add ") + rig.name(), state -> state.add(rig, replace)));
    }

    private static Action.Independent<Modelled> removing() {
        return () -> names().map(name -> Transformer.mutate("remove " + name, state -> state.remove(name)));
    }

    private static Arbitrary<RegisteredRig> rigs() {
        return names().flatMap(name -> new RegistryDomain()
                .rigs()
                .map(rig -> new RegisteredRig(name, rig.kind(), rig.image(), rig.source(), rig.description())));
    }

    private static Arbitrary<String> names() {
        return Arbitraries.of("a", "b", "yes", "1.0", "corp/base:1.0");
    }

    /** A file that is not there yet, and is gone when the tests are over. */
    private static Path file() {
        try {
            Path directory = Files.createTempDirectory("registry");
            directory.toFile().deleteOnExit();
            Path file = directory.resolve("rigs.yaml");
            directory.resolve(".rigs.yaml.lock").toFile().deleteOnExit();
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
