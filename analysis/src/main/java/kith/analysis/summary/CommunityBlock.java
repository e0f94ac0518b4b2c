package kith.analysis.summary;

import java.util.ArrayList;
import java.util.List;
import kith.analysis.contrast.ByCommunity;
import kith.analysis.stats.Interval;
import kith.analysis.summary.TerminalStyle.Tone;
import kith.analysis.wording.Numeral;
import kith.analysis.wording.Precision;
import kith.analysis.wording.Sentence;
import kith.analysis.wording.Word;

/** What several scenarios are for communities: a column per community, two beside each other, a row per scenario. */
final class CommunityBlock {
    private static final int LABEL = 28;
    private static final int FIRST = 30;
    private static final int WIDTH = 35;
    private static final int ROOM_FOR_TWO = 100;
    private static final int SIZE_END = 10;

    private final ByCommunity told;
    private final TerminalStyle style;

    CommunityBlock(ByCommunity told, TerminalStyle style) {
        this.told = told;
        this.style = style;
    }

    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        String heading = told.question().heading();
        for (String text : Sentence.wrap(told.question().what() + ", " + told.against(), style.width() - FIRST)) {
            lines.add(new Line(style).at(0, heading, Tone.STRONG).at(FIRST, text, Tone.DIM));
            heading = "";
        }
        List<ByCommunity.Community> communities = told.communities();
        for (int first = 0; first < communities.size(); first += beside()) {
            int end = Math.min(first + beside(), communities.size());
            head(lines, communities.subList(first, end));
            for (int row = 0; row < communities.get(0).rows().size(); row++) {
                List<String> label = Sentence.wrap(communities.get(0).rows().get(row).scenario().label(), LABEL - 2);
                Line line = new Line(style).at(2, label.get(0), Tone.TEXT);
                for (int i = first; i < end; i++) {
                    put(line, FIRST + (i - first) * WIDTH, communities.get(i).rows().get(row));
                }
                lines.add(line);
                label.stream().skip(1)
                        .forEach(rest -> lines.add(new Line(style).at(SectionTable.ON, rest, Tone.TEXT)));
            }
        }
        lines.add(new Line(style));
        return lines;
    }

    /** The names of communities beside each other, each on as many lines as it needs. */
    private void head(List<Line> lines, List<ByCommunity.Community> communities) {
        List<List<String>> names = communities.stream().map(each -> Sentence.wrap(each.label(), WIDTH - 2)).toList();
        for (int row = 0; row < names.stream().mapToInt(List::size).max().orElse(0); row++) {
            Line head = new Line(style);
            for (int i = 0; i < names.size(); i++) {
                head.at(FIRST + i * WIDTH, row < names.get(i).size() ? names.get(i).get(row) : "", Tone.STRONG);
            }
            lines.add(head);
        }
    }

    /** The part of an interval that the metric can have. */
    private Interval possible(Interval interval) {
        Double least = told.metric().lowerBound();
        return least == null || !interval.known() ? interval
                : new Interval(Math.max(least, interval.low()), interval.high());
    }

    /** Communities beside each other. */
    private int beside() {
        return style.width() >= ROOM_FOR_TWO ? 2 : 1;
    }

    private void put(Line line, int from, ByCommunity.Row row) {
        if (row.n() == 0) {
            line.endingAt(from + SIZE_END, Numeral.NONE, Tone.DIM);
            return;
        }
        int decimals = Math.max(1, Precision.of(List.of(row.interval()), Double.NaN, told.metric().decimals()));
        String mark = row.n() < Word.LEAST_PAIRS ? "†" : "";
        if (told.paired()) {
            line.endingAt(from + SIZE_END, Numeral.signed(row.size(), decimals) + mark, Tone.STRONG)
                    .at(from + SIZE_END + 2, Numeral.signed(row.interval(), decimals), Tone.DIM);
        } else {
            line.endingAt(from + SIZE_END, Numeral.plain(row.size(), decimals) + mark, Tone.STRONG)
                    .at(from + SIZE_END + 2, Numeral.plain(possible(row.interval()), decimals), Tone.DIM);
        }
    }
}
