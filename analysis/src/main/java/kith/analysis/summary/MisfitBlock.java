package kith.analysis.summary;

import java.util.ArrayList;
import java.util.List;
import kith.analysis.contrast.Misfit;
import kith.analysis.summary.TerminalStyle.Tone;
import kith.analysis.wording.Numeral;
import kith.analysis.wording.Sentence;

/** Whom the AI of several scenarios fits: a column per community, two beside each other, a row per scenario. */
final class MisfitBlock {
    private static final int LABEL = 28;
    private static final int FIRST = 30;
    private static final int WIDTH = 35;
    private static final int SIZE_END = 10;

    private final Misfit misfit;
    private final TerminalStyle style;

    MisfitBlock(Misfit misfit, TerminalStyle style) {
        this.misfit = misfit;
        this.style = style;
    }

    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(style).at(0, "Whom the AI fits", Tone.STRONG)
                .at(FIRST, "distance of users' values from its stance, " + Sentence.cut(misfit.what(), 27), Tone.DIM));
        List<Misfit.Community> communities = misfit.communities();
        for (int first = 0; first < communities.size(); first += 2) {
            int end = Math.min(first + 2, communities.size());
            Line head = new Line(style);
            for (int i = first; i < end; i++) {
                head.at(FIRST + (i - first) * WIDTH, communities.get(i).label(), Tone.STRONG);
            }
            lines.add(head);
            for (int row = 0; row < communities.get(0).rows().size(); row++) {
                Line line = new Line(style)
                        .at(2, Sentence.cut(communities.get(0).rows().get(row).scenario().label(), LABEL - 2), Tone.TEXT);
                for (int i = first; i < end; i++) {
                    put(line, FIRST + (i - first) * WIDTH, communities.get(i).rows().get(row));
                }
                lines.add(line);
            }
        }
        lines.add(new Line(style));
        return lines;
    }

    private void put(Line line, int from, Misfit.Row row) {
        if (row.n() == 0) {
            line.endingAt(from + SIZE_END, Numeral.NONE, Tone.DIM);
            return;
        }
        int decimals = Numeral.decimals(row.size(), row.interval(), misfit.metric().decimals(), 1);
        if (misfit.paired()) {
            line.at(from, row.interval().clearOfZero() ? "●" : "○", Tone.SCENARIO)
                    .endingAt(from + SIZE_END, Numeral.signed(row.size(), decimals), Tone.STRONG)
                    .at(from + SIZE_END + 2, Numeral.signed(row.interval(), decimals), Tone.DIM);
        } else {
            line.endingAt(from + SIZE_END, Numeral.plain(row.size(), decimals), Tone.STRONG)
                    .at(from + SIZE_END + 2, Numeral.plain(row.interval(), decimals), Tone.DIM);
        }
    }
}
