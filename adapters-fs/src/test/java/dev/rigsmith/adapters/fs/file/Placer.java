package dev.rigsmith.adapters.fs.file;

import java.nio.file.Path;

/**
 * A process that counts in a file, as {@link Counter} does, but is alone with it: {@code FILE UP-TO}. It makes the file
 * first, and then replaces it.
 */
final class Placer {

    private Placer() {}

    public static void main(String[] args) throws Exception {
        System.out.write('.');
        System.out.flush();
        System.in.read();
        Path file = Path.of(args[0]).toAbsolutePath();
        int number = Counter.number(WholeFile.read(file));
        while (number < Integer.parseInt(args[1])) {
            byte[] content = Counter.content(++number);
            if (number == 1) {
                PlacedFile.create(file, out -> out.write(content));
            } else {
                PlacedFile.replace(file, out -> out.write(content));
            }
            System.out.write('+');
            System.out.flush();
        }
    }
}
