package dev.rigsmith.adapters.fs.file;

import java.nio.file.Path;
import java.util.Arrays;

/** A process that replaces a file again and again, each time with a megabyte of one letter, until it is killed. */
final class Rewriter {

    private Rewriter() {}

    public static void main(String[] args) throws Exception {
        byte[] bytes = new byte[1 << 20];
        for (int i = 0; ; i++) {
            Arrays.fill(bytes, (byte) ('a' + i % 26));
            AtomicFile.write(Path.of(args[0]), bytes);
            if (i == 0) {
                System.out.println("ready");
            }
        }
    }
}
