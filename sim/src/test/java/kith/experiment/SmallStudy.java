package kith.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kith.analysis.StudyAnalysis;
import kith.scenario.files.ScenarioReader;

/** A small world with AI and its control, as files in a folder; what a study of them leaves behind. */
public record SmallStudy(Path scenarios) {
    /** Tables whose bytes depend on scenario, seed and model alone. */
    public static final List<String> CANONICAL = List.of(
            "plan.csv", "runs.csv", "series.csv", "ledger.csv", "people.csv", "ties.csv", "summary.csv",
            "contrasts.csv", "claims.csv");

    /** Writes {@code world.scenario.yaml} and {@code control.scenario.yaml}. */
    public static SmallStudy in(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(
                folder.resolve("world.scenario.yaml"),
                """
                        schema_version: 1
                        question: What does a companion change?
                        reference: control
                        seed: 7
                        replicates: 3
                        horizon_days: 6
                        burn_in_days: 3
                        population: {people_count: 40}
                        observation: {people: true, ties: true}
                        ai: {present: true}
                        shows: {rivals: none}
                        """);
        Files.writeString(folder.resolve("control.scenario.yaml"), "schema_version: 1\nreference: none\n");
        return new SmallStudy(folder);
    }

    public Path world() {
        return scenarios.resolve("world.scenario.yaml");
    }

    StudyPlan plan(String... sets) throws Exception {
        return StudyPlan.read(ScenarioReader.create(), world(), List.of(sets));
    }

    /** Runs it into a folder, analysis included, but without charts: drawing them takes longer than the runs. */
    Study.Result run(Path out, int threads, String... sets) throws Exception {
        return run(out, threads, false, Progress.SILENT, sets);
    }

    Study.Result run(Path out, int threads, boolean replace, Progress progress, String... sets) throws Exception {
        try (Study study = new Study(plan(sets), out)) {
            Study.Result result = study.run(threads, replace, List.of("test"), progress);
            StudyAnalysis.of(out).writeTables();
            study.seal();
            return result;
        }
    }

    /** The same with all charts. */
    Study.Result runWithCharts(Path out, int threads, boolean replace, String... sets) throws Exception {
        try (Study study = new Study(plan(sets), out)) {
            Study.Result result = study.run(threads, replace, List.of("test"), Progress.SILENT);
            StudyAnalysis analysis = StudyAnalysis.of(out);
            study.announce(analysis.charts());
            analysis.write();
            study.seal();
            return result;
        }
    }

    /** The canonical files of a results folder, by name. */
    public static Map<String, String> bytes(Path out) throws IOException {
        Map<String, String> bytes = new LinkedHashMap<>();
        for (String name : CANONICAL) {
            bytes.put(name, Files.readString(out.resolve(name)));
        }
        return bytes;
    }

    /** All that is in a folder, hidden files included; folders end in a slash. */
    public static List<String> listing(Path folder) throws IOException {
        List<String> names = new ArrayList<>();
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.filter(file -> !file.equals(folder))
                        .sorted()
                        .forEach(file -> names.add(folder.relativize(file) + (Files.isDirectory(file) ? "/" : "")));
            }
        }
        return names;
    }
}
