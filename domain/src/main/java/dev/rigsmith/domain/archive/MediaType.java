package dev.rigsmith.domain.archive;

import java.util.regex.Pattern;

/** The documents and layers of images, by the names that the OCI image specification and Docker gave them. */
public enum MediaType {
    INDEX("application/vnd\\.(oci\\.image\\.index\\.v1|docker\\.distribution\\.manifest\\.list\\.v2)\\+json"),
    MANIFEST("application/vnd\\.(oci\\.image\\.manifest\\.v1|docker\\.distribution\\.manifest\\.v2)\\+json"),
    CONFIG("application/vnd\\.(oci\\.image\\.config|docker\\.container\\.image)\\.v1\\+json"),
    LAYER("application/vnd\\.(oci\\.image\\.layer\\.(nondistributable\\.)?v1"
            + "|docker\\.image\\.rootfs\\.(foreign\\.)?diff)\\.tar([+.](gzip|zstd))?"),
    OTHER(".*");

    private final Pattern name;

    MediaType(String name) {
        this.name = Pattern.compile(name, Pattern.DOTALL);
    }

    /** Gives what is known by this name. */
    public static MediaType of(String name) {
        for (MediaType type : values()) {
            if (type.name.matcher(name).matches()) {
                return type;
            }
        }
        return OTHER;
    }
}
