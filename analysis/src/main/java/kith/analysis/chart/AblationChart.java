package kith.analysis.chart;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import kith.analysis.finding.Footer;
import kith.analysis.stats.Interval;
import kith.analysis.table.AblationsTable.Row;
import kith.analysis.table.CsvFile;
import kith.analysis.wording.Comparisons;
import kith.analysis.wording.Numeral;
import kith.analysis.wording.Sentence;

/**
 * What each mechanism moves: ablations as rows, statistics as columns. A triangle points where the statistic goes when
 * the mechanism is switched off, where chance is ruled out; the fill is the size in tolerances of the statistic, which,
 * unlike units of noise, does not grow with the number of replicates. A frame is an expectation.
 *
 * @param of what was run, in words
 */
public record AblationChart(List<Row> rows, String of) implements Figure {
    private static final double CELL = 27;
    private static final double LEFT = 232;
    private static final double SLANT = 60;
    private static final double LETTER = 6.9;
    private static final int LINE = 17;
    private static final double LEGEND = 76;
    private static final List<String> COUNTED = List.of("as expected", "not as expected", "undecidable");
    private static final List<Double> STEPS = List.of(1.0, 3.0, 10.0);
    private static final List<
            Color> FILLS = List.of(Palette.PANEL, Palette.SCENARIO_TINT, Palette.SCENARIO_MIDDLE, Palette.SCENARIO);

    @Override
    public String name() {
        return "ablations";
    }

    @Override
    public String title() {
        return "What each mechanism moves: the world without it against the same world with it";
    }

    @Override
    public String description() {
        return named().size() + " expectations: "
                + COUNTED.stream().map(v -> count(named(), v) + " " + v).collect(Collectors.joining(", ")) + "."
                + failing().stream().map(r -> " " + sentence(r) + ".").collect(Collectors.joining());
    }

    private List<Row> named() {
        return rows.stream().filter(r -> !r.expected().isEmpty()).toList();
    }

    private List<Row> failing() {
        return rows.stream().filter(r -> r.verdict().equals("not as expected")).toList();
    }

    private static long count(List<Row> rows, String verdict) {
        return rows.stream().filter(r -> r.verdict().equals(verdict)).count();
    }

    private List<String> ablations() {
        return rows.stream().map(Row::ablation).distinct().toList();
    }

    /** What could be measured in at least one world. */
    private List<String> statistics() {
        return rows.stream().filter(r -> r.pairs() > 0).map(Row::statistic).distinct().toList();
    }

    private List<String> unmeasured() {
        List<String> measured = statistics();
        return rows.stream().map(Row::statistic).distinct().filter(s -> !measured.contains(s)).toList();
    }

    @Override
    public int width() {
        double longest = Math.max(words(COUNTED.get(1)).length(), longestStatistic() / 2.0) * LETTER * cos();
        return (int) Math.max(1040, counts(COUNTED.size()) + longest + Frame.MARGIN);
    }

    private int longestStatistic() {
        return statistics().stream().mapToInt(s -> words(s).length()).max().orElse(0);
    }

    private static double cos() {
        return StrictMath.cos(StrictMath.toRadians(SLANT));
    }

    private double top() {
        return frame().top() + 22 + longestStatistic() * LETTER * StrictMath.sin(StrictMath.toRadians(SLANT));
    }

    private double bottom() {
        return top() + CELL * ablations().size();
    }

    /** The place of a column of counts. */
    private double counts(int column) {
        return LEFT + CELL * statistics().size() + 22 + 34 * column;
    }

    @Override
    public int height() {
        return frame().height(end());
    }

    /** Where the sentences under the legend end. */
    private double end() {
        return legendTop() + LEGEND + LINE * findings().size();
    }

    private double legendTop() {
        return bottom() + 22;
    }

    private List<String> findings() {
        List<String> lines = new ArrayList<>();
        for (Row r : failing()) {
            lines.addAll(Sentence.wrap(sentence(r), (int) ((width() - 2 * Frame.MARGIN) / LETTER)));
        }
        return lines;
    }

    private Frame frame() {
        String chance = Comparisons.byChance(rows.stream().filter(r -> r.pairs() > 1).count());
        return new Frame(title(), of, List.of(), caption(),
                (chance + " A tolerance is an assumption (evidence grade D) about what is too small to matter."
                        + " ablations.csv lists all tolerances."
                        + unmeasuredText() + " " + Footer.VARIATION).strip(),
                Footer.INTERVALS, width());
    }

    private String unmeasuredText() {
        return unmeasured().isEmpty() ? "" : " These runs are too short to measure: "
                + unmeasured().stream().map(s -> words(s).toLowerCase(Locale.ROOT)).collect(Collectors.joining(", "))
                + ".";
    }

