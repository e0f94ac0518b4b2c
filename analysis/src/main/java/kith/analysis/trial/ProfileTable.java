package kith.analysis.trial;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import kith.analysis.stats.Moments;
import kith.analysis.stats.Sample;
import kith.analysis.stats.Slopes;
import kith.analysis.stats.StudentInterval;
import kith.analysis.table.CsvFile;
import kith.analysis.table.Manifest;
import kith.analysis.table.RunsTable;
import kith.analysis.table.Study;
import kith.analysis.table.TrialDesign;
import kith.analysis.table.TrialTable;

/**
 * profiles.csv: courses of wanting and liking, by the slopes of single participants over the days. Raw slopes call
 * noise a course; shrunken ones ({@link Slopes}, within each arm) take it out; the slopes of the values without error
 * say what is so. Arms with a single session are left out.
 */
public final class ProfileTable {
    private static final List<String> COLUMNS = List.of(
            "scenario_id", "arm", "profile", "n_runs", "n", "share_raw", "raw_ci_low", "raw_ci_high", "share_shrunken",
            "shrunken_ci_low",
            "shrunken_ci_high", "share_actual");
    private static final String ALL = "all";
    private static final int LEAST = 3;
    private static final int KINDS = Profile.Kind.values().length;

    private final TrialTable table;
    private final List<Profile> profiles = new ArrayList<>();

    /** What one run counts in an arm: by raw, shrunken and actual slopes. */
    private record Counts(double[] raw, double[] shrunken, double[] actual) {
        Counts() {
            this(new double[KINDS], new double[KINDS], new double[KINDS]);
        }

        double n() {
            double sum = 0;
            for (double count : raw) {
                sum += count;
            }
            return sum;
        }

        void add(Counts other) {
            for (int kind = 0; kind < KINDS; kind++) {
                raw[kind] += other.raw[kind];
                shrunken[kind] += other.shrunken[kind];
                actual[kind] += other.actual[kind];
            }
        }
    }

    /** The profiles of a scenario whose trial measures wanting and liking; none where it does not. */
    public ProfileTable(Study study, Manifest.Scenario scenario, TrialTable table, StudentInterval student) {
        this.table = table;
        Optional<String> wanting = measuring(scenario, "wanting");
        Optional<String> liking = measuring(scenario, "liking");
        if (wanting.isEmpty() || liking.isEmpty()) {
            return;
        }
        Map<String, List<Counts>> byArm = new LinkedHashMap<>();
        byArm.put(ALL, new ArrayList<>());
        for (RunsTable.Run run : study.runs().succeeded(scenario.scenarioId())) {
            Counts all = new Counts();
            for (TrialDesign.Arm arm : scenario.trial().arms()) {
                if (arm.sessionsCount() < 2) {
                    continue; // what fades after a single session is no course
                }
                Counts counts = count(run, arm.name(), wanting.get(), liking.get());
                all.add(counts);
                byArm.computeIfAbsent(arm.name(), name -> new ArrayList<>()).add(counts);
            }
            byArm.get(ALL).add(all);
        }
        byArm.forEach((arm, counts) -> summarise(scenario.scenarioId(), arm, counts, student));
    }

    /** By arm, all first, then profile. */
    public List<Profile> profiles() {
        return List.copyOf(profiles);
    }

    private static Optional<String> measuring(Manifest.Scenario scenario, String what) {
        return scenario.trial().scales().stream().filter(scale -> scale.measures().equals(what))
                .map(TrialDesign.Scale::name).findFirst();
    }

    private Counts count(RunsTable.Run run, String arm, String wanting, String liking) {
        Map<String, List<TrialTable.Row>> first = points(run, arm, wanting);
        Map<String, List<TrialTable.Row>> second = points(run, arm, liking);
        first.keySet().retainAll(second.keySet());
        List<String> people = List.copyOf(first.keySet());
        Counts counts = new Counts();
        if (people.isEmpty()) {
            return counts;
        }
        Slopes wants = slopes(people, first, TrialTable.Row::observed);
        Slopes likes = slopes(people, second, TrialTable.Row::observed);
        Slopes wantsActually = slopes(people, first, TrialTable.Row::value);
        Slopes likesActually = slopes(people, second, TrialTable.Row::value);
        for (int i = 0; i < people.size(); i++) {
            counts.raw[Profile.Kind.of(wants.raw()[i], likes.raw()[i]).ordinal()]++;
            counts.shrunken[Profile.Kind.of(wants.shrunken()[i], likes.shrunken()[i]).ordinal()]++;
            counts.actual[Profile.Kind.of(wantsActually.raw()[i], likesActually.raw()[i]).ordinal()]++;
        }
        return counts;
    }

    private Map<String, List<TrialTable.Row>> points(RunsTable.Run run, String arm, String scale) {
        Map<String, List<TrialTable.Row>> byPerson = new LinkedHashMap<>();
        table.of(run.runId()).stream()
                .filter(row -> row.arm().equals(arm) && row.scale().equals(scale) && !Double.isNaN(row.observed()))
                .forEach(row -> byPerson.computeIfAbsent(row.person(), id -> new ArrayList<>()).add(row));
        byPerson.values().removeIf(rows -> rows.size() < LEAST);
        return byPerson;
    }

    private static Slopes slopes(List<String> people, Map<String, List<TrialTable.Row>> points,
            ToDoubleFunction<TrialTable.Row> value) {
        return Slopes.of(people.stream()
                .map(person -> new Slopes.Points(
                        points.get(person).stream().mapToDouble(TrialTable.Row::day).toArray(),
                        points.get(person).stream().mapToDouble(value).toArray()))
                .toList());
    }

    private void summarise(String scenarioId, String arm, List<Counts> runs, StudentInterval student) {
        List<Counts> some = runs.stream().filter(counts -> counts.n() > 0).toList();
        if (some.isEmpty()) {
            return;
        }
        double n = Moments.mean(some.stream().mapToDouble(Counts::n).toArray());
        for (Profile.Kind kind : Profile.Kind.values()) {
            double[] raw = some.stream().mapToDouble(c -> c.raw[kind.ordinal()] / c.n()).toArray();
            double[] shrunken = some.stream().mapToDouble(c -> c.shrunken[kind.ordinal()] / c.n()).toArray();
            double[] actual = some.stream().mapToDouble(c -> c.actual[kind.ordinal()] / c.n()).toArray();
            profiles.add(new Profile(scenarioId, arm, kind, some.size(), n, Moments.mean(raw), student.of(raw),
                    Moments.mean(shrunken),
                    student.of(shrunken), Sample.of(actual).mean()));
        }
    }

    /** Writes the table; without courses it has a header and no rows. */
    public static void write(Path file, List<Profile> profiles) {
        try (CsvFile csv = CsvFile.open(file, COLUMNS)) {
            for (Profile each : profiles) {
                csv.text(each.scenarioId()).text(each.arm()).text(each.kind().column()).whole(each.runs())
                        .number(each.n())
                        .number(each.raw()).number(each.rawInterval().low()).number(each.rawInterval().high())
                        .number(each.shrunken()).number(each.shrunkenInterval().low())
                        .number(each.shrunkenInterval().high())
                        .number(each.actual());
                csv.endRow();
            }
            csv.commit();
        }
    }
}
