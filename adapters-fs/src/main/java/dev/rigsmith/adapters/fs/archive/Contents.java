package dev.rigsmith.adapters.fs.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Files by their names in an archive, or in a directory. */
interface Contents {

    /** Gives the file of this name; empty when nothing has it. What is there and no regular file is refused. */
    Optional<Content> find(String path) throws IOException;

    /** Gives the file of this name, which must be there. */
    default Content require(String path) throws IOException {
        return find(path).orElseThrow(() -> new IOException(path + " is not in it"));
    }

    /** Gives the whole content of a file that holds a document. */
    default byte[] document(String path, Quota quota) throws IOException {
        Content content = require(path);
        int longest = quota.limits().document();
        if (content.size() > longest) {
            throw new IOException(path + " is larger than " + longest + " bytes");
        }
        try (InputStream in = content.open()) {
            byte[] bytes = in.readNBytes(longest);
            quota.made(bytes.length);
            return bytes;
        }
    }
}
