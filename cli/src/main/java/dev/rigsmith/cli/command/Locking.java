package dev.rigsmith.cli.command;

import dev.rigsmith.application.CheckLock;
import dev.rigsmith.cli.render.LockView;
import dev.rigsmith.cli.screen.Screen;
import dev.rigsmith.domain.build.BuildOverrides;
import java.util.List;
import picocli.CommandLine.Option;

/** Whether the lock file has to be what the project needs. */
final class Locking {

    @Option(
            names = "--locked",
            description = "Fail where rigsmith.lock is missing, incomplete, or holds what no rig needs.")
    private boolean locked;

    /** Insists on it where that is asked for. */
    void require(CheckLock lock, List<String> words, BuildOverrides overrides) {
        if (locked) {
            lock.require(words, overrides);
        }
    }

    /** Insists on it, or says what is not held. */
    void check(CheckLock lock, List<String> words, Screen screen) {
        require(lock, words, BuildOverrides.none());
        if (!locked) {
            LockView.unlocked(screen, lock.unlocked(words));
        }
    }
}
