package kith.analysis.worlds;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kith.analysis.stats.Interval;
import kith.analysis.table.CsvColumns;
import kith.analysis.table.CsvFile;
import kith.analysis.table.OtherWorlds;
import kith.analysis.wording.Word;

/**
 * worlds.csv: the differences in every world of an experiment.
 *
 * @param experiment what was varied
 * @param rows the differences, world by world
 */
public record Worlds(Experiment experiment, List<WorldRow> rows) {
    /** Name of the file. */
    public static final String NAME = "worlds.csv";

    private static final List<String> AFTER = List.of("scenario_id", "day", "group", "group_label", "variable", "label",
            "unit", "n_pairs", "n_people", "diff", "ci_low", "ci_high", "matters", "placebo", "excess", "excess_ci_low",
            "excess_ci_high",
            "contacts_replaced_per_session", "sessions_out_of_reach_share", "word");

    public Worlds {
        rows = List.copyOf(rows);
    }

    /** The columns of the file under an experiment: the number of the world, the varied settings, then the numbers. */
    public static List<String> columns(Experiment experiment) {
        return Stream.of(Stream.of("world"), experiment.paths().stream(), AFTER.stream()).flatMap(each -> each)
                .toList();
    }

    /** Writes worlds.csv and experiment.json into a folder. */
    public void write(Path folder) {
        experiment.write(folder);
        try (CsvFile csv = CsvFile.open(folder.resolve(NAME), columns(experiment))) {
            for (WorldRow row : rows) {
                csv.whole(row.world());
                row.values().forEach(csv::text);
                csv.text(row.scenario()).whole(row.day()).text(row.group()).text(row.groupLabel())
                        .text(row.variable()).text(row.label()).text(row.unit()).whole(row.pairs())
                        .number(row.people()).number(row.size())
                        .number(row.interval().low())
                        .number(row.interval().high()).number(row.matters()).number(row.placebo())
                        .number(row.excess()).number(row.excessInterval().low()).number(row.excessInterval().high())
                        .number(row.replaced()).number(row.outOfReach()).text(row.word().text());
                csv.endRow();
            }
            csv.commit();
        }
    }

    /**
     * Reads both files from a folder.
     *
     * @throws kith.analysis.table.TableException where one is missing or malformed
     */
    public static Worlds read(Path folder) {
        Experiment experiment = Experiment.read(folder);
        List<WorldRow> rows = new ArrayList<>();
        int varied = experiment.paths().size();
        try (CsvColumns row = CsvColumns.open(folder.resolve(NAME), columns(experiment).toArray(String[]::new))) {
            while (row.next()) {
                rows.add(row(row, varied));
            }
        }
        return new Worlds(experiment, rows);
    }

    private static WorldRow row(CsvColumns row, int varied) {
        List<String> values = IntStream.rangeClosed(1, varied).mapToObj(row::text).toList();
        int at = varied + 1;
        String told = row.text(at + 19);
        Word word = Stream.of(Word.values()).filter(each -> each.text().equals(told)).findFirst()
                .orElseThrow(() -> row.fault("word '" + told + "' is none that kith writes"));
        return new WorldRow(row.whole(0), values, row.text(at), row.whole(at + 1), row.text(at + 2), row.text(at + 3),
                row.text(at + 4), row.text(at + 5), row.text(at + 6), row.whole(at + 7), row.number(at + 8),
                row.number(at + 9), new Interval(row.number(at + 10), row.number(at + 11)), row.number(at + 12),
                row.number(at + 13), row.number(at + 14), new Interval(row.number(at + 15), row.number(at + 16)),
                row.number(at + 17), row.number(at + 18), word);
    }

    /** The same for each scenario alone, in their order. */
    public List<Worlds> byScenario() {
        return experiment.scenarios().stream().map(each -> new Worlds(experiment.of(each),
                rows.stream().filter(row -> row.scenario().equals(each.name())).toList())).toList();
    }

    /** The rows on one outcome of one group, world by world. */
    public List<WorldRow> of(String variable, String group) {
        return rows.stream().filter(row -> row.variable().equals(variable) && row.group().equals(group)).toList();
    }

    /** The variables, in their order. */
    public List<String> variables() {
        return rows.stream().map(WorldRow::variable).distinct().toList();
    }

    /** The groups, in their order. */
    public List<String> groups() {
        return rows.stream().map(WorldRow::group).distinct().toList();
    }

    /** What the rows of one outcome in one group say together. */
    public static OtherWorlds.Outcome outcome(List<WorldRow> rows) {
        Map<Sign, Integer> counts = count(rows);
        WorldRow any = rows.get(0);
        return new OtherWorlds.Outcome(any.variable(), any.label(), any.group(), any.groupLabel(), any.unit(),
                rows.size(), counts.get(Sign.HIGHER), counts.get(Sign.LOWER), perhaps(rows), counts.get(Sign.TOO_SMALL),
                counts.get(Sign.UNCLEAR), counts.get(Sign.NONE),
                lowest(rows).isPresent() ? lowest(rows).getAsDouble() : null,
                highest(rows).isPresent() ? highest(rows).getAsDouble() : null);
    }

    private static int perhaps(List<WorldRow> rows) {
        return (int) rows.stream().filter(row -> row.word() == Word.HIGHER_PERHAPS || row.word() == Word.LOWER_PERHAPS)
                .count();
    }

    /**
     * What the experiment tells a study of the same scenario.
     *
     * @param model digest of the model of that study
     */
    public OtherWorlds told(String model) {
        return new OtherWorlds(experiment.name(), experiment.people(), experiment.pairs(), experiment.days(),
                experiment.modelDigest().equals(model),
                experiment.settings().stream().map(Experiment.Varied::words).toList(),
                variables().stream().flatMap(variable -> groups().stream().map(group -> of(variable, group)))
                        .filter(each -> !each.isEmpty()).map(Worlds::outcome).toList());
    }

    /** How many worlds say what. */
    public static Map<Sign, Integer> count(List<WorldRow> rows) {
        Map<Sign, Integer> counts = new EnumMap<>(Sign.class);
        for (Sign sign : Sign.values()) {
            counts.put(sign, 0);
        }
        rows.forEach(row -> counts.merge(Sign.of(row.word()), 1, Integer::sum));
        return counts;
    }

    /** The lowest of the differences that have a verdict. */
    public static OptionalDouble lowest(List<WorldRow> rows) {
        return judged(rows).mapToDouble(WorldRow::judged).min();
    }

    /** The highest of the differences that have a verdict. */
    public static OptionalDouble highest(List<WorldRow> rows) {
        return judged(rows).mapToDouble(WorldRow::judged).max();
    }

    private static Stream<WorldRow> judged(List<WorldRow> rows) {
        return rows.stream().filter(row -> Sign.of(row.word()) != Sign.NONE);
    }

    /** Whether all rows are told in excess of a placebo. */
    public boolean beyondPlacebo() {
        return !rows.isEmpty() && rows.stream().allMatch(WorldRow::beyondPlacebo);
    }
}
