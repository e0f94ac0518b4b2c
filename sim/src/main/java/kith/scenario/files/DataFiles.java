package kith.scenario.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kith.scenario.format.Problems;
import kith.scenario.format.Settings;
import kith.scenario.format.Settings.Setting;
import kith.scenario.format.Words;
import kith.scenario.format.WrittenPath;

/**
 * The data files that a scenario names. A path written in a file counts from the folder of that file, one given with
 * {@code --set} from the working directory; settled settings hold the absolute path, so that a resolved scenario can be
 * run from anywhere. {@code none} is the same as no file, and takes back what an extended file says.
 */
final class DataFiles {
    private static final String NONE = "none";

    private DataFiles() {}

    /** Puts absolute paths into the settings; a file that is not there is a problem of the setting. */
    static void settle(Settings settings, List<Path> sources, Problems problems) {
        for (String path : ResolvedScenario.DATA_FILES) {
            Setting setting = settings.get(path);
            if (setting != null && setting.value().equals(NONE)) {
                settings.remove(path);
            } else if (setting != null) {
                settle(path, setting, sources, settings, problems);
            }
        }
    }

    private static void settle(String path, Setting setting, List<Path> sources, Settings settings, Problems problems) {
        String given = (String) setting.value();
        Path file;
        try {
            Path written = Path.of(given);
            file = WrittenPath.tidy(sources.stream()
                    .filter(source -> source.toString().equals(setting.at().source()))
                    .findFirst()
                    .map(source -> source.toAbsolutePath().resolveSibling(written))
                    .orElse(written.toAbsolutePath()));
        } catch (InvalidPathException e) {
            problems.add(setting.at(), path, "found '" + Words.shown(given, 60) + "'; expected the path of a file");
            return;
        }
        String complaint = complaint(file);
        if (complaint.isEmpty()) {
            settings.put(path, setting.at(), file.toString());
        } else {
            problems.add(setting.at(), path, "'" + Words.shown(given, 120) + "' " + complaint);
        }
    }

    private static String complaint(Path file) {
        if (Files.isDirectory(file)) {
            return "is a directory; expected a CSV file";
        }
        if (!WrittenPath.deadLink(file).isEmpty()) {
            return WrittenPath.deadLink(file);
        }
        if (!Files.exists(file)) {
            return "does not exist" + nearest(file).map(near -> "; did you mean '" + near + "'?").orElse("");
        }
        if (!Files.isRegularFile(file)) {
            return "is a device or a pipe; expected a CSV file, which can be read again";
        }
        return Files.isReadable(file) ? "" : "may not be read by this user";
    }

    private static Optional<String> nearest(Path file) {
        Path folder = file.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<String> names = files.filter(Files::isRegularFile).map(each -> each.getFileName().toString())
                    .filter(name -> name.endsWith(".csv"))
                    .sorted()
                    .toList();
            return Words.nearest(String.valueOf(file.getFileName()), names);
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
