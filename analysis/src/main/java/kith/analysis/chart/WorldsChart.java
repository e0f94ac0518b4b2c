package kith.analysis.chart;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kith.analysis.stats.Interval;
import kith.analysis.table.CsvFile;
import kith.analysis.wording.Numeral;
import kith.analysis.wording.Sentence;
import kith.analysis.worlds.Experiment;
import kith.analysis.worlds.Sign;
import kith.analysis.worlds.WorldRow;
import kith.analysis.worlds.WorldWords;
import kith.analysis.worlds.Worlds;

/**
 * All worlds of an experiment side by side, from the lowest difference to the highest: above, the difference in each
 * group; below, which assumptions each world makes (a specification curve).
 */
public record WorldsChart(Worlds worlds, String variable) implements Figure {
    private static final double LEFT = 470;
    private static final double PANEL = 128;
    private static final double PANEL_GAP = 34;
    private static final double LINE = 17;
    private static final double SETTING_GAP = 24;
    private static final double WIDEST_STEP = 26;
    private static final double ROOM = 720;
    private static final int STEPS = 4;
    private static final double MARK = 4.5;
    private static final double SMALLEST_MARK = 2;

    @Override
    public String name() {
        return "worlds-" + variable.replace('_', '-');
    }

    private List<String> groups() {
        return worlds.groups().stream().filter(group -> !worlds.of(variable, group).isEmpty()).toList();
    }

    private WorldRow any() {
        return worlds.of(variable, groups().get(0)).get(0);
    }

    /** The groups from the one that changes most, so that the order of the worlds is that of the clearest panel. */
    private List<String> ordered() {
        return groups().stream().sorted(Comparator.comparingDouble(group -> -spread(worlds.of(variable, group))))
                .toList();
    }

    private static double spread(List<WorldRow> rows) {
        double[] judged = rows.stream().mapToDouble(WorldRow::judged).filter(Double::isFinite).toArray();
        return Arrays.stream(judged).max().orElse(0) - Arrays.stream(judged).min().orElse(0);
    }

    /** Whether no world has runs enough for a verdict, so that estimates alone are drawn. */
    private boolean byEstimate() {
        return groups().stream().flatMap(group -> worlds.of(variable, group).stream())
                .allMatch(row -> Sign.of(row.word()) == Sign.NONE);
    }

    private Sign sign(WorldRow row) {
        return byEstimate() ? Sign.ofEstimate(row.judged(), row.matters()) : Sign.of(row.word());
    }

    private String sentence(List<WorldRow> rows) {
        return byEstimate() ? WorldWords.estimates(rows)
                : (WorldWords.sentence(rows) + " " + WorldWords.range(rows)).strip();
    }

    /** The size from which a difference matters: the median over worlds. */
    private static double matters(List<WorldRow> rows) {
        double[] sizes = rows.stream().mapToDouble(WorldRow::matters).filter(m -> m > 0).sorted().toArray();
        return sizes.length == 0 ? Double.NaN : sizes[sizes.length / 2];
    }

    private List<Integer> order() {
        return worlds.of(variable, ordered().get(0)).stream()
                .sorted(Comparator.comparingDouble(WorldRow::judged)).map(WorldRow::world).toList();
    }

    @Override
    public String title() {
        return any().label() + " on day " + any().day() + " in " + Numeral.count(order().size(), "world")
                + " with different assumptions";
    }

    private String claim() {
        List<WorldRow> first = worlds.of(variable, ordered().get(0));
        return byEstimate() ? WorldWords.estimates(first) : WorldWords.sentence(first);
    }

    @Override
    public String description() {
        return groups().stream().map(group -> worlds.of(variable, group))
                .map(this::sentence).collect(Collectors.joining(" "));
    }

    private double step() {
        return Math.min(WIDEST_STEP, ROOM / Math.max(1, order().size()));
    }

    @Override
    public int width() {
        return (int) (LEFT + Math.max(340, step() * order().size()) + 40);
    }

    private Frame frame() {
        Experiment of = worlds.experiment();
        return new Frame(title(), claim(), Sentence.begun(of.scenarioLabel()) + " minus " + of.referenceLabel()
                + ", in " + any().unit()
                + ". Worlds are in the order of the first panel.",
                of.set().entrySet().stream().sorted(Map.Entry.comparingByKey())
                        .map(each -> each.getKey() + " " + each.getValue()).toList(),
                byEstimate() ? "Each mark is one world: its difference. There are too few runs in a world for "
                        + "intervals."
                        : "Each column is one world. Its dot is the difference, and its line the 95 % interval."
                                + (of.settings().isEmpty() ? "" : " The squares below say what it assumes."),
                WorldWords.what(worlds), WorldWords.basis(worlds), width());
    }

    private double top() {
        return frame().top() + 26;
    }

    private double matrixTop() {
        return top() + (PANEL + PANEL_GAP) * groups().size() + 10;
    }

    private double bottom() {
        return matrixTop() + worlds.experiment().settings().stream()
                .mapToDouble(each -> SETTING_GAP + LINE * each.values().size()).sum() + 30;
    }

    @Override
    public int height() {
        return frame().height(bottom());
    }

    @Override
    public void draw(Canvas canvas) {
        double y = top();
        for (String group : ordered()) {
            panel(canvas, worlds.of(variable, group), y);
            y += PANEL + PANEL_GAP;
        }
        matrix(canvas);
        legend(canvas, bottom() - 8);
        frame().draw(canvas, bottom());
    }

