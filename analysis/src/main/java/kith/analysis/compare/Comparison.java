package kith.analysis.compare;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kith.analysis.contrast.ContrastTable;
import kith.analysis.contrast.ExcessTable;
import kith.analysis.stats.Moments;
import kith.analysis.stats.PairedDifference;
import kith.analysis.stats.Sample;
import kith.analysis.stats.StudentInterval;
import kith.analysis.table.CsvFile;
import kith.analysis.table.Manifest;
import kith.analysis.table.RunsTable;
import kith.analysis.table.SeriesTable;
import kith.analysis.table.Study;
import kith.analysis.wording.Word;

/**
 * Two finished studies, pair by pair. It can be made if both have runs of the same reference: equal ids mean the same
 * people and the same random draws. Then replicate r of the one is paired with replicate r of the other.
 *
 * <p>Groups by eventual use are left out: each study forms them by the use in its own world, so they hold other people.
 */
public final class Comparison {
    /** Name of the table. */
    public static final String NAME = "compare.csv";
    /** Columns of the table. */
    public static final List<String> COLUMNS = List.of("scenario_id", "other_id", "day", "group", "variable", "unit",
            "n_pairs", "diff", "ci_low", "ci_high", "matters", "variance_ratio", "n_people", "word");
    private static final double SMALLEST = 0.1;

    private final Study first;
    private final Study second;
    private final String firstScenario;
    private final String secondScenario;
    private final StudentInterval student = new StudentInterval();

    private Comparison(Study first, Study second) {
        this.first = first;
        this.second = second;
        firstScenario = first.manifest().compared().get(0).scenarioId();
        secondScenario = second.manifest().compared().get(0).scenarioId();
    }

    /**
     * Compares two results folders of {@code kith run}.
     *
     * @throws IllegalArgumentException with what hinders it, in words
     */
    public static Comparison of(Path first, Path second) {
        Comparison comparison = new Comparison(Study.read(first), Study.read(second));
        comparison.hindrance().ifPresent(why -> {
            throw new IllegalArgumentException(first + " and " + second + " cannot be compared: " + why);
        });
        return comparison;
    }

    /** The scenario of a folder with the folder's name, where both have the same. */
    public String name(boolean ofFirst) {
        String own = ofFirst ? firstScenario : secondScenario;
        Path folder = (ofFirst ? first : second).folder();
        return firstScenario.equals(secondScenario) ? own + " (" + folder.getFileName() + ")" : own;
    }

    private Optional<String> hindrance() {
        if (first.manifest().reference().isEmpty() || second.manifest().reference().isEmpty()) {
            return Optional.of("one of them has no reference");
        }
        Map<Integer, String> one = references(first);
        Map<Integer, String> other = references(second);
        List<Integer> shared = one.keySet().stream().filter(other::containsKey).toList();
        if (shared.isEmpty()) {
            return Optional.of("they have no replicate in common");
        }
        boolean same = shared.stream().allMatch(replicate -> one.get(replicate).equals(other.get(replicate)));
        return same ? Optional.empty() : Optional.of("their references are not the same runs. Another number of "
                + "people, seed, length, setting or version of kith can be the reason. Run the scenarios together "
                + "instead: kith run FILE FILE");
    }

    private static Map<Integer, String> references(Study study) {
        Map<Integer, String> ids = new HashMap<>();
        study.runs().succeeded(study.manifest().reference().orElseThrow().scenarioId())
                .forEach(run -> ids.put(run.replicate(), run.runId()));
        return ids;
    }

    /** The rows: headline metrics of both, in groups that hold the same people, on the last day that both have. */
    public List<ComparedRow> rows() {
        int day = Math.min(first.series().lastDay(), second.series().lastDay());
        ContrastTable contrasts = new ContrastTable(first,
                first.manifest().reference().orElseThrow().scenarioId(), student);
        List<ComparedRow> rows = new ArrayList<>();
        for (String group : first.comparable()) {
            if (ExcessTable.isByOutcome(group) || !second.comparable().contains(group)) {
                continue;
            }
            for (Manifest.Metric metric : first.headline()) {
                ComparedRow row = row(day, group, metric, SMALLEST * contrasts.oneSd(metric.name()));
                if (row.difference().pairs() > 0) {
                    rows.add(row);
                }
            }
        }
        return rows;
    }

    private ComparedRow row(int day, String group, Manifest.Metric metric, double matters) {
        Map<Integer, RunsTable.Run> others = new HashMap<>();
        second.runs().succeeded(secondScenario).forEach(run -> others.put(run.replicate(), run));
        List<RunsTable.Run> ones = first.runs().succeeded(firstScenario).stream()
                .filter(run -> others.containsKey(run.replicate())).toList();
        double[] one = first.series().at(ones, day, group, metric.name());
        double[] other = second.series().at(ones.stream().map(run -> others.get(run.replicate())).toList(), day, group,
                metric.name());
        PairedDifference difference = PairedDifference.of(one, other, student);
        Sample counts = Sample.of(first.series().at(ones, day, group, SeriesTable.PEOPLE));
        double people = counts.n() == 0 ? Double.NaN : Moments.mean(counts.values());
        Word word = Word.of(difference.pairs(), people, difference.interval(), matters);
        return new ComparedRow(name(true), name(false), day, group, first.manifest().groupLabel(group), metric.name(),
                metric.label(), first.series().unit(metric.name()), difference, people, matters,
                matters > 0 ? word : word.unsized());
    }

    /** Writes the table. */
    public static void write(Path file, List<ComparedRow> rows) {
        try (CsvFile csv = CsvFile.open(file, COLUMNS)) {
            for (ComparedRow row : rows) {
                csv.text(row.first()).text(row.second()).whole(row.day()).text(row.group()).text(row.variable())
                        .text(row.unit()).whole(row.difference().pairs()).number(row.difference().mean())
                        .number(row.difference().interval().low()).number(row.difference().interval().high())
                        .number(row.matters()).number(row.difference().varianceRatio()).number(row.people())
                        .text(row.word().text());
                csv.endRow();
            }
            csv.commit();
        }
    }
}
