package kith.analysis.summary;

import kith.analysis.contrast.Finding;
import kith.analysis.stats.Interval;
import kith.analysis.summary.TerminalStyle.Tone;
import kith.analysis.wording.Numeral;
import kith.analysis.wording.Word;

/** A contrast in a table: its mark, its size and its interval. */
final class ContrastCell {
    private ContrastCell() {}

    /** Puts it into a line from a column on, the size ending so many columns later. */
    static void put(Line line, int from, int sizeEnd, Finding.Effect effect) {
        var c = effect.contrast();
        if (c.word() == Word.NO_PAIR) {
            line.endingAt(from + sizeEnd, Numeral.NONE, Tone.DIM);
            return;
        }
        put(line, from, sizeEnd, c.size(), c.interval(), Numeral.decimals(c.size(), c.interval(), effect.metric().decimals(), 1));
    }

    /** The same of any difference. */
    static void put(Line line, int from, int sizeEnd, double size, Interval interval, int decimals) {
        line.at(from, interval.clearOfZero() ? "●" : "○", Tone.SCENARIO)
                .endingAt(from + sizeEnd, Numeral.signed(size, decimals), Tone.STRONG)
                .at(from + sizeEnd + 2, Numeral.signed(interval, decimals), Tone.DIM);
    }
}
