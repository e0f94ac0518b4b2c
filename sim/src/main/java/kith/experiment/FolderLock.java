package kith.experiment;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Keeps a second kith from writing into the same results folder. The system gives the lock back when a process ends,
 * however it ends; a {@code .lock} file that a killed process left does no harm.
 */
public final class FolderLock implements AutoCloseable {
    static final String NAME = ".lock";

    private static final int SIZES = 1 << 15;
    /**
     * What this process has locked. The system keeps one lock of a file for a whole process, and gives it back when any
     * channel of the file is closed. So a file that is locked here must not be opened a second time.
     */
    private static final Set<Path> OF_THIS_PROCESS = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final Path real;
    private final FileChannel channel;

    private FolderLock(Path file, Path real, FileChannel channel) {
        this.file = file;
        this.real = real;
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
        Path real = folder.toRealPath().resolve(name);
        if (!OF_THIS_PROCESS.add(real)) {
            return Optional.empty();
        }
        FileChannel channel = null;
        try {
            channel = locked(file);
        } finally {
            if (channel == null) {
                OF_THIS_PROCESS.remove(real);
            }
        }
        return Optional.ofNullable(channel).map(held -> new FolderLock(file, real, held));
    }

    /** The file, open and locked; null if another process has it. */
    private static FileChannel locked(Path file) throws IOException {
        while (true) {
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
            boolean ours = false;
            try {
                if (channel.tryLock() == null) {
                    return null;
                }
                ours = isOurs(file, channel);
                if (ours) {
                    return channel;
                }
            } finally {
                if (!ours) {
                    channel.close(); // of another, or removed by its owner between our opening and our locking
                }
            }
        }
    }

    /**
     * Whether the file of that name is the one that is locked, and not one that another has made since: it has the size
     * that is drawn here. It must not be opened to be looked at: closing it again would give the lock back.
     */
    private static boolean isOurs(Path file, FileChannel channel) throws IOException {
        int size = 1 + ThreadLocalRandom.current().nextInt(SIZES);
        channel.truncate(0);
        channel.write(ByteBuffer.allocate(1), size - 1);
        try {
            return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && Files.size(file) == size;
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    /** Gives the lock back. */
    @Override
    public void close() {
        try (channel) {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // The file stays; closed or not, the lock ends with the process.
        } finally {
            OF_THIS_PROCESS.remove(real);
        }
    }
}
