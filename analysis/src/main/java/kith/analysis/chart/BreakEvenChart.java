package kith.analysis.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kith.analysis.table.CsvFile;
import kith.analysis.wording.Numeral;
import kith.analysis.wording.Sentence;
import kith.analysis.worlds.Experiment;
import kith.analysis.worlds.Sign;
import kith.analysis.worlds.WorldRow;
import kith.analysis.worlds.WorldWords;
import kith.analysis.worlds.Worlds;

/**
 * The worlds of a grid over two settings with numbers: the first along, the second up. A line joins the places where
 * the difference is zero, found between neighbouring worlds in proportion to their differences.
 *
 * @param group whom it is about
 */
public record BreakEvenChart(Worlds worlds, String variable, String group) implements Figure {
    private static final double LEFT = 120;
    private static final double PLOT = 560;
    private static final double HEIGHT = 380;
    private static final double INSET = 44;

    /** The chart; empty where the experiment is no grid over two settings with numbers. */
    public static Optional<BreakEvenChart> of(Worlds worlds, String variable, String group) {
        List<Experiment.Varied> settings = worlds.experiment().settings();
        boolean grid = settings.size() == 2 && settings.stream().allMatch(each -> each.values().size() > 1
                && each.values().stream().allMatch(value -> isNumber(value.value())))
                && worlds.of(variable, group).size() == worlds.experiment().crossed();
        return grid ? Optional.of(new BreakEvenChart(worlds, variable, group)) : Optional.empty();
    }

    private static boolean isNumber(String text) {
        return text.matches("-?\\d+(\\.\\d+)?");
    }

    private List<WorldRow> rows() {
        return worlds.of(variable, group);
    }

    private Experiment.Varied setting(int which) {
        return worlds.experiment().settings().get(which);
    }

    private double[] values(int which) {
        return setting(which).values().stream().mapToDouble(each -> Double.parseDouble(each.value())).sorted()
                .toArray();
    }

    private WorldRow at(double first, double second) {
        return rows().stream().filter(row -> Double.parseDouble(row.values().get(0)) == first
                && Double.parseDouble(row.values().get(1)) == second).findFirst().orElseThrow();
    }

    @Override
    public String name() {
        return "break-even-" + group.replaceAll("[^a-z0-9]+", "-");
    }

    @Override
    public String title() {
        WorldRow any = rows().get(0);
        return "Where " + Sentence.within(any.label()) + " of " + Sentence.within(any.groupLabel())
                + " changes its sign, day " + any.day();
    }

    @Override
    public String description() {
        return WorldWords.sentence(rows()) + " " + WorldWords.range(rows());
    }

    @Override
    public int width() {
        return (int) (LEFT + PLOT + 40);
    }

    private Frame frame() {
        Experiment of = worlds.experiment();
        WorldRow any = rows().get(0);
        return new Frame(title(), WorldWords.sentence(rows()),
                Sentence.begun(of.scenarioLabel()) + " minus " + of.referenceLabel() + ", in " + any.unit() + ".",
                of.set().entrySet().stream().sorted(Map.Entry.comparingByKey())
                        .map(each -> each.getKey() + " " + each.getValue()).toList(),
                "Each mark is one world, with its difference. "
                        + (segments().isEmpty() ? "The difference has the same sign everywhere, so no line is drawn."
                                : "On the line the difference is zero."),
                WorldWords.what(worlds), WorldWords.basis(worlds), width());
    }

    private double top() {
        return frame().top() + 40;
    }

    private double bottom() {
        return top() + HEIGHT + 92;
    }

    @Override
    public int height() {
        return frame().height(bottom());
    }

    private Scale across() {
        double[] values = values(0);
        return new Scale(values[0], values[values.length - 1], LEFT + INSET, LEFT + PLOT - INSET, 1);
    }

    private Scale up() {
        double[] values = values(1);
        return new Scale(values[0], values[values.length - 1], top() + HEIGHT - INSET, top() + INSET, 1);
    }

