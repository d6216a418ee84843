package dev.rigsmith.domain.context;

/** What a context entry holds: the bytes of a file by digest, the target of a symbolic link, or nothing. */
public sealed interface Content {

    /** What the key remembers of the content. It must tell any two contents of one type apart. */
    String identity();

    /** A regular file. */
    record FileDigest(Sha256 digest) implements Content {
        @Override
        public String identity() {
            return digest.hex();
        }
    }

    /** A symbolic link, never followed. */
    record LinkTarget(Octets target) implements Content {
        @Override
        public String identity() {
            return target.latin1();
        }
    }

    /** A device, which is its numbers. */
    record DeviceNumber(long number) implements Content {
        @Override
        public String identity() {
            return Long.toString(number);
        }
    }

    /** Directories and FIFOs are known by their type alone. */
    record Nothing() implements Content {
        @Override
        public String identity() {
            return "";
        }
    }
}
