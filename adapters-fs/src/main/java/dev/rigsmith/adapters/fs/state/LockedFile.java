package dev.rigsmith.adapters.fs.state;

import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** A file that this process has locked, for as long as the channel is open. */
record LockedFile(Path file, FileChannel channel) {}