    private double x(int place) {
        return LEFT + step() * (place + 0.5);
    }

    private double right() {
        return LEFT + step() * order().size();
    }

    private void panel(Canvas canvas, List<WorldRow> rows, double top) {
        Zone zone = new Zone(matters(rows), 1);
        double low = rows.stream().mapToDouble(row -> ends(row).low()).filter(Double::isFinite).min().orElse(0);
        double high = rows.stream().mapToDouble(row -> ends(row).high()).filter(Double::isFinite).max().orElse(0);
        Scale scale = zone.scale(low, high, top + PANEL, top, STEPS);
        zone.shadeAlong(canvas, scale, LEFT, right());
        for (double tick : scale.ticks()) {
            canvas.line(LEFT, scale.at(tick), right(), scale.at(tick),
                    Ink.line(tick == 0 ? Palette.INK : Palette.RULE, tick == 0 ? 1.2 : 0.75));
            canvas.text(Numeral.signed(tick, scale.decimals()), LEFT - 8, scale.at(tick) + 4, Type.LABEL.end());
        }
        double y = top + 14;
        for (String line : TextWidth.wrap(rows.get(0).groupLabel(), Type.STRONG, LEFT - Frame.MARGIN - 70)) {
            canvas.text(line, Frame.MARGIN, y, Type.STRONG);
            y += LINE;
        }
        for (String line : TextWidth.wrap(Sentence.begun(byEstimate() ? WorldWords.estimateCounts(rows)
                : WorldWords.counts(rows)), Type.LABEL,
                LEFT - Frame.MARGIN - 70)) {
            canvas.text(line, Frame.MARGIN, y, Type.LABEL);
            y += LINE - 2;
        }
        for (WorldRow row : rows) {
            mark(canvas, row, x(order().indexOf(row.world())), scale);
        }
    }

    /** The ends of an interval; of a world without one its difference. */
    private Interval ends(WorldRow row) {
        Interval interval = byEstimate() ? Interval.NONE : row.judgedInterval();
        return sign(row) == Sign.NONE ? Interval.NONE
                : interval.known() ? interval : new Interval(row.judged(), row.judged());
    }

    private void mark(Canvas canvas, WorldRow row, double x, Scale scale) {
        Sign sign = sign(row);
        if (sign == Sign.NONE) {
            if (!byEstimate()) {
                canvas.text(EffectMark.FEW, x, scale.at(0) - 5, Type.LABEL.middle());
            }
            return;
        }
        Interval interval = ends(row);
        canvas.line(x, scale.at(interval.low()), x, scale.at(interval.high()), Ink.line(Palette.SCENARIO, 1.4));
        WorldMark.draw(canvas, sign, x, scale.at(row.judged()), Math.max(SMALLEST_MARK, Math.min(MARK, step())));
    }

    private void matrix(Canvas canvas) {
        double y = matrixTop();
        List<Experiment.Varied> settings = worlds.experiment().settings();
        List<WorldRow> rows = worlds.of(variable, ordered().get(0));
        for (int s = 0; s < settings.size(); s++) {
            Experiment.Varied setting = settings.get(s);
            canvas.text(Sentence.begun(setting.words()), Frame.MARGIN, y + 12, Type.STRONG.sized(12));
            y += SETTING_GAP - 4;
            for (Experiment.Value value : setting.values()) {
                double middle = y + LINE / 2;
                canvas.text(value.words().isEmpty() ? value.value() : value.words(), LEFT - 12, middle + 4,
                        LEFT - Frame.MARGIN - 12, Type.LABEL.end());
                canvas.line(LEFT, middle, right(), middle, Ink.line(Palette.RULE, 0.75));
                for (WorldRow row : rows) {
                    if (row.values().get(s).equals(value.value())) {
                        double x = x(order().indexOf(row.world()));
                        canvas.box(x - 4, middle - 4, 8, 8, Ink.fill(Palette.LABEL));
                    }
                }
                y += LINE;
            }
            y += 4;
        }
    }

    private void legend(Canvas canvas, double y) {
        double end = WorldMark.legend(canvas, Frame.MARGIN, y);
        double matters = matters(worlds.of(variable, groups().get(0)));
        if (matters > 0) {
            Zone.legend(canvas, end + 26, y, "±" + Numeral.plain(matters, 2) + " " + any().unit());
        }
    }

    @Override
    public List<String> columns() {
        return List.of("place", "world", "assumptions", "group", "variable", "diff", "ci_low", "ci_high", "excess",
                "excess_ci_low", "excess_ci_high", "word");
    }

    @Override
    public void numbers(CsvFile csv) {
        List<Integer> order = order();
        List<Experiment.Varied> settings = worlds.experiment().settings();
        for (String group : ordered()) {
            for (WorldRow row : worlds.of(variable, group).stream()
                    .sorted(Comparator.comparingInt(each -> order.indexOf(each.world()))).toList()) {
                StringBuilder assumed = new StringBuilder();
                for (int s = 0; s < settings.size(); s++) {
                    assumed.append(s == 0 ? "" : "; ").append(settings.get(s).path()).append('=')
                            .append(row.values().get(s));
                }
                csv.whole(order.indexOf(row.world()) + 1).whole(row.world()).text(assumed.toString())
                        .text(row.group()).text(row.variable()).number(row.size()).number(row.interval().low())
                        .number(row.interval().high()).number(row.excess()).number(row.excessInterval().low())
                        .number(row.excessInterval().high()).text(row.word().text());
                csv.endRow();
            }
        }
    }
}
