package dev.rigsmith.plainrecords;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Goes over jars and leaves everything in them as it is, except the classes of records. */
public final class PlainRecords {

    private PlainRecords() {}

    /**
     * Replaces jars by their like, each in one step.
     *
     * @param jars their files
     * @throws IOException when one cannot be read or replaced; it is then as it was
     */
    public static void main(String[] jars) throws IOException {
        for (String jar : jars) {
            replace(Path.of(jar));
        }
    }

    private static void replace(Path jar) throws IOException {
        Path made = Files.createTempFile(jar.toAbsolutePath().getParent(), "plain", ".tmp");
        try {
            copy(jar, made);
            Files.setPosixFilePermissions(made, Files.getPosixFilePermissions(jar));
            Files.move(made, jar, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(made);
        }
    }

    private static void copy(Path jar, Path made) throws IOException {
        try (ZipFile from = new ZipFile(jar.toFile());
                OutputStream file = Files.newOutputStream(made);
                ZipOutputStream to = new ZipOutputStream(file)) {
            Enumeration<? extends ZipEntry> entries = from.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                ZipEntry same = new ZipEntry(entry.getName());
                same.setTimeLocal(entry.getTimeLocal());
                to.putNextEntry(same);
                to.write(content(entry, from.getInputStream(entry).readAllBytes()));
                to.closeEntry();
            }
        }
    }

    private static byte[] content(ZipEntry entry, byte[] bytes) {
        return entry.getName().endsWith(".class") ? RecordClass.plain(bytes) : bytes;
    }
}
