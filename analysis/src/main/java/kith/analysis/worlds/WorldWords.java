package kith.analysis.worlds;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kith.analysis.stats.ShareInterval;
import kith.analysis.table.OtherWorlds;
import kith.analysis.wording.Numeral;
import kith.analysis.wording.Sentence;

/** The worlds of an experiment in plain sentences. */
public final class WorldWords {
    private static final int DECIMALS = 2;

    private WorldWords() {}

    /** "Loneliness, eventual daily users: higher in 24 of 36 worlds, lower in 3 and unclear in 9." */
    public static String sentence(OtherWorlds.Outcome of) {
        return of.label() + ", " + Sentence.within(of.groupLabel()) + ": " + counts(of) + ".";
    }

    /** The same from the rows of one outcome in one group. */
    public static String sentence(List<WorldRow> rows) {
        return sentence(Worlds.outcome(rows));
    }

    /**
     * The same by the estimates alone, for worlds with too few runs for verdicts: "Loneliness, everybody: the estimate
     * is higher by enough to matter in 282 of 390 worlds (72 %, interval [68, 77]), lower in 60 (15 %, …), and too
     * small to matter in 48."
     */
    public static String estimates(List<WorldRow> rows) {
        return rows.get(0).label() + ", " + Sentence.within(rows.get(0).groupLabel()) + ": the estimate is "
                + estimateCounts(rows) + ".";
    }

    /** "higher by enough to matter in 282 of 390 worlds (72 %, …), lower in 60 (15 %, …), and too small … in 48". */
    public static String estimateCounts(List<WorldRow> rows) {
        Map<Sign, Integer> counts = new EnumMap<>(Sign.class);
        rows.forEach(row -> counts.merge(Sign.ofEstimate(row.judged(), row.matters()), 1, Integer::sum));
        int all = rows.size() - counts.getOrDefault(Sign.NONE, 0);
        return "higher by enough to matter in " + share(counts.getOrDefault(Sign.HIGHER, 0), all, true)
                + ", lower in " + share(counts.getOrDefault(Sign.LOWER, 0), all, false)
                + ", and too small to matter in " + counts.getOrDefault(Sign.TOO_SMALL, 0);
    }

    private static String share(int count, int all, boolean named) {
        return count + (named ? " of " + Numeral.count(all, "world") : "") + " ("
                + Numeral.percent((double) count / all, 0) + ", interval "
                + Numeral.percent(ShareInterval.wilson(count, all), 0) + ")";
    }

    /** "higher in 24 of 36 worlds, lower in 3 and unclear in 9". */
    public static String counts(OtherWorlds.Outcome of) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put(Sign.HIGHER.text(), of.higher());
        counts.put(Sign.LOWER.text(), of.lower());
        counts.put(Sign.TOO_SMALL.text(), of.tooSmall());
        counts.put(Sign.UNCLEAR.text(), of.unclear());
        counts.put("without a verdict", of.none());
        List<String> parts = new ArrayList<>();
        counts.forEach((word, n) -> {
            if (n > 0) {
                parts.add(word + " in " + (parts.isEmpty() ? n + " of " + Numeral.count(of.worlds(), "world")
                        : Integer.toString(n)));
            }
        });
        int last = parts.size() - 1;
        return (last <= 0 ? String.join("", parts)
                : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last)) + perhaps(of);
    }

    /** " (in 2 of the higher or lower ones it is perhaps too little to matter)". */
    private static String perhaps(OtherWorlds.Outcome of) {
        if (of.perhaps() == 0) {
            return "";
        }
        String which = of.higher() > 0 && of.lower() > 0 ? "higher or lower" : of.higher() > 0 ? "higher" : "lower";
        return " (in " + of.perhaps() + " of the " + which + " ones perhaps too little to matter)";
    }

    /** The same from the rows of one outcome in one group. */
    public static String counts(List<WorldRow> rows) {
        return counts(Worlds.outcome(rows));
    }

    /** "The differences go from −0.40 to +4.64 points."; empty without a verdict. */
    public static String range(OtherWorlds.Outcome of) {
        return !of.isJudged() ? "" : "The differences go from " + Numeral.signed(of.lowest(), DECIMALS) + " to "
                + Numeral.signed(of.highest(), DECIMALS) + " " + of.unit() + ".";
    }

    /** The same from the rows of one outcome in one group. */
    public static String range(List<WorldRow> rows) {
        return range(Worlds.outcome(rows));
    }

    /** What an experiment has told of some outcomes before, for the answer of a study. */
    public static String before(OtherWorlds worlds, List<OtherWorlds.Outcome> outcomes) {
        return "Another experiment (" + worlds.experiment() + ", " + Numeral.count(worlds.people()) + " people, day "
                + worlds.day() + ") combined " + worlds.settings().size() + " assumptions: "
                + String.join("; ", worlds.settings()) + ". "
                + outcomes.stream().map(of -> sentence(of) + " " + range(of)).collect(Collectors.joining(" "))
                + " A share of worlds is no probability."
                + (worlds.sameModel() ? "" : " The experiment was run with another version of the model.");
    }

    /** What the worlds have in common, and what they do not say. */
    public static String what(Worlds worlds) {
        Experiment of = worlds.experiment();
        return (of.settings().isEmpty() ? "" : "Each world is one combination of assumptions: "
                + of.settings().stream().map(Experiment.Varied::words).collect(Collectors.joining("; ")) + ". ")
                + "No study tells which world is like ours. So a share of worlds is no probability.";
    }

    /** "36 worlds, 5 pairs of runs in each, 500 people, day 365." */
    public static String basis(Worlds worlds) {
        Experiment of = worlds.experiment();
        return Numeral.count(worlds.rows().stream().map(WorldRow::world).distinct().count(), "world") + ", "
                + Numeral.count(of.pairs(), "pair") + " of runs in each, " + Numeral.count(of.people())
                + " people, days 0 to " + of.days() + ". 95 % intervals."
                + (worlds.beyondPlacebo() ? " Each difference is told minus the same with a placebo AI." : "");
    }
}
