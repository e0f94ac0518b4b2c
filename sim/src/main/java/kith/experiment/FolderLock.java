package kith.experiment;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
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

    /**
     * The lock of a folder; empty if another process, or another study of this one, has it.
     *
     * @throws IOException if no file can be written in the folder, or a folder or link is in the way
     */
    public static Optional<FolderLock> take(Path folder) throws IOException {
        return take(folder, NAME);
    }

    /** The same, of something in a folder that a lock of this name guards. */
    static Optional<FolderLock> take(Path folder, String name) throws IOException {
        Path file = folder.resolve(name);
        if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS) || Files.isSymbolicLink(file)) {
            throw new FileSystemException(file.toString(), null,
                    (Files.isSymbolicLink(file) ? "a link" : "a folder")
                            + " is in the way; expected a file or nothing");
        }
        while (true) {
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
            FolderLock lock = new FolderLock(file, channel);
            try {
                if (channel.tryLock() == null) {
                    channel.close();
                    return Optional.empty();
                }
            } catch (OverlappingFileLockException e) {
                channel.close();
                return Optional.empty();
            } catch (IOException e) {
                channel.close();
                throw e;
            }
            if (isOurs(file, channel)) {
                return Optional.of(lock);
            }
            channel.close(); // its owner removed it between our opening and our locking
        }
    }

    /** Whether the file of that name is the one that is locked, and not one that another has made since. */
    private static boolean isOurs(Path file, FileChannel channel) throws IOException {
        String token = ProcessHandle.current().pid() + "-" + System.identityHashCode(channel) + "-" + System.nanoTime();
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(token.getBytes(StandardCharsets.US_ASCII)), 0);
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && Files.readString(file, StandardCharsets.ISO_8859_1).equals(token);
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
