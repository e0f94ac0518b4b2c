package kith.analysis.table;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that is either there whole or not at all: written to a name beside it, then renamed. */
public final class WholeFile {
    private WholeFile() {}

    /** Where the content grows until it is complete: {@code .name.part}, hidden, in the same folder. */
    static Path beside(Path target) {
        return target.resolveSibling("." + target.getFileName() + ".part");
    }

    /** Puts the finished content in its place, over an older file of that name. */
    static void settle(Path part, Path target) {
        try {
            try {
                Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw TableException.in(target, "cannot be written (" + e.getMessage() + ")", e);
        }
    }

    /** Writes all bytes of a file; its folder is made where missing. */
    public static void write(Path target, byte[] content) {
        Path part = beside(target);
        try {
            makeFolder(target);
            Files.write(part, content);
        } catch (IOException e) {
            throw TableException.in(target, "cannot be written (" + e.getMessage() + ")", e);
        }
        settle(part, target);
    }

    /** Makes the folder a file lies in. */
    static void makeFolder(Path target) throws IOException {
        Path parent = target.toAbsolutePath().getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
    }
}