    private String caption() {
        return "A triangle marks a paired difference whose interval excludes 0; it points up where the"
                + " statistic is higher without "
                + "the mechanism, and down where it is lower. Fill: the size of the difference, in tolerances"
                + " of the statistic."
                + " Dark says large, not good or bad."
                + (rows.stream().allMatch(r -> !Double.isNaN(r.tolerance())) ? ""
                        : " Hollow triangle: no tolerance was given.");
    }

    @Override
    public void draw(Canvas canvas) {
        List<String> columns = statistics();
        for (int i = 0; i < columns.size(); i++) {
            canvas.slanted(words(columns.get(i)), LEFT + CELL * (i + 0.5) + 4, top() - 7, SLANT, Type.LABEL);
        }
        for (int i = 0; i < COUNTED.size(); i++) {
            canvas.slanted(words(COUNTED.get(i)), counts(i) + 16, top() - 7, SLANT, Type.STRONG.sized(12));
        }
        double y = top();
        for (String ablation : ablations()) {
            row(canvas, ablation, columns, y, AblationChart::cell);
            y += CELL;
        }
        y = top();
        for (String ablation : ablations()) {
            row(canvas, ablation, columns, y, AblationChart::expectation);
            names(canvas, ablation, y);
            y += CELL;
        }
        y = top();
        for (String ablation : ablations()) {
            row(canvas, ablation, columns, y, (c, r, x, at) -> badge(c, r.verdict(), x, at));
            y += CELL;
        }
        legend(canvas, legendTop());
        y = legendTop() + LEGEND + 8;
        for (String line : findings()) {
            canvas.text(line, Frame.MARGIN, y, Type.BODY);
            y += LINE;
        }
        frame().draw(canvas, end());
    }

    private interface Mark {
        void draw(Canvas canvas, Row row, double x, double y);
    }

    private void row(Canvas canvas, String ablation, List<String> columns, double y, Mark mark) {
        for (Row r : of(ablation)) {
            int column = columns.indexOf(r.statistic());
            if (column >= 0) {
                mark.draw(canvas, r, LEFT + CELL * column, y);
            }
        }
    }

    private List<Row> of(String ablation) {
        return rows.stream().filter(r -> r.ablation().equals(ablation)).toList();
    }

    private void names(Canvas canvas, String ablation, double y) {
        canvas.text(words(ablation), LEFT - 8, y + 18, Type.BODY.end());
        List<Row> named = of(ablation).stream().filter(r -> !r.expected().isEmpty()).toList();
        for (int i = 0; i < COUNTED.size(); i++) {
            long n = count(named, COUNTED.get(i));
            canvas.text(n == 0 ? Numeral.NONE : Long.toString(n), counts(i) + 16, y + 18,
                    (i == 1 && n > 0 ? Type.STRONG : Type.BODY).middle());
        }
    }

    private static void cell(Canvas canvas, Row r, double x, double y) {
        size(canvas, r.isClear() ? step(r) : 0, r.isClear() ? Math.signum(r.difference()) : 0, x, y);
        if (r.isClear() && Double.isNaN(r.tolerance())) {
            canvas.draw(triangle(Math.signum(r.difference()), 0.5, x, y), Ink.fill(Palette.PANEL));
        }
        if (r.pairs() == 0) {
            canvas.hatch(x + 2, y + 2, CELL - 4, CELL - 4, 5, Ink.line(Palette.HATCH, 0.75));
        }
    }

    private static void expectation(Canvas canvas, Row r, double x, double y) {
        if (!r.expected().isEmpty()) {
            frame(canvas, r.verdict(), x, y);
        }
    }

    private static int step(Row r) {
        double tolerances = Double.isNaN(r.tolerance()) ? 0 : Math.abs(r.difference()) / r.tolerance();
        return (int) STEPS.stream().filter(s -> tolerances > s).count();
    }

    /** A cell without its frame: fill by step, triangle by sign, none for zero. */
    private static void size(Canvas canvas, int step, double sign, double x, double y) {
        canvas.box(x, y, CELL, CELL, Ink.fill(FILLS.get(step)).edged(Palette.RULE, 1));
        if (sign == 0) {
            return;
        }
        canvas.draw(triangle(sign, 1, x, y), Ink.fill(step == FILLS.size() - 1 ? Palette.PANEL : Palette.INK));
    }

