package kith.scenario;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.NotLinkException;

/** Says in plain words why a file could not be used. */
public final class FileTrouble {
    private FileTrouble() {}

    /** The reason, without the name of the file and without a name of Java's. */
    public static String words(IOException problem) {
        if (problem instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (problem instanceof NoSuchFileException) {
            return "no such file or folder";
        }
        if (problem instanceof FileAlreadyExistsException) {
            return "something that is no folder is in the way";
        }
        if (problem instanceof NotDirectoryException) {
            return "it is a file; expected a folder";
        }
        if (problem instanceof DirectoryNotEmptyException) {
            return "it is a folder that holds files; expected a file";
        }
        if (problem instanceof FileSystemLoopException) {
            return "its links lead round in a circle";
        }
        if (problem instanceof NotLinkException) {
            return "it is no link";
        }
        String reason = problem instanceof FileSystemException file ? file.getReason() : problem.getMessage();
        boolean isSaid = reason != null && !reason.isBlank() && !reason.contains("Exception");
        return isSaid ? reason : "the system gave no reason";
    }
}
