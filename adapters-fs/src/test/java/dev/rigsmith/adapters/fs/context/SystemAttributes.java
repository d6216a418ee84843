package dev.rigsmith.adapters.fs.context;

import com.sun.jna.Function;
import com.sun.jna.NativeLibrary;
import com.sun.jna.NativeLong;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Attributes that only the system's own programs set, as {@code setcap cap_net_raw+ep} does. */
final class SystemAttributes {

    static final String CAPABILITY = "security.capability";
    static final String INTEGRITY = "security.ima";

    /** {@code struct vfs_cap_data}, version 2: effective, CAP_NET_RAW permitted. */
    private static final byte[] NET_RAW = {1, 0, 0, 2, 0, 0x20, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};

    private SystemAttributes() {}

    /** Gives a path such an attribute; a link is not followed. */
    static void set(Path path, String name) {
        byte[] value = name.equals(CAPABILITY) ? NET_RAW : name.getBytes(StandardCharsets.US_ASCII);
        int flags = Function.C_CONVENTION | Function.THROW_LAST_ERROR;
        Function set = NativeLibrary.getInstance("c").getFunction("lsetxattr", flags);
        set.invokeInt(new Object[] {path.toString(), name, value, new NativeLong(value.length), 0});
    }
}
