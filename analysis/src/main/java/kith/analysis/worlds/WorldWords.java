package kith.analysis.worlds;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import kith.analysis.wording.Numeral;
import kith.analysis.wording.Sentence;

/** The worlds of an experiment in plain sentences. */
public final class WorldWords {
    private static final int DECIMALS = 2;
    private static final List<Sign> ORDER = List.of(Sign.HIGHER, Sign.LOWER, Sign.TOO_SMALL, Sign.UNCLEAR, Sign.NONE);

    private WorldWords() {}

    /** "Loneliness of eventual daily users is higher in 24 of 36 worlds, lower in 3 and unclear in 9." */
    public static String sentence(List<WorldRow> rows) {
        WorldRow first = rows.get(0);
        return first.label() + " of " + Sentence.within(first.groupLabel()) + " is " + counts(rows) + ".";
    }

    /** "higher in 24 of 36 worlds, lower in 3 and unclear in 9". */
    public static String counts(List<WorldRow> rows) {
        Map<Sign, Integer> counts = Worlds.count(rows);
        List<String> parts = new ArrayList<>();
        for (Sign sign : ORDER) {
            int n = counts.get(sign);
            if (n > 0) {
                parts.add((sign == Sign.NONE ? "without a verdict" : sign.text()) + " in "
                        + (parts.isEmpty() ? n + " of " + Numeral.count(rows.size(), "world") : Integer.toString(n)));
            }
        }
        int last = parts.size() - 1;
        return last <= 0 ? String.join("", parts)
                : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
    }

    /** "The differences go from −0.40 to +4.64 UCLA points."; empty without a verdict. */
    public static String range(List<WorldRow> rows) {
        OptionalDouble low = Worlds.lowest(rows);
        OptionalDouble high = Worlds.highest(rows);
        return low.isEmpty() ? "" : "The differences go from " + Numeral.signed(low.getAsDouble(), DECIMALS) + " to "
                + Numeral.signed(high.getAsDouble(), DECIMALS) + " " + rows.get(0).unit() + ".";
    }

    /** What the worlds have in common, and what they do not say. */
    public static String what(Worlds worlds) {
        Experiment of = worlds.experiment();
        return "Each world is one combination of assumptions: "
                + of.settings().stream().map(Experiment.Varied::words).collect(Collectors.joining("; "))
                + ". No study tells which world is like ours. So a share of worlds is no probability.";
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
