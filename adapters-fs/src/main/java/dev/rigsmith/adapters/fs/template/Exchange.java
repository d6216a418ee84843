package dev.rigsmith.adapters.fs.template;

import com.sun.jna.Function;
import com.sun.jna.LastErrorException;
import com.sun.jna.NativeLibrary;
import dev.rigsmith.adapters.fs.file.PathBytes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/**
 * Lets two paths of one file system change places in one step ({@code renameat2(2)} with {@code RENAME_EXCHANGE}), which
 * Java cannot. The C library is loaded with the first use.
 */
final class Exchange {

    private static final int CURRENT_DIRECTORY = -100;
    private static final int RENAME_EXCHANGE = 2;

    private Exchange() {}

    /** Loaded with the class, and so at the first use of it. */
    private static final class Native {
        private static final Function RENAME = NativeLibrary.getInstance("c")
                .getFunction("renameat2", Function.C_CONVENTION | Function.THROW_LAST_ERROR);
    }

    static void of(Path one, Path other) throws IOException {
        try {
            Native.RENAME.invokeInt(
                    new Object[] {CURRENT_DIRECTORY, bytes(one), CURRENT_DIRECTORY, bytes(other), RENAME_EXCHANGE});
        } catch (LastErrorException failure) {
            throw new FileSystemException(PathBytes.text(other), null, failure.getMessage());
        } catch (UnsatisfiedLinkError | NoClassDefFoundError failure) {
            throw new IOException("two directories cannot change places here: " + failure.getMessage(), failure);
        }
    }

    private static byte[] bytes(Path path) {
        String latin1 = PathBytes.of(path.toAbsolutePath()).latin1();
        return (latin1 + "\0").getBytes(StandardCharsets.ISO_8859_1);
    }
}
