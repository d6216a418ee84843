package dev.rigsmith.adapters.fs.file;

import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;

/** A process that holds the lock of a file, and says so, until it is killed. */
final class LockHolder {

    private LockHolder() {}

    public static void main(String[] args) {
        WriteLock.of(Path.of(args[0])).hold(() -> {
            System.out.println("held");
            while (true) {
                LockSupport.park();
            }
        });
    }
}
