package dev.rigsmith.adapters.fs.file;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A process that counts in a file: {@code FILE UP-TO}. It says that it is there, waits for the end of its input, and says
 * so again for each number that is written. Each number stands before half a megabyte of one letter.
 */
final class Counter {

    static final int SIZE = 1 << 19;
    static final int DIGITS = 6;

    private Counter() {}

    public static void main(String[] args) throws Exception {
        System.out.write('.');
        System.out.flush();
        System.in.read();
        while (number(WholeFile.read(Path.of(args[0]))) < Integer.parseInt(args[1])) {
            UpdatedFile.update(Path.of(args[0]), old -> Optional.of(content(number(old) + 1)));
            System.out.write('+');
            System.out.flush();
        }
    }

    static int number(Optional<byte[]> content) {
        return content.map(bytes -> Integer.parseInt(new String(bytes, 0, DIGITS, StandardCharsets.US_ASCII)))
                .orElse(0);
    }

    static byte[] content(int number) {
        String letter = String.valueOf((char) ('a' + number % 26));
        return (String.format("%0" + DIGITS + "d", number) + letter.repeat(SIZE)).getBytes(StandardCharsets.US_ASCII);
    }
}
