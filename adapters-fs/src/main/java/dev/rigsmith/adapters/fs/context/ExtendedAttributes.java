package dev.rigsmith.adapters.fs.context;

import com.sun.jna.Function;
import com.sun.jna.LastErrorException;
import com.sun.jna.NativeLibrary;
import com.sun.jna.NativeLong;
import dev.rigsmith.adapters.fs.file.PathBytes;
import dev.rigsmith.domain.context.Octets;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The extended attributes that builders carry into images ({@code xattr(7)}): {@code user.*},
 * {@code security.capability} and {@code security.ima}. Java's own view of them knows only the first, so this asks the C
 * library; that is loaded with the first question.
 */
final class ExtendedAttributes implements AttributeSource {

    /** From {@code linux/limits.h}: no list of names and no value is longer. */
    private static final int LONGEST = 65536;

    private static final Set<String> OF_THE_SYSTEM = Set.of("security.capability", "security.ima");

    private static final int USUAL = 1024;
    private static final int NO_DATA = 61;
    private static final int OUT_OF_RANGE = 34;
    private static final int NOT_SUPPORTED = 95;

    /** Loaded with the class, and so at the first use of it. */
    private static final class Native {
        private static final NativeLibrary C = NativeLibrary.getInstance("c");
        private static final int FLAGS = Function.C_CONVENTION | Function.THROW_LAST_ERROR;
        private static final Function LIST = C.getFunction("llistxattr", FLAGS);
        private static final Function GET = C.getFunction("lgetxattr", FLAGS);
    }

    /** None where the file system has no attributes. */
    @Override
    public SortedMap<String, Octets> of(Path path) throws IOException {
        byte[] name = terminated(PathBytes.of(path.toAbsolutePath()).latin1());
        try {
            String names = list(name, USUAL);
            return names.isEmpty() ? Collections.emptySortedMap() : values(name, names);
        } catch (LastErrorException failure) {
            throw new FileSystemException(PathBytes.text(path), null, failure.getMessage());
        } catch (UnsatisfiedLinkError | NoClassDefFoundError failure) {
            throw new IOException("its extended attributes cannot be read: " + reason(failure), failure);
        }
    }

    /** Only whoever loads a class is told at once why it cannot be loaded. */
    private static String reason(LinkageError failure) {
        Throwable first = failure.getCause();
        return (first == null ? failure : first).getMessage();
    }

    /** What cannot be loaded is told whoever asks. */
    @Override
    public void prepare() {
        try {
            list(terminated("/"), USUAL);
        } catch (LastErrorException | UnsatisfiedLinkError | NoClassDefFoundError failure) {
            return;
        }
    }

    private static SortedMap<String, Octets> values(byte[] path, String names) {
        SortedMap<String, Octets> values = new TreeMap<>();
        for (String name : names.split("\0")) {
            if (isCarried(name)) {
                put(values, path, name);
            }
        }
        return values;
    }

    private static boolean isCarried(String name) {
        return name.startsWith("user.") || OF_THE_SYSTEM.contains(name);
    }

    private static String list(byte[] path, int room) {
        try {
            return call(Native.LIST, room, path);
        } catch (LastErrorException failure) {
            if (failure.getErrorCode() == OUT_OF_RANGE && room < LONGEST) {
                return list(path, LONGEST);
            }
            if (failure.getErrorCode() == NOT_SUPPORTED) {
                return "";
            }
            throw failure;
        }
    }

    private static void put(SortedMap<String, Octets> values, byte[] path, String name) {
        try {
            values.put(name, new Octets(call(Native.GET, LONGEST, path, terminated(name))));
        } catch (LastErrorException failure) {
            if (failure.getErrorCode() != NO_DATA) {
                throw failure;
            }
        }
    }

    private static String call(Function function, int room, byte[]... texts) {
        byte[] buffer = new byte[room];
        Object[] arguments = new Object[texts.length + 2];
        System.arraycopy(texts, 0, arguments, 0, texts.length);
        arguments[texts.length] = buffer;
        arguments[texts.length + 1] = new NativeLong(room);
        int length = function.invokeInt(arguments);
        return new String(buffer, 0, length, StandardCharsets.ISO_8859_1);
    }

    private static byte[] terminated(String latin1) {
        return (latin1 + "\0").getBytes(StandardCharsets.ISO_8859_1);
    }
}
