package kith.analysis.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kith.analysis.contrast.Excess;
import kith.analysis.contrast.ExcessTable;
import kith.analysis.stats.Interval;
import kith.analysis.stats.StudentInterval;
import kith.analysis.table.Manifest;
import kith.analysis.table.SeriesTable;
import kith.analysis.table.Study;
import kith.analysis.wording.Numeral;
import kith.analysis.wording.Precision;
import kith.analysis.wording.Sentence;

/** What a report says of selection and chance, from the same study with a placebo AI. */
public final class PlaceboWords {
    /** What a placebo AI is, in sentences. */
    public static final List<String> MEANING = List.of(
            "A placebo AI is adopted and used, but it has no effect on people's lives.",
            "So its numbers show selection and chance. The excess is the difference minus the placebo.");

    /** Everybody who eventually uses AI at all. */
    public static final String USERS = "would_use:any";

    private static final Map<String, String> SHARES = Map.of(
            "displaced_share", "Fewer contacts with people (below 90 % of those without AI), share",
            "stimulated_share", "More contacts with people (above 110 % of those without AI), share",
            "hurt_share", "Lonelier by at least 4.75 points, share",
            "helped_share", "Less lonely by at least 4.75 points, share");
    private static final int OF_SHARES = 2;

    private PlaceboWords() {}

    /** A variable of the table of the placebo in words, with its unit. */
    public static String variable(Manifest manifest, Excess e) {
        return SHARES.getOrDefault(e.variable(), manifest.metric(e.variable())
                .map(metric -> metric.label() + (e.unit().isEmpty() || e.unit().equals("index") ? ""
                        : ", " + e.unit()))
                .orElse(e.variable()));
    }

    /** A group of the table of the placebo in words. */
    public static String group(Manifest manifest, String group) {
        return group.equals(SeriesTable.EVERYBODY) ? "Everybody"
                : group.equals(USERS) ? "All eventual users of AI" : manifest.groupLabel(group);
    }

    /** The decimals of the rows of one variable. */
    public static int decimals(Manifest manifest, List<Excess> rows) {
        Excess first = rows.get(0);
        return Precision.of(
                rows.stream().filter(row -> !row.word().isMarked()).map(Excess::excessInterval).toList(),
                first.matters(),
                manifest.metric(first.variable()).map(Manifest.Metric::decimals).orElse(OF_SHARES));
    }

    /** How much of each difference of people grouped by their eventual use is selection and chance. */
    static List<Statement> answer(Optional<ExcessTable> table, List<Quantity> own) {
        List<Statement> told = new ArrayList<>();
        own.stream().filter(q -> q.isDifference() && !q.isMarked() && ExcessTable.isByOutcome(q.group()))
                .forEach(q -> table.map(each -> each.of(q.day(), q.group(), q.variable()))
                        .filter(e -> e.pairs() > 0)
                        .ifPresent(e -> told.add(new Statement(of(q, e), List.of(q)))));
        return told;
    }

    /**
     * How much of the outcome of a scenario is selection and chance in its groups by eventual use, as a further
     * sentence; empty where no placebo measured it.
     */
    static String measured(Study study, Manifest.Scenario scenario) {
        Quantities quantities = Quantities.of(study);
        Optional<ExcessTable> table = ExcessTable.of(study, quantities.contrasts(), new StudentInterval());
        if (table.isEmpty()) {
            return "";
        }
        List<String> parts = new ArrayList<>();
        List<Quantity> own = quantities.answer(scenario).stream()
                .filter(q -> q.isDifference() && !q.isMarked() && ExcessTable.isByOutcome(q.group())).toList();
        for (Quantity q : own) {
            Excess e = table.get().of(q.day(), q.group(), q.variable());
            if (e.pairs() > 0 && !e.word().isMarked()) {
                parts.add(Numeral.signed(e.placebo(), q.decimals()) + unit(q) + interval(e.placeboInterval(), q)
                        + " for " + Sentence.within(q.of()));
            }
        }
        return parts.isEmpty() ? "" : " Measured with a placebo AI, this part of the difference in "
                + Sentence.within(study.manifest().metric(own.get(0).variable()).orElseThrow().label()) + " is "
                + String.join(" and ", parts) + ".";
    }

    private static String unit(Quantity q) {
        return q.unit().isEmpty() || q.unit().equals("index") ? "" : " " + q.unit();
    }

    private static String of(Quantity q, Excess e) {
        if (e.word().isMarked()) {
            return q.of() + ": too few people use a placebo AI in this way to measure selection and chance.";
        }
        String unit = unit(q);
        return q.of() + ": of this difference, " + Numeral.signed(e.placebo(), q.decimals()) + unit
                + interval(e.placeboInterval(), q) + " is selection and chance, measured with a placebo AI. "
                + "The excess is " + Numeral.signed(e.excess(), q.decimals()) + unit
                + interval(e.excessInterval(), q) + ": " + e.word().text() + ".";
    }

    private static String interval(Interval interval, Quantity q) {
        return interval.known() ? " " + Numeral.signed(interval, q.decimals()) : "";
    }
}
