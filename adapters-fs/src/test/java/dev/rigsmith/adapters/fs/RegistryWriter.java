package dev.rigsmith.adapters.fs;

import dev.rigsmith.domain.error.RefusedException;
import dev.rigsmith.domain.error.RigsmithException;
import dev.rigsmith.domain.rig.RegisteredRig;
import dev.rigsmith.domain.rig.RigKind;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A process that registers rigs: {@code FILE PREFIX FROM TO}. It says that it is there, waits for a byte or the end of its
 * input, and then tells of each rig when it is done: {@code +} added, {@code -} refused, or the message of another error.
 */
final class RegistryWriter {

    private RegistryWriter() {}

    public static void main(String[] args) throws Exception {
        YamlRigRegistry registry = new YamlRigRegistry(Path.of(args[0]));
        tell(".");
        int go = System.in.read();
        for (int i = Integer.parseInt(args[2]); go >= -1 && i < Integer.parseInt(args[3]); i++) {
            tell(add(registry, rig(args[1] + i)));
        }
    }

    static RegisteredRig rig(String name) {
        return new RegisteredRig(name, RigKind.PREFAB, Optional.empty(), Optional.of("debian"), Optional.empty());
    }

    private static String add(YamlRigRegistry registry, RegisteredRig rig) {
        try {
            registry.add(rig, false);
            return "+";
        } catch (RefusedException taken) {
            return "-";
        } catch (RigsmithException failure) {
            return failure.getMessage();
        }
    }

    private static void tell(String word) {
        System.out.print(word);
        System.out.flush();
    }
}
