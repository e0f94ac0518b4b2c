package kith.experiment;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Keeps a second kith from writing into the same results folder. The system gives the lock back when a process ends,
 * however it ends; a {@code .lock} file that a killed process left does no harm.
 */
public final class FolderLock implements AutoCloseable {
    static final String NAME = ".lock";

    private final Path file;
    private final FileChannel channel;

    private FolderLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** The lock of a folder; empty if another process, or another study of this one, has it. */
    public static Optional<FolderLock> take(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        while (true) {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FolderLock lock = new FolderLock(file, channel);
            try {
                if (channel.tryLock() == null) {
                    channel.close();
                    return Optional.empty();
                }
            } catch (OverlappingFileLockException e) {
                channel.close();
                return Optional.empty();
            }
            if (Files.exists(file)) {
                return Optional.of(lock);
            }
            channel.close(); // its owner removed it between our opening and our locking
        }
    }

    /** Gives the lock back. */
    @Override
    public void close() {
        try (channel) {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // The file stays; closed or not, the lock ends with the process.
        }
    }
}
