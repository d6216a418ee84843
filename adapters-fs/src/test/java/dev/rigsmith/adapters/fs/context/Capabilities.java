package dev.rigsmith.adapters.fs.context;

import com.sun.jna.Function;
import com.sun.jna.NativeLibrary;
import com.sun.jna.NativeLong;
import java.nio.file.Path;

/** Gives files capabilities, as {@code setcap cap_net_raw+ep} does. */
final class Capabilities {

    /** {@code struct vfs_cap_data}, version 2: effective, CAP_NET_RAW permitted. */
    private static final byte[] NET_RAW = {1, 0, 0, 2, 0, 0x20, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};

    private Capabilities() {}

    static void set(Path file) {
        int flags = Function.C_CONVENTION | Function.THROW_LAST_ERROR;
        Function set = NativeLibrary.getInstance("c").getFunction("lsetxattr", flags);
        set.invokeInt(
                new Object[] {file.toString(), "security.capability", NET_RAW, new NativeLong(NET_RAW.length), 0});
    }
}
