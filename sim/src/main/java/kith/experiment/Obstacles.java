package kith.experiment;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import kith.analysis.table.WholeFile;

/**
 * Finds what is in the way of the files and folders that kith is about to write: a folder or a link where a file is
 * expected, a file or a link where a folder is. Nothing is written through a link to another place.
 */
public final class Obstacles {
    private final Path folder;
    private final Set<String> found = new LinkedHashSet<>();

    public Obstacles(Path folder) {
        this.folder = folder;
    }

    /** Looks for what is in the way of a file, and of the hidden file it is first written to. */
    public void file(String name) {
        Path file = folder.resolve(name);
        if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
            found.add(name + " is a folder; expected a file or nothing");
        } else if (name.equals(FolderLock.NAME) && Files.isSymbolicLink(file)) {
            found.add(name + " is a link; expected a file or nothing");
        }
        Path part = WholeFile.beside(file);
        if (Files.isDirectory(part, LinkOption.NOFOLLOW_LINKS)) {
            found.add(folder.relativize(part) + " is a folder; expected nothing");
        }
    }

    /** Looks for what is in the way of a folder. */
    public void folder(String name) {
        Path place = folder.resolve(name);
        if (Files.isSymbolicLink(place)) {
            found.add(name + " is a link; expected a folder or nothing");
        } else if (Files.exists(place, LinkOption.NOFOLLOW_LINKS)
                && !Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
            found.add(name + " is a file; expected a folder or nothing");
        }
    }

    /** What is in the way, a sentence each. */
    public List<String> found() {
        return List.copyOf(found);
    }

    /** The same in one line. */
    public String text() {
        return String.join("; ", found);
    }
}
