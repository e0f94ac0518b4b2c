package kith.analysis.chart;

import java.util.ArrayList;
import java.util.List;
import kith.analysis.wording.Numeral;

/**
 * The labels right of the chart that answers a question: name, number, interval, day and people of each line, and the
 * same under rival assumptions.
 *
 * @param at where they begin
 * @param width the width of the whole chart
 */
record AnswerLabels(AnswerLines lines, double at, int width) {
    private static final double LABEL_GAP = 50;
    private static final double NAME_LINE = 14;
    private static final double SAMPLE = 38;
    private static final Type NAME = Type.LABEL.strong();
    private static final double LINE = 15;
    private static final double MARK = 14;

    /** What the label of a line needs: its name on one line or two, its numbers, and those under rival assumptions. */
    double height() {
        return LABEL_GAP + (lines.stream().anyMatch(line -> name(line).size() > 1) ? NAME_LINE : 0)
                + LINE * lines.stream().mapToInt(line -> below(line).size() - 1 + under(line).size()).max().orElse(0);
    }

    /** Draws them at the ends of the lines, from top to bottom, apart from each other. */
    void draw(Canvas canvas, Scale scale, double top, double bottom) {
        List<AnswerLines.Line> sorted = lines.stream().sorted((a, b) -> Double.compare(b.answer(), a.answer()))
                .toList();
        double least = top + 8;
        double gap = height();
        double most = bottom - gap * sorted.size() + LABEL_GAP - 28;
        for (AnswerLines.Line line : sorted) {
            double y = Math.max(least, Math.min(most, scale.at(line.answer())));
            label(canvas, line, y);
            least = y + gap;
            most += gap;
        }
    }

    private void label(Canvas canvas, AnswerLines.Line line, double y) {
        List<String> name = name(line);
        for (int i = 0; i < name.size(); i++) {
            canvas.text(name.get(i), at + SAMPLE, y - NAME_LINE * (name.size() - 1 - i), NAME.in(line.colour()));
        }
        double sample = y - NAME_LINE * (name.size() - 1) - 4;
        canvas.line(at, sample, at - 6 + SAMPLE, sample, lines.ink(line));
        canvas.text(lines.size(line) + (line.isMarked() ? "†" : "") + " " + lines.interval(line), at, y + 16,
                Type.STRONG.in(line.colour()));
        double next = y + 31;
        for (String text : below(line)) {
            canvas.text(text, at, next, Type.LABEL);
            next += LINE;
        }
        for (Under text : under(line)) {
            if (text.place() >= 0) {
                Rivals.mark(canvas, text.place(), at + 4, next - 4, Palette.INK);
            }
            canvas.text(text.text(), at + text.indent(), next, Type.LABEL.in(Palette.INK));
            next += LINE;
        }
    }

    /**
     * A line of text on a rival assumption; of several, the first line of each has its mark, which the legend names.
     *
     * @param place the place of the rival whose mark stands before it; −1 for none
     */
    private record Under(int place, String text, double indent) {}

    /** "under the rival assumption", "+3.98 [+3.80, +4.16]; 63 people": what stands below the label of a line. */
    private List<Under> under(AnswerLines.Line line) {
        List<Under> texts = new ArrayList<>();
        if (line.contrast() == null) {
            return texts;
        }
        boolean several = lines.rivals().all().size() > 1;
        for (Rivals.Told told : lines.rivals().toldUnder(line.contrast())) {
            List<String> own = new ArrayList<>(several ? List.of()
                    : TextWidth.wrap(lines.rivals().under(told), Type.LABEL, room()));
            own.addAll(joined(Rivals.text(told.contrast(), lines.decimals()), people(told.contrast().people()),
                    several ? room() - MARK : room()));
            for (int i = 0; i < own.size(); i++) {
                texts.add(new Under(several && i == 0 ? lines.rivals().place(told) : -1, own.get(i),
                        several ? MARK : 0));
            }
        }
        return texts;
    }

    /** Two parts on one line, or each on its own where there is no room for that; the second may be empty. */
    private static List<String> joined(String first, String second, double room) {
        return second.isEmpty() ? List.of(first)
                : TextWidth.of(first + "; " + second, Type.LABEL) <= room ? List.of(first + "; " + second)
                : List.of(first, second);
    }

    private static String people(double count) {
        return Double.isNaN(count) ? "" : Numeral.people(count);
    }

    private double room() {
        return width - at - Frame.MARGIN / 2;
    }

    /** The name of a line on one line or two. */
    private List<String> name(AnswerLines.Line line) {
        List<String> names = TextWidth.wrap(line.label(), NAME, room() - SAMPLE);
        return names.size() <= 2 ? names : List.of(names.get(0), String.join(" ", names.subList(1, names.size())));
    }

    private List<String> below(AnswerLines.Line line) {
        double people = line.contrast() == null ? lines.people(line).on(line.day()) : line.contrast().people();
        return joined("day " + line.day() + (line.contrast() == null ? "" : ", " + line.contrast().word().brief()),
                people(people), room());
    }
}
