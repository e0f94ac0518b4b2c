package kith.analysis.chart;

import java.util.List;
import java.util.stream.Collectors;
import kith.analysis.contrast.Misfit;
import kith.analysis.table.CsvFile;
import kith.analysis.table.Study;
import kith.analysis.wording.Numeral;
import kith.analysis.wording.Sentence;

/**
 * Whom an AI fits: a column per community on one scale, a row per scenario in the order given, so that a row of scenarios
 * that differ in one setting reads as a curve.
 */
record MisfitChart(Study study, Misfit misfit) implements Figure {
    private static final double TOP = 112;
    private static final double ROW = 24;
    private static final double LABELS = 214;
    private static final double COLUMN = 292;
    private static final double SIZE = 58;
    private static final double GAP = 36;

    @Override
    public String name() {
        return "misfit-by-community";
    }

    @Override
    public String title() {
        return "Whom the AI fits: distance of users' values from its stance, by community, day " + misfit.day();
    }

    @Override
    public String description() {
        return misfit.communities().stream().map(community -> community.label() + ": " + community.rows().stream()
                        .map(row -> row.scenario().label() + " " + size(row) + " " + Numeral.signed(row.interval(), decimals(row)))
                        .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; ")) + ".";
    }

    @Override
    public int width() {
        return (int) (2 * Frame.MARGIN + LABELS + COLUMN * misfit.communities().size());
    }

    private double bottom() {
        return TOP + ROW * misfit.communities().get(0).rows().size();
    }

    @Override
    public int height() {
        return (int) bottom() + 62 + Frame.captionHeight(caption(), width());
    }

    private String caption() {
        int n = misfit.rows().mapToInt(Misfit.Row::n).filter(each -> each > 0).min().orElse(0);
        return "Dot and line: " + (misfit.paired() ? "mean paired difference" : "mean") + " with its 95 % interval (Student), n = "
                + (misfit.paired() ? Numeral.count(n, "pair") + " of runs" : Numeral.count(n, "run")) + ", "
                + Numeral.count(study.manifest().people()) + " people, seed " + study.manifest().seed()
                + ". Scenarios in the order in which they were given. Whoever uses an AI counts: what an AI is like also changes who that is."
                + " Chance only; values, communities and what providers see of them are assumptions (grade D).";
    }

    private Scale scale(double left) {
        double low = misfit.rows().filter(row -> row.n() > 0).mapToDouble(row -> row.interval().known() ? row.interval().low() : row.size()).min().orElse(0);
        double high = misfit.rows().filter(row -> row.n() > 0).mapToDouble(row -> row.interval().known() ? row.interval().high() : row.size()).max().orElse(1);
        double from = Math.min(0, low);
        double to = Math.max(misfit.paired() ? 0 : high, high);
        return Scale.covering(from, to, left + 8, left + COLUMN - SIZE - GAP, 4);
    }

    @Override
    public void draw(Canvas canvas) {
        Frame.heading(canvas, title(), misfit.paired()
                ? "Paired difference from " + misfit.reference().label() + "; left of zero: closer to what users value"
                : "Level; 0 would be an AI that stands where each user does", width());
        double first = TOP + ROW / 2;
        for (int i = 0; i < misfit.communities().size(); i++) {
            column(canvas, misfit.communities().get(i), Frame.MARGIN + LABELS + COLUMN * i, first);
        }
        double y = first;
        for (Misfit.Row row : misfit.communities().get(0).rows()) {
            canvas.text(Sentence.cut(row.scenario().label(), 30), Frame.MARGIN, y + 4.5, Type.BODY);
            y += ROW;
        }
        if (misfit.paired()) {
            EffectMark.legend(canvas, Frame.MARGIN, bottom() + 42);
        }
        Frame.caption(canvas, caption(), bottom() + 54, width());
    }

    private void column(Canvas canvas, Misfit.Community community, double left, double first) {
        Scale scale = scale(left);
        canvas.text(Sentence.cut(community.label(), 30), left + 8, TOP - 14, Type.STRONG);
        for (double tick : scale.ticks()) {
            canvas.line(scale.at(tick), TOP, scale.at(tick), bottom(), Ink.line(Palette.RULE, 0.75));
            canvas.text(misfit.paired() ? Numeral.signed(tick, scale.decimals()) : Numeral.plain(tick, scale.decimals()),
                    scale.at(tick), bottom() + 16, Type.LABEL.middle());
        }
        canvas.line(scale.at(0), TOP, scale.at(0), bottom(), Ink.line(Palette.INK, 1.5));
        double y = first;
        for (Misfit.Row row : community.rows()) {
            if (row.n() == 0) {
                canvas.text("no user", left + COLUMN - GAP, y + 4.5, Type.LABEL.end());
            } else {
                EffectMark.draw(canvas, scale, row.size(), row.interval(), y);
                canvas.text(size(row), left + COLUMN - GAP, y + 4.5, Type.BODY.end());
            }
            y += ROW;
        }
    }

    private int decimals(Misfit.Row row) {
        return Numeral.decimals(row.size(), row.interval(), misfit.metric().decimals(), 1);
    }

    private String size(Misfit.Row row) {
        return misfit.paired() ? Numeral.signed(row.size(), decimals(row)) : Numeral.plain(row.size(), misfit.metric().decimals());
    }

    @Override
    public List<String> columns() {
        return List.of("group", "label", "scenario_id", "reference_id", "day", "variable", "unit", "n", "size", "ci_low", "ci_high");
    }

    @Override
    public void numbers(CsvFile csv) {
        for (Misfit.Community community : misfit.communities()) {
            for (Misfit.Row row : community.rows()) {
                csv.text(community.group()).text(community.label()).text(row.scenario().scenarioId())
                        .text(misfit.paired() ? misfit.reference().scenarioId() : "").whole(misfit.day()).text(misfit.metric().name())
                        .text(misfit.metric().unit()).whole(row.n()).number(row.size()).number(row.interval().low()).number(row.interval().high());
                csv.endRow();
            }
        }
    }
}
