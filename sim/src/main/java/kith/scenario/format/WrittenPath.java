package kith.scenario.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** Shortens paths as they were written, and never to another file than the system would open. */
public final class WrittenPath {
    private static final String HERE = ".";
    private static final String UP = "..";

    private WrittenPath() {}

    /**
     * The path without {@code .} and without {@code folder/..}, where that folder is there and is no link. Behind a
     * link, {@code ..} is the parent of the folder it leads to.
     */
    public static Path tidy(Path path) {
        return tidy(path, false);
    }

    /** The same for a folder that is to be made: {@code folder/..} is also left out where there is no such folder. */
    public static Path toBeMade(Path path) {
        return tidy(path, true);
    }

    private static Path tidy(Path path, boolean made) {
        Path tidy = path.getRoot();
        for (Path name : path) {
            String text = name.toString();
            boolean stays = text.isEmpty() || text.equals(HERE)
                    || text.equals(UP) && tidy != null && tidy.getNameCount() == 0;
            if (!stays) {
                boolean back = text.equals(UP) && tidy != null && canGoBack(tidy, made);
                tidy = back ? tidy.getParent() : tidy == null ? name : tidy.resolve(name);
            }
        }
        return tidy == null ? path.getFileSystem().getPath("") : tidy;
    }

    private static boolean canGoBack(Path tidy, boolean made) {
        return !tidy.getFileName().toString().equals(UP) && (Files.isDirectory(tidy, LinkOption.NOFOLLOW_LINKS)
                || made && !Files.exists(tidy, LinkOption.NOFOLLOW_LINKS));
    }

    /** The one path of what a path leads to, whichever way it was written. */
    public static Path whole(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return tidy(path.toAbsolutePath());
        }
    }

    /** What is wrong with a path behind which there is nothing; empty where there is something. */
    public static String deadLink(Path file) {
        if (!Files.isSymbolicLink(file) || Files.exists(file)) {
            return "";
        }
        try {
            return "is a link to '" + Words.shown(Files.readSymbolicLink(file).toString(), 120)
                    + "', which does not exist";
        } catch (IOException e) {
            return "is a link to something that does not exist";
        }
    }
}
