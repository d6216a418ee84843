package dev.rigsmith.architecture;

import com.sun.jna.Function;
import com.sun.jna.NativeLibrary;
import com.sun.jna.NativeLong;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small tree with one path of every kind, and what happens to it. */
record Tree(Path root) {

    private static final String USUAL = """
            mkdir -p dir/empty && echo file > file && echo inner > dir/inner && cp file copy && ln file twin && ln -s file link
            head -c 4096 /dev/zero > zeros && mkfifo pipe && mknod device c 1 3 && echo x > ignored && : > marked""";

    /** {@code struct vfs_cap_data}, version 2: effective, CAP_NET_RAW permitted. */
    private static final byte[] NET_RAW = {1, 0, 0, 2, 0, 0x20, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};

    static Tree usual(Path root) {
        try {
            Files.createDirectories(root);
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
        return new Tree(root).run(USUAL).run("attribute marked user.note v");
    }

    /**
     * Runs commands, which stand between semicolons: of a shell, or {@code socket PATH}, {@code attribute PATH NAME
     * VALUE}, {@code no-attribute PATH NAME}, {@code capability PATH}. One that does not fit what happened before does
     * nothing.
     */
    Tree run(String commands) {
        for (String command : commands.split("; ")) {
            try {
                run(command, command.split(" "));
            } catch (IOException | InterruptedException failure) {
                throw new AssertionError(failure);
            }
        }
        return this;
    }

    private void run(String command, String... words) throws IOException, InterruptedException {
        switch (words[0]) {
            case "socket" -> socket(root.resolve(words[1]));
            case "attribute" -> call("lsetxattr", words[1], words[2], words[3].getBytes(StandardCharsets.US_ASCII));
            case "capability" -> call("lsetxattr", words[1], "security.capability", NET_RAW);
            case "no-attribute" -> call("lremovexattr", words[1], words[2], new byte[0]);
            default ->
                new ProcessBuilder("sh", "-c", command)
                        .directory(root.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor();
        }
    }

    private void socket(Path path) throws IOException {
        if (Files.notExists(path)) {
            ServerSocketChannel.open(StandardProtocolFamily.UNIX)
                    .bind(UnixDomainSocketAddress.of(path))
                    .close();
        }
    }

    /** Arguments that a function does not have are of no harm to it. */
    private void call(String function, String path, String name, byte[] value) {
        Function native0 = NativeLibrary.getInstance("c").getFunction(function);
        native0.invokeInt(new Object[] {root.resolve(path).toString(), name, value, new NativeLong(value.length), 0});
    }
}