    @Override
    public void draw(Canvas canvas) {
        Scale across = across();
        Scale up = up();
        canvas.box(LEFT, top(), PLOT, HEIGHT, Ink.fill(Palette.PANEL).edged(Palette.RULE, 1));
        double y = top() - 28;
        canvas.text(Sentence.begun(setting(1).words()), Frame.MARGIN, y + 12, Type.STRONG.sized(12));
        for (double value : values(1)) {
            canvas.text(text(value), LEFT - 10, up.at(value) + 4, LEFT - Frame.MARGIN, Type.LABEL.end());
            canvas.line(LEFT, up.at(value), LEFT + PLOT, up.at(value), Ink.line(Palette.RULE, 0.75));
        }
        for (double value : values(0)) {
            canvas.line(across.at(value), top(), across.at(value), top() + HEIGHT, Ink.line(Palette.RULE, 0.75));
            canvas.text(text(value), across.at(value), top() + HEIGHT + 16, Type.LABEL.middle());
            canvas.text(outOfReach(value), across.at(value), top() + HEIGHT + 50, Type.LABEL.middle());
        }
        canvas.text(Sentence.begun(setting(0).words()), LEFT, top() + HEIGHT + 32, Type.STRONG.sized(12));
        canvas.text("AI sessions begun while nobody was around (from the runs)", LEFT, top() + HEIGHT + 66,
                Type.STRONG.sized(12));
        for (double[] segment : segments()) {
            canvas.line(across.at(segment[0]), up.at(segment[1]), across.at(segment[2]), up.at(segment[3]),
                    Ink.line(Palette.INK, 2.5));
        }
        for (WorldRow row : rows()) {
            double x = across.at(Double.parseDouble(row.values().get(0)));
            double at = up.at(Double.parseDouble(row.values().get(1)));
            Sign sign = Sign.of(row.word());
            WorldMark.draw(canvas, sign, x, at, 6);
            if (sign != Sign.NONE) {
                canvas.text(Numeral.signed(row.judged(), 2), x, at + 22, Type.LABEL.middle().haloed());
            }
        }
        WorldMark.legend(canvas, Frame.MARGIN, bottom() - 4);
        frame().draw(canvas, bottom());
    }

    private static String text(double value) {
        return Double.toString(value).replaceAll("\\.0$", "");
    }

    /** The share of sessions out of reach at a value of the first setting, as a mean over the worlds there. */
    private String outOfReach(double first) {
        double mean = Arrays.stream(values(1)).map(second -> at(first, second).outOfReach()).average()
                .orElse(Double.NaN);
        return Double.isNaN(mean) ? Numeral.NONE : Numeral.percent(mean, 0);
    }

    /** The pieces of the line of no difference, each from x, y to x, y in the units of the settings. */
    List<double[]> segments() {
        double[] xs = values(0);
        double[] ys = values(1);
        List<double[]> segments = new ArrayList<>();
        for (int i = 0; i + 1 < xs.length; i++) {
            for (int j = 0; j + 1 < ys.length; j++) {
                List<double[]> crossings = new ArrayList<>();
                cross(crossings, xs[i], ys[j], xs[i + 1], ys[j]);
                cross(crossings, xs[i], ys[j + 1], xs[i + 1], ys[j + 1]);
                cross(crossings, xs[i], ys[j], xs[i], ys[j + 1]);
                cross(crossings, xs[i + 1], ys[j], xs[i + 1], ys[j + 1]);
                crossings.sort(Comparator.comparingDouble(each -> each[0]));
                for (int k = 0; k + 1 < crossings.size(); k += 2) {
                    segments.add(new double[] {crossings.get(k)[0], crossings.get(k)[1], crossings.get(k + 1)[0],
                            crossings.get(k + 1)[1]});
                }
            }
        }
        return segments;
    }

    private void cross(List<double[]> crossings, double x1, double y1, double x2, double y2) {
        double from = at(x1, y1).judged();
        double to = at(x2, y2).judged();
        if (from < 0 != to < 0) {
            double part = from / (from - to);
            crossings.add(new double[] {x1 + part * (x2 - x1), y1 + part * (y2 - y1)});
        }
    }

    @Override
    public List<String> columns() {
        return List.of("world", setting(0).path(), setting(1).path(), "group", "variable", "diff", "ci_low", "ci_high",
                "excess", "excess_ci_low", "excess_ci_high", "sessions_out_of_reach_share", "word");
    }

    @Override
    public void numbers(CsvFile csv) {
        for (WorldRow row : rows()) {
            csv.whole(row.world()).text(row.values().get(0)).text(row.values().get(1)).text(row.group())
                    .text(row.variable()).number(row.size()).number(row.interval().low())
                    .number(row.interval().high()).number(row.excess()).number(row.excessInterval().low())
                    .number(row.excessInterval().high()).number(row.outOfReach()).text(row.word().text());
            csv.endRow();
        }
    }
}
