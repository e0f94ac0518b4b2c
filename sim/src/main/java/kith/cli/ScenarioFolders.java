package kith.cli;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kith.scenario.format.Problem;
import kith.scenario.format.WrittenPath;

/** Where scenario files are looked for: the folder shipped with the program, {@code scenarios/} here, and here. */
final class ScenarioFolders {
    private ScenarioFolders() {}

    /** Scenario files of all folders, each once, sorted within a folder; paths below {@code here} are relative. */
    static List<Path> files(Path here) throws IOException {
        Map<Path, Path> files = new LinkedHashMap<>();
        List<Path> folders = new ArrayList<>(List.of(here, here.resolve("scenarios")));
        shipped().ifPresent(folders::add);
        for (Path folder : withRooms(folders)) {
            if (Files.isDirectory(folder)) {
                for (Path file : scenarios(folder)) {
                    files.putIfAbsent(
                            file.toRealPath(), shown(WrittenPath.tidy(file.toAbsolutePath()), here));
                }
            }
        }
        return List.copyOf(files.values());
    }

    /** Experiment files of all folders and of their {@code experiments/}, in the same order. */
    static List<Path> experiments(Path here) throws IOException {
        Map<Path, Path> files = new LinkedHashMap<>();
        List<Path> folders = new ArrayList<>(List.of(here, here.resolve("scenarios")));
        shipped().ifPresent(folders::add);
        for (Path folder : folders) {
            for (Path room : List.of(folder, folder.resolve("experiments"))) {
                for (Path file : named(room, ".+\\.experiment\\.(yaml|yml|json)")) {
                    files.putIfAbsent(file.toRealPath(), shown(WrittenPath.tidy(file.toAbsolutePath()), here));
                }
            }
        }
        return List.copyOf(files.values());
    }

    /** The folders, each with its regimes, controls and experiments. */
    private static List<Path> withRooms(List<Path> folders) throws IOException {
        List<Path> all = new ArrayList<>();
        for (Path folder : folders) {
            all.add(folder);
            all.add(folder.resolve("regimes"));
            all.add(folder.resolve("controls"));
            Path experiments = folder.resolve("experiments");
            if (Files.isDirectory(experiments)) {
                try (Stream<Path> rooms = Files.list(experiments)) {
                    rooms.sorted().forEach(all::add);
                }
            }
        }
        return all;
    }

    /** Whether a file is one of several of an experiment. */
    static boolean isOfExperiment(Path file) {
        Path room = WrittenPath.tidy(file.toAbsolutePath()).getParent();
        return room != null && room.getParent() != null && room.getParent().endsWith("experiments");
    }

    /** The problem of a file that is not there, with the file of that name that is, or where to look. */
    static Problem withHint(Problem problem, Path file) {
        if (!problem.message().equals("does not exist")) {
            return problem;
        }
        String name = stem(file);
        String hint = "'kith list' shows all scenarios";
        try {
            for (Path known : files(Path.of(""))) {
                if (stem(known).equals(name)) {
                    hint = "did you mean '" + known + "'?";
                }
            }
        } catch (IOException e) {
            // The hint is all that is lost.
        }
        return new Problem(problem.where(), problem.path(), problem.message() + "; " + hint);
    }

    private static String stem(Path file) {
        return file.getFileName() == null ? ""
                : file.getFileName().toString().replaceFirst("(\\.scenario)?\\.(yaml|yml|json)$", "");
    }

    private static List<Path> scenarios(Path folder) throws IOException {
        return named(folder, ".+\\.scenario\\.(yaml|yml|json)");
    }

    /** The files of a folder with such names, sorted; none where there is no folder. */
    private static List<Path> named(Path folder, String pattern) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches(pattern))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        }
    }

    /** Pattern files: those of {@code scenarios/patterns} here, else those shipped. */
    static List<Path> patterns(Path here) throws IOException {
        return dataFiles(here, "patterns");
    }

    /** Pattern files of the worlds with AI: those of {@code scenarios/patterns/ai} here, else those shipped. */
    static List<Path> aiPatterns(Path here) throws IOException {
        return dataFiles(here, "patterns/ai");
    }

    /** Ablation files of the worlds with AI: those of {@code scenarios/ablations/ai} here, else those shipped. */
    static List<Path> aiAblations(Path here) throws IOException {
        return dataFiles(here, "ablations/ai");
    }

    /** The folder of shipped scenarios, or the one here. */
    static Path withTrials(Path here) {
        Path own = here.resolve("scenarios");
        return Files.isRegularFile(own.resolve("dose-trial.scenario.yaml")) ? own : shipped().orElse(own);
    }

    /** Ablation files: those of {@code scenarios/ablations} here, else those shipped. */
    static List<Path> ablations(Path here) throws IOException {
        return dataFiles(here, "ablations");
    }

    private static List<Path> dataFiles(Path here, String kind) throws IOException {
        List<Path> folders = new ArrayList<>(List.of(here.resolve("scenarios")));
        shipped().ifPresent(folders::add);
        for (Path folder : folders) {
            Path of = folder.resolve(kind);
            if (Files.isDirectory(of)) {
                try (Stream<Path> files = Files.list(of)) {
                    return files.filter(file -> file.getFileName().toString().endsWith(".yaml")).sorted().toList();
                }
            }
        }
        return List.of();
    }

    private static Path shown(Path file, Path here) {
        Path folder = WrittenPath.tidy(here.toAbsolutePath());
        return file.startsWith(folder) ? folder.relativize(file) : file;
    }

    /** The folder {@code scenarios} of {@code -Dkith.home}, or beside a parent folder of the jar. */
    private static Optional<Path> shipped() {
        String home = System.getProperty("kith.home");
        if (home != null) {
            return Optional.of(Path.of(home, "scenarios"));
        }
        try {
            Path folder = Path.of(ScenarioFolders.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            for (int i = 0; i < 5 && folder != null; i++, folder = folder.getParent()) {
                if (Files.isRegularFile(folder.resolve("scenarios").resolve("defaults.yaml"))) {
                    return Optional.of(folder.resolve("scenarios"));
                }
            }
        } catch (URISyntaxException | SecurityException e) {
            return Optional.empty();
        }
        return Optional.empty();
    }
}
