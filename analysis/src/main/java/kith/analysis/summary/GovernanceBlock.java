package kith.analysis.summary;

import java.util.ArrayList;
import java.util.List;
import kith.analysis.governance.Detectable;
import kith.analysis.governance.FailureMode;
import kith.analysis.governance.Steered;
import kith.analysis.summary.TerminalStyle.Tone;
import kith.analysis.wording.Numeral;
import kith.analysis.wording.Sentence;

/** Where providers have steered their conduct, and what went wrong, by name. */
final class GovernanceBlock {
    private static final int MOST = 12;
    private static final int MOST_TESTED = 4;
    private static final int FIRST = 46;
    private static final int FROM_RIGHT = 32;
    private static final int BETWEEN = 14;

    private final List<Steered> steered;
    private final List<FailureMode> modes;
    private final List<Detectable> detectable;
    private final TerminalStyle style;
    private final List<Line> lines = new ArrayList<>();

    GovernanceBlock(List<Steered> steered, List<FailureMode> modes, List<Detectable> detectable, TerminalStyle style) {
        this.steered = steered;
        this.modes = modes;
        this.detectable = detectable;
        this.style = style;
    }

    /** Nothing where nobody governs and nothing went wrong. */
    List<Line> lines() {
        if (!steered.isEmpty()) {
            line().at(0, "Conduct", Tone.STRONG).at(15, "as providers chose it; mean over runs", Tone.DIM);
            line().endingAt(first(), "first decision", Tone.DIM).endingAt(last(), "last", Tone.DIM).at(last() + 2,
                    "95 % interval", Tone.DIM);
            steered.stream().limit(MOST).forEach(this::row);
            if (steered.size() > MOST) {
                line().at(2, "and " + (steered.size() - MOST) + " more; governance.csv holds all", Tone.DIM);
            }
            detectable.stream().limit(MOST_TESTED).forEach(this::tested);
            line();
        }
        for (FailureMode mode : modes) {
            String text = mode.name() + ", in " + mode.runs() + " of " + Numeral.count(mode.of(), "run") + ": "
                    + mode.told();
            for (String each : Sentence.wrap("! " + text, style.width())) {
                line().at(0, each, Tone.STRONG);
            }
        }
        if (!modes.isEmpty()) {
            line();
        }
        return lines;
    }

    /** What the tests of a lever can detect, and in how many runs they saw an effect. */
    private void tested(Detectable each) {
        String text = "A/B tests of " + each.provider() + ", " + each.lever().replace('_', ' ')
                + (each.part().equals("all") ? "" : " (" + each.part() + ")") + ": " + each.told() + " They saw one in "
                + each.seen() + " of " + Numeral.count(each.runs(), "run") + ".";
        Sentence.wrap(text, style.width() - 2).forEach(part -> line().at(2, part, Tone.DIM));
    }

    /** The column before which first values end. */
    private int first() {
        return Math.min(FIRST, style.width() - FROM_RIGHT);
    }

    private int last() {
        return first() + BETWEEN;
    }

    private void row(Steered each) {
        String what = each.provider() + ": " + each.lever().replace('_', ' ')
                + (each.part().equals("all") ? "" : " (" + each.part() + ")");
        List<String> label = Sentence.wrap(what, first() - 12);
        line().at(2, label.get(0), Tone.TEXT)
                .endingAt(first(), Numeral.signed(each.first(), 2), Tone.TEXT)
                .endingAt(last(), Numeral.signed(each.last(), 2), Tone.STRONG)
                .at(last() + 2, Numeral.signed(each.interval(), 2), Tone.DIM);
        label.stream().skip(1).forEach(rest -> line().at(SectionTable.ON, rest, Tone.TEXT));
    }

    private Line line() {
        Line line = new Line(style);
        lines.add(line);
        return line;
    }
}
