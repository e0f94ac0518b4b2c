package kith.analysis.summary;

import java.util.ArrayList;
import java.util.List;
import kith.analysis.finding.Quantity;
import kith.analysis.finding.Section;
import kith.analysis.summary.TerminalStyle.Tone;
import kith.analysis.wording.Numeral;
import kith.analysis.wording.Sentence;
import kith.analysis.wording.Word;

/**
 * A section of a report as a table: one row per quantity, with a bar where the terminal is wide. A long
 * label goes on below its row.
 */
final class SectionTable {
    /** Where a label goes on that needs another line. */
    static final int ON = 4;
    private final Section section;
    private final TerminalStyle style;
    private final Columns columns;
    private final List<Line> lines = new ArrayList<>();

    SectionTable(Section section, TerminalStyle style) {
        this.section = section;
        this.style = style;
        this.columns = Columns.of(style.width(), section.rows());
    }

    /** Whether a summary prints a section as such a table; arms and rivals are told elsewhere. */
    static boolean prints(Section section) {
        return section.rows() != Section.Rows.ARMS && !section.id().equals(Section.RIVAL);
    }

    List<Line> lines() {
        Sentence.wrap(section.title(), style.width()).forEach(text -> line().at(0, text, Tone.STRONG));
        Line head = line();
        if (columns.peopleEnd() > 0) {
            head.endingAt(columns.peopleEnd(), "people", Tone.DIM);
        }
        head.endingAt(columns.sizeEnd(), "size", Tone.DIM).at(columns.interval(), "95 % interval", Tone.DIM)
                .at(columns.word(), "in words", Tone.DIM);
        if (columns.natural() > 0 && section.quantities().stream().anyMatch(q -> !q.natural().isEmpty())) {
            head.at(columns.natural(), "that is", Tone.DIM);
        }
        IntervalBar bar = bar();
        section.quantities().forEach(quantity -> row(quantity, bar));
        if (section.hasMarks()) {
            line().at(2, "† fewer than " + Word.LEAST_PEOPLE + " people or " + Word.LEAST_PAIRS
                    + " pairs of runs: no verdict", Tone.DIM);
        }
        if (!section.note().isEmpty()) {
            Sentence.wrap(section.note(), style.width() - 2).forEach(text -> line().at(2, text, Tone.DIM));
        }
        return lines;
    }

    /** One scale for rows of one metric; rows of several metrics have units of their own and no bar. */
    private IntervalBar bar() {
        if (columns.bar() < 0 || section.rows() == Section.Rows.METRICS) {
            return null;
        }
        double reach = section.quantities().stream().filter(Quantity::isThere).filter(q -> !q.isMarked())
                .mapToDouble(SectionTable::reach).max().orElse(0);
        return new IntervalBar(columns.bar(), reach > 0 ? reach : 1);
    }

    private static double reach(Quantity q) {
        return q.interval().known()
                ? Math.max(Math.abs(q.interval().low()), Math.abs(q.interval().high()))
                : Math.abs(q.size());
    }

    private void row(Quantity q, IntervalBar bar) {
        List<String> label = Sentence.wrap(label(q), columns.label());
        Line line = line().at(2, Sentence.cut(label.get(0), columns.label()), Tone.TEXT);
        if (bar != null && q.isThere() && !q.isMarked()) {
            bar.draw(line, q.size(), q.interval());
        }
        if (columns.peopleEnd() > 0 && !Double.isNaN(q.people())) {
            line.endingAt(columns.peopleEnd(), Numeral.count(Math.round(q.people())), Tone.TEXT);
        }
        line.endingAt(columns.sizeEnd(), q.sizeText(), q.isMarked() ? Tone.DIM : Tone.STRONG)
                .at(columns.interval(), q.intervalText(), Tone.DIM);
        if (q.isDifference()) {
            line.at(columns.word(), q.word().brief(), q.isMarked() ? Tone.DIM : Tone.TEXT);
        }
        if (columns.natural() > 0 && !q.natural().isEmpty() && q.isThere()) {
            String natural = q.natural().replace(" people", "");
            line.at(Math.min(columns.natural(), style.width() - natural.length()), natural, Tone.DIM);
        }
        if (label.size() > 1) {
            String rest = String.join(" ", label.subList(1, label.size()));
            Sentence.wrap(rest, style.width() - ON).forEach(
                    text -> line().at(ON, Sentence.cut(text, style.width() - ON), Tone.TEXT));
        }
    }

    private String label(Quantity q) {
        String unit = q.unit().isEmpty() || q.unit().equals("index")
                || q.label().length() + q.unit().length() + 2 > columns.label()
                        ? "" : ", " + q.unit();
        return section.rows() == Section.Rows.METRICS ? q.label() + unit : q.of();
    }

    private Line line() {
        Line line = new Line(style);
        lines.add(line);
        return line;
    }
}
