package kith.analysis.table;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Locale;
import java.util.Map;

/** Says in plain words why a file could not be read or written. */
public final class FileFault {
    /** What systems say, in lower case, and what it means. */
    private static final Map<String, String> REASONS = Map.ofEntries(
            Map.entry("no space left on device", "the disk is full"),
            Map.entry("not enough space on the disk", "the disk is full"),
            Map.entry("disk quota exceeded", "your disk quota is used up"),
            Map.entry("file too large", "the file would become larger than the system allows"),
            Map.entry("read-only file system", "the disk is read-only"),
            Map.entry("input/output error", "the disk reports an input/output error"),
            Map.entry("too many open files", "too many files are open"),
            Map.entry("too many levels of symbolic links", "a link is in the way"),
            Map.entry("is a directory", "a folder is in the way"),
            Map.entry("not a directory", "a file is in the way where a folder is expected"),
            Map.entry("file name too long", "the file name is too long"),
            Map.entry("operation not permitted", "permission denied"),
            Map.entry("permission denied", "permission denied"));

    private FileFault() {}

    /** The reason; of a problem that wraps another one, the reason of the innermost one that has to do with files. */
    public static String words(Throwable problem) {
        Throwable inner = problem;
        while (!(inner instanceof IOException) && inner.getCause() != null) {
            inner = inner.getCause();
        }
        if (inner instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (inner instanceof NoSuchFileException) {
            return "no such file or folder";
        }
        if (inner instanceof DirectoryNotEmptyException) {
            return "a folder with files in it is in the way";
        }
        if (inner instanceof NotDirectoryException) {
            return "a file is in the way where a folder is expected";
        }
        if (inner instanceof FileAlreadyExistsException) {
            return "something that is no folder is in the way";
        }
        if (inner instanceof FileSystemLoopException) {
            return "links lead round in a circle";
        }
        if (inner instanceof CharacterCodingException) {
            return "it is not UTF-8 text";
        }
        String said = inner instanceof FileSystemException file ? file.getReason() : inner.getMessage();
        if (said == null || said.isBlank()) {
            return "the system gives no reason";
        }
        String lower = said.toLowerCase(Locale.ROOT);
        return REASONS.entrySet().stream()
                .filter(each -> lower.contains(each.getKey()))
                .map(Map.Entry::getValue)
                .sorted()
                .findFirst()
                .orElse(said);
    }
}
