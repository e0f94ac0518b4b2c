package kith.analysis.table;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/**
 * A file that is either there whole or not at all: written to a name beside it, forced to the disk, then renamed. So a
 * file that has its name has its content too, even after a power cut. That the name itself is on the disk is certain
 * only after {@link #forceFolder}.
 */
public final class WholeFile {
    private WholeFile() {}

    /** Where the content grows until it is complete: {@code .name.part}, hidden, in the same folder. */
    public static Path beside(Path target) {
        return target.resolveSibling("." + target.getFileName() + ".part");
    }

    /** Opens a new, empty file to write into; an older file or link of that name is removed, never written through. */
    public static FileChannel create(Path part) throws IOException {
        Files.deleteIfExists(part);
        return FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    /** Puts content that was forced to the disk in its place, over an older file of that name. */
    public static void settle(Path part, Path target) {
        try {
            move(part, target);
        } catch (IOException e) {
            throw cannotBeWritten(target, e);
        }
    }

    private static void move(Path part, Path target) throws IOException {
        try {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Removes a file, if it is there. */
    public static void drop(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw TableException.in(file, "cannot be removed (" + FileFault.words(e) + ")", e);
        }
    }

    /** Writes all bytes of a file; its folder is made where missing. What is half written is removed again. */
    public static void write(Path target, byte[] content) {
        Path part = beside(target);
        try {
            makeFolder(target);
            try (FileChannel out = create(part)) {
                ByteBuffer left = ByteBuffer.wrap(content);
                while (left.hasRemaining()) {
                    out.write(left);
                }
                out.force(true);
            }
            move(part, target);
        } catch (IOException e) {
            removeQuietly(part);
            throw cannotBeWritten(target, e);
        }
    }

    /** Forces the names in a folder to the disk, where the system can do that. */
    public static void forceFolder(Path folder) throws IOException {
        FileChannel channel;
        try {
            channel = FileChannel.open(folder, StandardOpenOption.READ);
        } catch (IOException e) {
            return; // a system that opens no folders
        }
        try (channel) {
            channel.force(true);
        } catch (IOException e) {
            String said = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
            if (!said.contains("invalid argument") && !said.contains("not supported")) {
                throw e;
            }
        }
    }

    /** A half-written file is of no use, and the fault that left it is told already. */
    public static void removeQuietly(Path part) {
        try {
            if (!Files.isDirectory(part)) {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            // The next study removes it.
        }
    }

    /** What is told of a file that cannot be written. */
    public static TableException cannotBeWritten(Path target, Exception e) {
        return TableException.in(target, "cannot be written (" + FileFault.words(e) + ")", e);
    }

    /** Makes the folder a file lies in, but none above it: a results folder that has gone is not made anew. */
    public static void makeFolder(Path target) throws IOException {
        Path parent = target.toAbsolutePath().getParent();
        if (parent == null || Files.isDirectory(parent)) {
            return;
        }
        try {
            Files.createDirectory(parent);
        } catch (FileAlreadyExistsException e) {
            if (!Files.isDirectory(parent)) {
                throw e;
            }
        }
    }
}
