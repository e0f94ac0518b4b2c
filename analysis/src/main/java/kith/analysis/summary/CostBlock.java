package kith.analysis.summary;

import java.util.ArrayList;
import java.util.List;
import kith.analysis.contrast.Contrast;
import kith.analysis.contrast.Finding;
import kith.analysis.stats.Interval;
import kith.analysis.stats.Moments;
import kith.analysis.summary.TerminalStyle.Tone;
import kith.analysis.table.CostTable;
import kith.analysis.table.RunsTable;
import kith.analysis.table.Study;
import kith.analysis.wording.Numeral;
import kith.analysis.wording.Sentence;

/**
 * What interventions have come to, and what that is per outcome: cost over the people of the world times the mean
 * difference on the last day, its interval from that of the difference. Where the interval holds zero, or the worlds
 * differ in more than interventions, there is nothing to divide by.
 */
final class CostBlock {
    private static final int TEXT = 15;

    private final Study study;
    private final Finding finding;
    private final CostTable costs;
    private final TerminalStyle style;
    private final List<Line> lines = new ArrayList<>();

    CostBlock(Study study, Finding finding, CostTable costs, TerminalStyle style) {
        this.study = study;
        this.finding = finding;
        this.costs = costs;
        this.style = style;
    }

    /** Nothing where there are no interventions. */
    List<Line> lines() {
        List<RunsTable.Run> runs = study.runs().succeeded(finding.scenario().scenarioId());
        List<String> names = runs.stream().flatMap(run -> costs.of(run.runId()).stream())
                .map(CostTable.Row::intervention).distinct().toList();
        if (names.isEmpty()) {
            return lines;
        }
        String heading = "Interventions";
        double whole = 0;
        String unit = "";
        for (String name : names) {
            List<CostTable.Row> rows = runs.stream().flatMap(run -> costs.of(run.runId()).stream())
                    .filter(row -> row.intervention().equals(name)).toList();
            double amount = mean(rows.stream().mapToDouble(CostTable.Row::amount).toArray());
            long people = Math.round(mean(rows.stream().mapToDouble(CostTable.Row::people).toArray()));
            long visits = Math.round(mean(rows.stream().mapToDouble(CostTable.Row::visits).toArray()));
            unit = rows.get(0).unit();
            whole += amount;
            line().at(0, heading, Tone.STRONG).at(TEXT,
                    name.replace('_', ' ') + " reaches " + Numeral.count(people) + " people"
                            + (visits > 0 ? ", " + Numeral.count(visits) + " visits" : "")
                            + (amount > 0 ? ", costs " + Numeral.count(Math.round(amount)) + " " + unit : ""),
                    Tone.TEXT);
            heading = "";
        }
        if (whole > 0) {
            per(whole, unit, "loneliness", 1, "point of loneliness and person averted on the last day");
            per(whole, unit, "dependent_share", 1, "dependent person averted on the last day");
        }
        line();
        return lines;
    }

    private static double mean(double[] values) {
        return Moments.mean(values);
    }

    private void per(double cost, String unit, String variable, double sign, String what) {
        finding.effects().stream().filter(effect -> effect.metric().name().equals(variable))
                .map(Finding.Effect::contrast).findFirst().ifPresent(c -> {
                    Sentence.wrap("per " + what + ": " + price(cost, unit, c, sign), style.width() - TEXT)
                            .forEach(text -> line().at(TEXT, text, Tone.TEXT));
                });
    }

    private String price(double cost, String unit, Contrast c, double sign) {
        Interval interval = c.interval();
        if (!study.manifest().differencesOf(finding.scenario().scenarioId()).stream()
                .allMatch(d -> d.path().startsWith("interventions."))) {
            return "the worlds differ in more than interventions; it has no price of its own";
        }
        if (c.pairs() == 0 || !interval.known() || !interval.clearOfZero()) {
            return "no clear effect to divide by";
        }
        if (sign * c.size() > 0) {
            return "none is averted; it rises";
        }
        double people = study.manifest().people();
        double low = cost / (people * Math.max(Math.abs(interval.low()), Math.abs(interval.high())));
        double high = cost / (people * Math.min(Math.abs(interval.low()), Math.abs(interval.high())));
        return rounded(cost / (people * Math.abs(c.size()))) + " [" + rounded(low) + ", " + rounded(high) + "] " + unit;
    }

    private static String rounded(double value) {
        return value >= 100 ? Numeral.count(Math.round(value)) : Numeral.plain(value, value >= 10 ? 1 : 2);
    }

    private Line line() {
        Line line = new Line(style);
        lines.add(line);
        return line;
    }
}
