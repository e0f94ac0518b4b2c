package kith.analysis.summary;

import java.util.ArrayList;
import java.util.List;
import kith.analysis.booking.Booking;
import kith.analysis.contrast.Contrast;
import kith.analysis.contrast.Finding;
import kith.analysis.stats.Interval;
import kith.analysis.summary.TerminalStyle.Tone;
import kith.analysis.table.Manifest;
import kith.analysis.wording.Numeral;
import kith.analysis.wording.Sentence;
import kith.analysis.wording.Word;

/** One scenario against the reference: what changed, who gains and loses, what it is booked to. */
final class ContrastBlock {
    private static final int SIZE_END = 64;
    private static final int INTERVAL = 66;
    private static final int WORD = 83;
    private static final int GRADE = 92;
    private static final int LABEL_WIDTH = 29;

    private final Finding finding;
    private final TerminalStyle style;
    private final List<Line> lines = new ArrayList<>();

    ContrastBlock(Finding finding, TerminalStyle style) {
        this.finding = finding;
        this.style = style;
    }

    List<Line> lines() {
        effects(finding);
        notes();
        finding.asides().forEach(aside -> {
            line();
            effects(aside);
        });
        if (!finding.users().isEmpty()) {
            lines.addAll(new UserBlock(finding, style).lines());
        }
        groups();
        booked();
        return lines;
    }

    private Line line() {
        Line line = new Line(style);
        lines.add(line);
        return line;
    }

    private void effects(Finding of) {
        IntervalBar bar = new IntervalBar(Math.max(0.1, of.effects().stream().map(Finding.Effect::contrast)
                .filter(Contrast::inSd).mapToDouble(c -> reach(c.sizeInSd(), c.intervalInSd())).max().orElse(0)));
        String when = of.when().isEmpty() ? "" : of.when().substring(2) + "; ";
        line().at(0, "What changed by day " + of.day(), Tone.STRONG)
                .at(IntervalBar.COLUMN, when + (of.isMain() || of.day() < of.study().series().lastDay()
                        ? "chance only; assumptions not varied"
                        : of.about().replaceFirst(", by day.*", "") + "; chance only"), Tone.DIM);
        line().at(IntervalBar.COLUMN, "lower", Tone.DIM).at(IntervalBar.COLUMN + IntervalBar.ZERO, "0", Tone.DIM)
                .at(IntervalBar.COLUMN + IntervalBar.ZERO + 3, "higher, sd", Tone.DIM)
                .endingAt(SIZE_END, "size", Tone.DIM).at(INTERVAL, "95 % interval", Tone.DIM)
                .at(WORD, "in words", Tone.DIM).at(GRADE, "rests on", Tone.DIM);
        for (Finding.Effect effect : of.effects()) {
            effect(bar, effect);
        }
        line().at(2, "● clear of zero   ○ not clear   bars reach ±" + Numeral.plain(bar.reach(), 2)
                + " sd" + (of.effects().stream().allMatch(e -> e.contrast().inSd())
                        ? "" : "   no bar: no sd at day 0"), Tone.DIM);
    }

    private void notes() {
        if (finding.effects().stream().anyMatch(e -> e.contrast().inSd()) && finding.effects().stream().map(Finding.Effect::contrast).filter(Contrast::inSd)
                .allMatch(c -> c.intervalInSd().known() && reach(c.sizeInSd(), c.intervalInSd()) < 0.1)) {
            line().at(2, "every bar lies inside ±0.1 sd, which charts call too small to matter; averages over everybody", Tone.DIM);
        }
        if (finding.pairs() == 1) {
            line().at(2, "One pair of runs has no interval: a look, not a result.", Tone.DIM);
        }
        for (String assumption : finding.assumptions()) {
            Sentence.wrap("* rests on " + assumption + ", grade D: assumed", 96).forEach(part -> line().at(2, part, Tone.DIM));
        }
    }

    private static double reach(double size, Interval interval) {
        return interval.known()
                ? Math.max(Math.abs(interval.low()), Math.abs(interval.high()))
                : Math.abs(size);
    }

    private void effect(IntervalBar bar, Finding.Effect effect) {
        Manifest.Metric metric = effect.metric();
        Contrast c = effect.contrast();
        String label = metric.labelWithScale().length() <= LABEL_WIDTH ? metric.labelWithScale() : metric.label();
        Line line = line().at(2, Sentence.cut(label, LABEL_WIDTH), Tone.TEXT);
        if (c.inSd()) {
            bar.draw(line, c.sizeInSd(), c.intervalInSd());
        } else {
            IntervalBar.empty(line);
        }
        size(line, c, metric.decimals());
        line.at(WORD, c.word().text() + (metric.assumedStar() ? " *" : ""), Tone.TEXT)
                .at(GRADE + 3, metric.grade(), Tone.TEXT);
    }

    private static void size(Line line, Contrast c, int wanted) {
        if (c.word() != Word.NO_PAIR) {
            int decimals = Numeral.decimals(c.size(), c.interval(), wanted);
            line.endingAt(SIZE_END, Numeral.signed(c.size(), decimals), Tone.STRONG)
                    .at(INTERVAL, Numeral.signed(c.interval(), decimals), Tone.DIM);
        }
    }

    private void groups() {
        if (finding.groups().isEmpty()) {
            return;
        }
        Manifest.Metric outcome = finding.outcome();
        double reach = finding.groups().stream().map(Finding.GroupEffect::contrast).filter(c -> c.pairs() > 0)
                .mapToDouble(c -> reach(c.size(), c.interval())).max().orElse(0);
        IntervalBar bar = new IntervalBar(reach > 0 ? reach : 1);
        line();
        line().at(0, "Who gains, who loses", Tone.STRONG)
                .at(IntervalBar.COLUMN, outcome.label().toLowerCase(java.util.Locale.ROOT) + ", " + outcome.unit(),
                        Tone.DIM)
                .at(WORD, "people", Tone.DIM);
        for (Finding.GroupEffect group : finding.groups()) {
            Line line = line().at(2, Sentence.cut(group.label(), LABEL_WIDTH), Tone.TEXT);
            Contrast c = group.contrast();
            if (c.pairs() > 0) {
                bar.draw(line, c.size(), c.interval());
                size(line, c, outcome.decimals());
            } else {
                line.at(INTERVAL, "no pair to compare", Tone.DIM);
            }
            line.at(WORD, group.people().isPresent() ? Numeral.count(group.people().getAsLong()) : Numeral.NONE,
                    Tone.TEXT);
        }
    }

    /** Entries tell what moved after day 0; worlds with another start differ before. */
    private void startsApart(double atDayZero) {
        int decimals = finding.outcome().decimals();
        if (Math.abs(atDayZero) >= Math.pow(10, -decimals)) {
            line().at(2, "at day 0 the worlds differed by " + Numeral.signed(atDayZero, decimals)
                    + " already; entries tell what moved after it", Tone.DIM);
        }
    }

    private void booked() {
        if (finding.outcome() != null && finding.pairs() > 0) {
            Booking booking = Booking.ofPairs(finding.study(), finding.study().runs()
                    .pairs(finding.scenario().scenarioId(), finding.reference().scenarioId()),
                    finding.outcome().name());
            lines.addAll(new BookingBlock(booking, finding.outcome(), style).lines());
            finding.effects().stream().filter(e -> e.metric().equals(finding.outcome())).findFirst()
                    .ifPresent(effect -> startsApart(effect.contrast().size() - booking.measured()));
        }
    }
}