    /** A triangle in the middle of a cell, upwards for a positive sign. */
    private static Path2D triangle(double sign, double scale, double x, double y) {
        double cx = x + CELL / 2;
        double cy = y + CELL / 2 + sign * 1.2;
        Path2D triangle = new Path2D.Double();
        triangle.moveTo(cx - 6 * scale, cy + sign * 3.3 * scale);
        triangle.lineTo(cx + 6 * scale, cy + sign * 3.3 * scale);
        triangle.lineTo(cx, cy - sign * 6.7 * scale);
        triangle.closePath();
        return triangle;
    }

    private static void frame(Canvas canvas, String verdict, double x, double y) {
        canvas.box(x + 2, y + 2, CELL - 4, CELL - 4,
                Ink.line(Palette.PANEL, verdict.equals("not as expected") ? 5 : 3.5));
        switch (verdict) {
            case "as expected" -> canvas.box(x + 2, y + 2, CELL - 4, CELL - 4, Ink.line(Palette.INK, 1.5));
            case "not as expected" -> canvas.box(x + 2, y + 2, CELL - 4, CELL - 4, Ink.line(Palette.INK, 3));
            default -> canvas.box(x + 2, y + 2, CELL - 4, CELL - 4, Ink.line(Palette.INK, 1.5).dashed(3, 3));
        }
    }

    private static void badge(Canvas canvas, String verdict, double x, double y) {
        if (verdict.equals("not as expected")) {
            canvas.circle(x + CELL - 3, y + 3, 7.5, Ink.fill(Palette.INK).edged(Palette.PANEL, 1.5));
            canvas.text("!", x + CELL - 3, y + 7.4, Type.STRONG.sized(12).in(Palette.PANEL).middle());
        }
    }

    private static void legend(Canvas canvas, double y) {
        double x = Frame.MARGIN;
        canvas.text("Size", x, y + 18, Type.STRONG.sized(12));
        x += 82;
        List<String> sizes = List.of("unclear", "clear, within the tolerance", "1 to 3 tolerances", "3 to 10",
                "more than 10");
        List<Double> places = List.of(0.0, 96.0, 308.0, 462.0, 556.0);
        for (int i = 0; i < sizes.size(); i++) {
            size(canvas, Math.max(0, i - 1), i == 0 ? 0 : 1, x + places.get(i), y);
            canvas.text(sizes.get(i), x + places.get(i) + CELL + 7, y + 18, Type.LABEL);
        }
        size(canvas, 0, 1, x + 690, y);
        canvas.text("higher", x + 690 + CELL + 7, y + 18, Type.LABEL);
        size(canvas, 0, -1, x + 772, y);
        canvas.text("lower without it", x + 772 + CELL + 7, y + 18, Type.LABEL);
        double below = y + CELL + 9;
        canvas.text("Expected", Frame.MARGIN, below + 18, Type.STRONG.sized(12));
        List<String> verdicts = List.of("as expected", "not as expected", "undecidable");
        List<Double> frames = List.of(0.0, 138.0, 308.0);
        for (int i = 0; i < verdicts.size(); i++) {
            canvas.box(x + frames.get(i), below, CELL, CELL, Ink.fill(Palette.PANEL).edged(Palette.RULE, 1));
            frame(canvas, verdicts.get(i), x + frames.get(i), below);
            badge(canvas, verdicts.get(i), x + frames.get(i), below);
            canvas.text(verdicts.get(i), x + frames.get(i) + CELL + 10, below + 18, Type.LABEL);
        }
        canvas.text("no frame: nothing was expected", x + 462, below + 18, Type.LABEL);
    }

    private static String sentence(Row r) {
        int decimals = decimals(r);
        return "Not as expected: " + words(r.ablation()) + ", " + words(r.statistic()).toLowerCase(Locale.ROOT)
                + ": expected "
                + r.expected() + ", found " + Numeral.signed(r.difference(), decimals) + " "
                + Numeral.signed(new Interval(r.low(), r.high()), decimals) + " " + r.unit()
                + (r.expected().equals("kept") ? ", tolerance " + Numeral.plain(r.tolerance(), decimals) : "");
    }

    private static int decimals(Row r) {
        double size = Math.abs(r.difference());
        return size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : size >= 0.01 ? 3 : 4;
    }

    private static String words(String name) {
        String words = name.replace('_', ' ').replace("well being", "well-being").replace("13 29", "13–29");
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    @Override
    public List<String> columns() {
        return List.of("ablation", "statistic", "unit", "expected", "diff", "ci_low", "ci_high", "n_pairs", "tolerance",
                "verdict");
    }

    @Override
    public void numbers(CsvFile csv) {
        for (Row r : rows) {
            csv.text(r.ablation()).text(r.statistic()).text(r.unit()).text(r.expected()).number(r.difference())
                    .number(r.low()).number(r.high()).whole(r.pairs()).number(r.tolerance()).text(r.verdict());
            csv.endRow();
        }
    }
}
