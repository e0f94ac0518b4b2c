package kith.analysis.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kith.analysis.contrast.Ceiling;
import kith.analysis.contrast.Finding;
import kith.analysis.stats.PairedDifference;
import kith.analysis.stats.StudentInterval;
import kith.analysis.summary.TerminalStyle.Tone;
import kith.analysis.table.Manifest;
import kith.analysis.wording.MetricWords;
import kith.analysis.wording.Numeral;
import kith.analysis.wording.Precision;
import kith.analysis.wording.Sentence;

/** The harm that remains under the best of several scenarios, for everybody and for groups. */
final class CeilingBlock {
    private static final List<
            String> GROUPS = List.of("all", "community:A", "community:B", "community:C", "lonely:initial");
    private static final int LEAST_SCENARIOS = 3;
    private static final int LABEL_WIDTH = 28;
    private static final int SIZE_END = 41;
    private static final int BEST = 63;

    private final List<Finding> findings;
    private final TerminalStyle style;
    private final List<Line> lines = new ArrayList<>();

    CeilingBlock(List<Finding> findings, TerminalStyle style) {
        this.findings = findings;
        this.style = style;
    }

    List<Line> lines() {
        Manifest.Metric outcome = findings.get(0).outcome();
        if (outcome == null || findings.size() < LEAST_SCENARIOS) {
            return lines;
        }
        StudentInterval student = new StudentInterval();
        for (String group : GROUPS) {
            Optional<Ceiling> ceiling = Ceiling.of(findings.get(0).study(), findings, outcome, group, student);
            if (ceiling.isEmpty()) {
                continue;
            }
            if (lines.isEmpty()) {
                heading(outcome);
            }
            PairedDifference left = ceiling.get().left();
            int decimals = Precision.of(List.of(left.interval()), Double.NaN, outcome.decimals());
            String label = group.equals("all") ? "Everybody" : findings.get(0).study().manifest().groupLabel(group);
            List<String> of = Sentence.wrap(label, LABEL_WIDTH);
            List<String> best = Sentence.wrap(ceiling.get().best().label(), style.width() - BEST);
            line().at(2, of.get(0), Tone.TEXT)
                    .endingAt(SIZE_END, Numeral.signed(left.mean(), decimals), Tone.STRONG)
                    .at(SIZE_END + 2, Numeral.signed(left.interval(), decimals), Tone.DIM)
                    .at(BEST, best.get(0), Tone.TEXT);
            for (int more = 1; more < Math.max(of.size(), best.size()); more++) {
                line().at(SectionTable.ON, more < of.size() ? of.get(more) : "", Tone.TEXT)
                        .at(BEST, more < best.size() ? best.get(more) : "", Tone.TEXT);
            }
        }
        return lines;
    }

    private void heading(Manifest.Metric outcome) {
        line();
        line().at(0, "Which scenario is lowest, against the reference: " + MetricWords.labelWithUnit(outcome),
                Tone.STRONG);
        Sentence.wrap(
                "Half of the pairs of runs choose the lowest scenario, which is named at the right. The other half"
                        + " measure it. Otherwise it would look too good by chance.",
                style.width() - 2).forEach(text -> line().at(2, text, Tone.DIM));
    }

    private Line line() {
        Line line = new Line(style);
        lines.add(line);
        return line;
    }
}
