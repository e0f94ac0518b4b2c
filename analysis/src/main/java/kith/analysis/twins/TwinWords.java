package kith.analysis.twins;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kith.analysis.stats.Interval;
import kith.analysis.table.Manifest;
import kith.analysis.twins.TwinRow.Statistic;
import kith.analysis.wording.Numeral;
import kith.analysis.wording.Sentence;

/** Twins in plain sentences. */
public final class TwinWords {
    private static final List<String> REACHED = List.of("reached:directly", "reached:through_ties", "reached:not");
    private static final double FEWEST = 10;

    private final Twins twins;
    private final List<TwinRow> rows;
    private final Manifest manifest;

    /** Words on some rows of twins. */
    public TwinWords(Twins twins, List<TwinRow> rows, Manifest manifest) {
        this.twins = twins;
        this.rows = List.copyOf(rows);
        this.manifest = manifest;
    }

    /** What the twins say, a paragraph for each outcome. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (String variable : twins.variables()) {
            row("all", variable, Statistic.MEAN).ifPresent(mean -> {
                lines.add(everybody(variable, mean));
                for (String group : REACHED) {
                    row(group, variable, Statistic.MEAN).filter(each -> each.people() >= FEWEST)
                            .ifPresent(each -> lines.add("  " + reached(group) + " (" + Numeral.people(each.people())
                                    + "): " + difference(variable, each) + "."));
                }
                lines.add("");
            });
        }
        lines.add(twins.hasPlacebo()
                ? "Random draws alone make twins differ. Placebo twins show how much: between them nothing has an "
                        + "effect."
                : "There are no placebo twins, since no world has an AI. So no share of people is told: "
                        + "random draws alone make many of them differ.");
        return lines;
    }

    private Optional<TwinRow> row(String group, String variable, Statistic statistic) {
        return rows.stream().filter(row -> row.group().equals(group) && row.variable().equals(variable)
                && row.statistic() == statistic).findFirst();
    }

    private String label(String variable) {
        return manifest.metric(variable).map(Manifest.Metric::label).orElse(variable);
    }

    private String unit(String variable) {
        return manifest.metric(variable).map(Manifest.Metric::unit).filter(unit -> !unit.equals("1")).orElse("");
    }

    private int decimals(String variable) {
        return manifest.metric(variable).map(Manifest.Metric::decimals).orElse(2);
    }

    private String difference(String variable, TwinRow row) {
        return (Numeral.signed(row.value(), decimals(variable)) + " " + unit(variable)).strip()
                + interval(row.interval(), decimals(variable));
    }

    private static String interval(Interval interval, int decimals) {
        return interval.known() ? " " + Numeral.signed(interval, decimals) : "";
    }

    private String everybody(String variable, TwinRow mean) {
        StringBuilder text = new StringBuilder(Sentence.begun(label(variable))).append(", everybody (")
                .append(Numeral.people(mean.people())).append("): ").append(difference(variable, mean))
                .append('.');
        Optional<TwinRow> higher = row("all", variable, Statistic.HIGHER);
        Optional<TwinRow> lower = row("all", variable, Statistic.LOWER);
        if (twins.hasPlacebo() && higher.isPresent() && lower.isPresent()) {
            text.append(" By at least ").append(Numeral.plain(twins.limitOf(variable), decimals(variable)))
                    .append(' ').append(unit(variable)).append(": ").append(share(higher.get()))
                    .append(" are higher and ").append(share(lower.get())).append(" lower. Among placebo twins it is ")
                    .append(Numeral.percent(higher.get().placebo(), 0)).append(" and ")
                    .append(Numeral.percent(lower.get().placebo(), 0)).append(". In excess of these: ")
                    .append(excess(higher.get())).append(" higher, and ").append(excess(lower.get()))
                    .append(" lower (percentage points).");
        }
        return text.toString();
    }

    private static String share(TwinRow row) {
        return Numeral.percent(row.value(), 0);
    }

    private static String excess(TwinRow row) {
        Interval hundred = new Interval(100 * row.excessInterval().low(), 100 * row.excessInterval().high());
        return Numeral.signed(100 * row.excess(), 1)
                + interval(row.excessInterval().known() ? hundred : Interval.NONE, 1);
    }

    private static String reached(String group) {
        return switch (group) {
            case "reached:directly" -> "People who use an AI in one of the worlds";
            case "reached:through_ties" -> "People who use none, but know somebody who does";
            default -> "People who use none, and know nobody who does";
        };
    }
}
