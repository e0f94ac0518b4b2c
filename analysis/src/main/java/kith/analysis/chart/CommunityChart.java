package kith.analysis.chart;

import java.util.List;
import java.util.stream.Collectors;
import kith.analysis.contrast.ByCommunity;
import kith.analysis.table.CsvFile;
import kith.analysis.table.Study;
import kith.analysis.wording.Numeral;
import kith.analysis.wording.Sentence;

/**
 * Whom an AI fits, or who has a say: a column per community on one scale, a row per scenario in the order given, so that
 * scenarios that differ in one setting read as a curve.
 */
record CommunityChart(Study study, ByCommunity told) implements Figure {
    private static final double TOP = 112;
    private static final double ROW = 24;
    private static final double LABELS = 214;
    private static final double COLUMN = 292;
    private static final double SIZE = 58;
    private static final double GAP = 36;

    @Override
    public String name() {
        return told.question().file();
    }

    @Override
    public String title() {
        return told.question().heading() + ", by community, day " + told.day() + ": " + told.question().what();
    }

    @Override
    public String description() {
        return told.communities().stream().map(community -> community.label() + ": " + community.rows().stream()
                        .map(row -> row.scenario().label() + " " + size(row) + " " + interval(row))
                        .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; ")) + ".";
    }

    @Override
    public int width() {
        return (int) (2 * Frame.MARGIN + LABELS + COLUMN * told.communities().size());
    }

    private double bottom() {
        return TOP + ROW * told.communities().get(0).rows().size();
    }

    @Override
    public int height() {
        return (int) bottom() + 62 + Frame.captionHeight(caption(), width());
    }

    private String caption() {
        int n = told.rows().mapToInt(ByCommunity.Row::n).filter(each -> each > 0).min().orElse(0);
        return "Dot and line: " + (told.paired() ? "mean paired difference" : "mean") + " with its 95 % interval (Student), n = "
                + (told.paired() ? Numeral.count(n, "pair") + " of runs" : Numeral.count(n, "run")) + ", "
                + Numeral.count(study.manifest().people()) + " people, seed " + study.manifest().seed()
                + ". Scenarios in the order in which they were given. " + (told.question() == ByCommunity.Question.FIT
                        ? "Whoever uses an AI counts: what an AI is like also changes who that is. "
                        : "Where a provider learns from use alone, users have the say, equally. ")
                + "Chance only; values, communities and what providers see of them are assumptions (grade D).";
    }

    private Scale scale(double left) {
        double low = told.rows().filter(row -> row.n() > 0).mapToDouble(row -> row.interval().known() ? row.interval().low() : row.size()).min().orElse(0);
        double high = told.rows().filter(row -> row.n() > 0).mapToDouble(row -> row.interval().known() ? row.interval().high() : row.size()).max().orElse(1);
        double from = Math.min(told.neutral(), low);
        double to = Math.max(told.neutral(), high);
        return Scale.covering(from, to, left + 8, left + COLUMN - SIZE - GAP, 4);
    }

    private String subtitle() {
        if (told.paired()) {
            return "Paired difference from " + told.reference().label() + "; left of zero: closer to what users value";
        }
        return told.question() == ByCommunity.Question.FIT
                ? "Level; 0 would be an AI that stands where each user does"
                : "Level, mean over people of the community; of those who are not asked the word counts nothing";
    }

    @Override
    public void draw(Canvas canvas) {
        Frame.heading(canvas, title(), subtitle(), width());
        double first = TOP + ROW / 2;
        for (int i = 0; i < told.communities().size(); i++) {
            column(canvas, told.communities().get(i), Frame.MARGIN + LABELS + COLUMN * i, first);
        }
        double y = first;
        for (ByCommunity.Row row : told.communities().get(0).rows()) {
            canvas.text(Sentence.cut(row.scenario().label(), 30), Frame.MARGIN, y + 4.5, Type.BODY);
            y += ROW;
        }
        if (told.paired() || told.neutral() != 0) {
            EffectMark.legend(canvas, Frame.MARGIN, bottom() + 42, Numeral.plain(told.neutral(), 0));
        }
        Frame.caption(canvas, caption(), bottom() + 54, width());
    }

    private void column(Canvas canvas, ByCommunity.Community community, double left, double first) {
        Scale scale = scale(left);
        canvas.text(Sentence.cut(community.label(), 30), left + 8, TOP - 14, Type.STRONG);
        for (double tick : scale.ticks()) {
            canvas.line(scale.at(tick), TOP, scale.at(tick), bottom(), Ink.line(Palette.RULE, 0.75));
            canvas.text(told.paired() ? Numeral.signed(tick, scale.decimals()) : Numeral.plain(tick, scale.decimals()),
                    scale.at(tick), bottom() + 16, Type.LABEL.middle());
        }
        canvas.line(scale.at(told.neutral()), TOP, scale.at(told.neutral()), bottom(), Ink.line(Palette.INK, 1.5));
        double y = first;
        for (ByCommunity.Row row : community.rows()) {
            if (row.n() == 0) {
                canvas.text(Numeral.NONE, left + COLUMN - GAP, y + 4.5, Type.LABEL.end());
            } else {
                EffectMark.draw(canvas, scale, row.size(), row.interval(), told.isClear(row), y);
                canvas.text(size(row), left + COLUMN - GAP, y + 4.5, Type.BODY.end());
            }
            y += ROW;
        }
    }

    private int decimals(ByCommunity.Row row) {
        return Numeral.decimals(row.size(), row.interval(), told.metric().decimals(), 1);
    }

    private String interval(ByCommunity.Row row) {
        return told.paired() ? Numeral.signed(row.interval(), decimals(row)) : Numeral.plain(row.interval(), told.metric().decimals());
    }

    private String size(ByCommunity.Row row) {
        return told.paired() ? Numeral.signed(row.size(), decimals(row)) : Numeral.plain(row.size(), told.metric().decimals());
    }

    @Override
    public List<String> columns() {
        return List.of("group", "label", "scenario_id", "reference_id", "day", "variable", "unit", "n", "size", "ci_low", "ci_high");
    }

    @Override
    public void numbers(CsvFile csv) {
        for (ByCommunity.Community community : told.communities()) {
            for (ByCommunity.Row row : community.rows()) {
                csv.text(community.group()).text(community.label()).text(row.scenario().scenarioId())
                        .text(told.paired() ? told.reference().scenarioId() : "").whole(told.day()).text(told.metric().name())
                        .text(told.metric().unit()).whole(row.n()).number(row.size()).number(row.interval().low()).number(row.interval().high());
                csv.endRow();
            }
        }
    }
}
