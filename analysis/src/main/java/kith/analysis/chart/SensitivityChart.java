package kith.analysis.chart;

import java.util.List;
import java.util.Map;
import kith.analysis.stats.Interval;
import kith.analysis.table.CsvFile;
import kith.analysis.wording.Numeral;
import kith.analysis.wording.Sentence;
import kith.analysis.worlds.Experiment;
import kith.analysis.worlds.SensitivityRow;
import kith.analysis.worlds.SensitivityTable;
import kith.analysis.worlds.SensitivityWords;
import kith.analysis.worlds.WorldRow;
import kith.analysis.worlds.WorldWords;
import kith.analysis.worlds.Worlds;

/**
 * On which settings an outcome depends most: a bar for each, with its interval, the longest first. Settings that do no
 * more than chance are grey.
 *
 * @param of the rows of the outcome in all worlds
 */
public record SensitivityChart(Worlds worlds, List<WorldRow> of, SensitivityTable table) implements Figure {
    private static final int MOST = 10;
    private static final double LEFT = 430;
    private static final double PLOT = 360;
    private static final double STEP = 34;
    private static final double BAR = 14;
    private static final double LABEL_GAP = 16;

    private WorldRow any() {
        return of.get(0);
    }

    private List<SensitivityRow> rows() {
        return table.ordered().stream().limit(MOST).toList();
    }

    @Override
    public String name() {
        return "depends-" + any().variable().replace('_', '-') + "-"
                + any().group().replaceAll("[^a-z0-9]+", "-");
    }

    @Override
    public boolean inFront() {
        return any().variable().equals(worlds.variables().get(0))
                && any().group().equals(worlds.groups().get(worlds.groups().size() - 1));
    }

    @Override
    public String title() {
        return "What " + Sentence.within(any().label()) + " of " + Sentence.within(any().groupLabel())
                + " depends on, day " + any().day();
    }

    private SensitivityWords words() {
        return new SensitivityWords(worlds.experiment());
    }

    @Override
    public String description() {
        return words().deciding(any(), table).orElse("The outcome is the same in all worlds.");
    }

    @Override
    public int width() {
        return (int) (LEFT + PLOT + 110);
    }

    private Frame frame() {
        Experiment experiment = worlds.experiment();
        return new Frame(title(), description(), Sentence.begun(experiment.scenarioLabel()) + " minus "
                + experiment.referenceLabel() + ", in " + Numeral.count(of.size(), "world") + ". "
                + SensitivityWords.measure(table.leading()),
                experiment.set().entrySet().stream().sorted(Map.Entry.comparingByKey())
                        .map(each -> each.getKey() + " " + each.getValue()).toList(),
                "A bar is a setting, and the thin line its 95 % interval. Grey bars show no more than chance.",
                words().sample().orElse(WorldWords.what(worlds)), WorldWords.basis(worlds), width());
    }

    private double top() {
        return frame().top() + 24;
    }

    private double bottom() {
        return top() + STEP * rows().size() + 34;
    }

    @Override
    public int height() {
        return frame().height(bottom());
    }

    private static double finite(double value, double otherwise) {
        return Double.isFinite(value) ? value : otherwise;
    }

    @Override
    public void draw(Canvas canvas) {
        double low = Math.min(0, rows().stream()
                .mapToDouble(row -> finite(row.interval().low(), row.value())).min().orElse(0));
        double high = Math.max(0, rows().stream()
                .mapToDouble(row -> finite(row.interval().high(), row.value())).max().orElse(1));
        Scale scale = Scale.covering(low, high, LEFT, LEFT + PLOT, 4);
        double base = top() + STEP * rows().size();
        for (double tick : scale.ticks()) {
            canvas.line(scale.at(tick), top() - 6, scale.at(tick), base,
                    Ink.line(tick == 0 ? Palette.INK : Palette.RULE, tick == 0 ? 1.2 : 0.75));
            canvas.text(Numeral.plain(tick, scale.decimals()), scale.at(tick), base + 18, Type.LABEL.middle());
        }
        double y = top();
        for (SensitivityRow row : rows()) {
            bar(canvas, row, scale, y);
            y += STEP;
        }
        frame().draw(canvas, bottom());
    }

    private void bar(Canvas canvas, SensitivityRow row, Scale scale, double y) {
        double from = Math.min(scale.at(0), scale.at(row.value()));
        double wide = Math.abs(scale.at(row.value()) - scale.at(0));
        boolean clear = table.standOut().contains(row);
        canvas.box(from, y + 2, Math.max(1, wide), BAR, Ink.fill(clear ? Palette.HUMAN : Palette.REFERENCE_TINT));
        Interval interval = row.interval();
        double end = Math.max(scale.at(0), scale.at(row.value()));
        if (interval.known()) {
            canvas.line(scale.at(interval.low()), y + 2 + BAR / 2, scale.at(interval.high()), y + 2 + BAR / 2,
                    Ink.line(Palette.FAINT, 1.4));
            end = Math.max(end, scale.at(interval.high()));
        }
        canvas.text(words().value(row), end + 8, y + BAR, Type.LABEL);
        double line = y + 6;
        for (String part : TextWidth.wrap(words().setting(row.setting()), Type.LABEL,
                LEFT - Frame.MARGIN - LABEL_GAP)) {
            canvas.text(part, LEFT - LABEL_GAP, line + 4, Type.LABEL.end());
            line += 13;
        }
    }

    @Override
    public List<String> columns() {
        return SensitivityTable.COLUMNS;
    }

    @Override
    public void numbers(CsvFile csv) {
        rows().forEach(row -> {
            csv.text(row.scenario()).text(row.combination()).text(row.outcome()).text(row.group())
                    .text(row.setting()).text(row.statistic().word()).number(row.value())
                    .number(row.interval().low()).number(row.interval().high()).whole(row.n());
            csv.endRow();
        });
    }
}
