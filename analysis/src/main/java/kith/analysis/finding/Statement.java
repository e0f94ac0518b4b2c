package kith.analysis.finding;

import java.util.List;
import java.util.Set;
import kith.analysis.wording.Numeral;

/** A sentence of a report, with the numbers that it rests on. */
public record Statement(String text, List<Quantity> restsOn) {
    /** Units that say nothing in a sentence. */
    private static final Set<String> NO_UNITS = Set.of("", "index", "0–1", "value", "norm", "weight", "Gini", "-1 to 1");

    /** Keeps the list. */
    public Statement {
        restsOn = List.copyOf(restsOn);
    }

    /**
     * Says one quantity: whose it is, its size, interval, day and word. "Everybody: loneliness +0.48 points [+0.45, +0.51]
     * on day 365 (+0.05 sd): too small to matter."
     */
    static Statement of(Quantity q) {
        String metric = q.label().substring(0, 1).toLowerCase(java.util.Locale.ROOT) + q.label().substring(1);
        String people = q.peopleText().isEmpty() || q.group().equals("all") ? "" : " (" + q.peopleText() + ")";
        if (!q.isThere()) {
            return new Statement(q.of() + people + ": no run measured " + metric + " on day " + q.day() + ".", List.of(q));
        }
        String unit = NO_UNITS.contains(q.unit()) ? "" : " " + q.unit();
        String interval = q.interval().known() ? " " + q.intervalText() : "";
        String natural = q.natural().isEmpty() ? "" : " (" + q.natural() + ")";
        String word = q.isDifference() ? ": " + q.word().text() : "";
        String value = q.isDifference() ? "" : "value ";
        return new Statement(q.of() + people + ": " + metric + " " + value + q.sizeText().replace("†", "") + unit + interval
                + " on day " + q.day() + natural + word + ".", List.of(q));
    }

    /** A sentence without numbers. */
    static Statement of(String text) {
        return new Statement(text, List.of());
    }

    /** A count of scenarios in words. */
    static String scenarios(long count) {
        return Numeral.count(count, "scenario");
    }
}
