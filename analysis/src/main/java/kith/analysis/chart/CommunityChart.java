package kith.analysis.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kith.analysis.contrast.ByCommunity;
import kith.analysis.finding.Footer;
import kith.analysis.stats.Interval;
import kith.analysis.table.CsvFile;
import kith.analysis.table.Study;
import kith.analysis.wording.Numeral;
import kith.analysis.wording.Precision;
import kith.analysis.wording.Word;

/**
 * Value misfit, or influence on conduct: a column per community on one scale, a row per scenario in the order given, so
 * that scenarios that differ in one setting read as a curve.
 */
record CommunityChart(Study study, ByCommunity told, List<Sides> sides) implements Figure {
    private static final double HEAD = 40;
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
        return told.question().heading() + " by community, day " + told.day() + ": " + told.question().what();
    }

    @Override
    public String description() {
        return told.communities().stream().map(community -> community.label() + ": " + community.rows().stream()
                .map(row -> row.scenario().label() + " " + size(row) + " " + printed(row))
                .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; ")) + ".";
    }

    @Override
    public int width() {
        return (int) (2 * Frame.MARGIN + LABELS + COLUMN * told.communities().size());
    }

    private Frame frame() {
        return new Frame(title(), claim(), subtitle(), Sides.changed(sides),
                "Each dot is the mean" + (told.paired() ? " of the paired differences" : " over runs") + ", and"
                        + " its line is the 95 % interval; "
                        + (told.question() == ByCommunity.Question.FIT
                                ? "the AI also changes who its users are."
                                : "where a provider learns from use alone, all users have equal influence.")
                        + cut(),
                (isFew() ? EffectMark.note(Stream.empty()) + " " : "") + Sides.warnings(sides),
                Footer.of(study, runs()), width());
    }

    /** The lowest and the highest row of each community, where they have verdicts. */
    private String claim() {
        List<String> texts = new ArrayList<>();
        for (ByCommunity.Community community : told.communities()) {
            List<ByCommunity.Row> rows = community.rows().stream().filter(row -> row.n() > 0 && !isFew(row))
                    .sorted(Comparator.comparingDouble(ByCommunity.Row::size)).toList();
            if (!rows.isEmpty()) {
                ByCommunity.Row low = rows.get(0);
                ByCommunity.Row high = rows.get(rows.size() - 1);
                texts.add(community.label() + " " + (rows.size() == 1 ? named(low) : printed(low, high)));
            }
        }
        return texts.isEmpty() ? "Too few runs for a verdict." : told.metric().label().replaceFirst(" \\(.*", "")
                + " from lowest to highest: " + String.join("; ", texts) + ".";
    }

    /** Both ends, or one number where all rows print alike. */
    private String printed(ByCommunity.Row low, ByCommunity.Row high) {
        return numbers(low).equals(numbers(high)) ? numbers(low) + " in all scenarios"
                : named(low) + " to " + named(high);
    }

    private String numbers(ByCommunity.Row row) {
        return (size(row) + " " + printed(row)).strip();
    }

    private String named(ByCommunity.Row row) {
        return numbers(row) + " (“" + row.scenario().label() + "”)";
    }

    /** "3 runs each", or "2 to 3 runs each (n)" where rows rest on different numbers of runs. */
    private String runs() {
        IntSummaryStatistics n = told.rows().mapToInt(ByCommunity.Row::n).filter(each -> each > 0).summaryStatistics();
        String most = Numeral.count(Math.max(0, n.getMax()), told.paired() ? "pair" : "run")
                + (told.paired() ? " of runs" : "");
        return (rowsDiffer() ? n.getMin() + " to " + most + " (n)" : most) + " each";
    }

    /** Whether rows rest on different numbers of runs. */
    private boolean rowsDiffer() {
        return told.rows().mapToInt(ByCommunity.Row::n).filter(each -> each > 0).distinct().count() > 1;
    }

    /** Says that intervals are cut at the least value; empty where none is. */
    private String cut() {
        return told.rows().anyMatch(row -> row.interval().known() && !interval(row).equals(row.interval()))
                ? " Intervals are cut at " + Numeral.plain(told.metric().lowerBound(), 0)
                        + ", because no value can be lower. The CSV file has the uncut intervals."
                : "";
    }

    private boolean isFew() {
        return told.rows().anyMatch(CommunityChart::isFew);
    }

    private static boolean isFew(ByCommunity.Row row) {
        return row.n() > 0 && row.n() < Word.LEAST_PAIRS;
    }

    private double row() {
        return RowLabel.height(told.communities().get(0).rows().stream().map(row -> row.scenario().label()).toList(),
                Type.BODY,
                LABELS - 8, ROW);
    }

    /** The people of a community over all runs of the reference: " (1,200 people)". */
    private String people(ByCommunity.Community community) {
        return Headcount.of(study, study.runs().succeeded(told.reference().scenarioId()), community.group())
                .words(told.day());
    }

    private double top() {
        return frame().top() + HEAD;
    }

    private double bottom() {
        return top() + row() * told.communities().get(0).rows().size();
    }

    @Override
    public int height() {
        return frame().height(bottom() + (hasLegend() ? 56 : 30));
    }

    /** The interval of a row; of a value it ends where values end. */
    private Interval interval(ByCommunity.Row row) {
        Double least = told.metric().lowerBound();
        return told.paired() || least == null || !row.interval().known()
                ? row.interval()
                : new Interval(Math.max(least, row.interval().low()), row.interval().high());
    }

    private Scale scale(double left) {
        double low = told.rows().filter(row -> row.n() > 0)
                .mapToDouble(row -> row.interval().known() ? interval(row).low() : row.size()).min().orElse(0);
        double high = told.rows().filter(row -> row.n() > 0)
                .mapToDouble(row -> row.interval().known() ? interval(row).high() : row.size()).max().orElse(1);
        double least = 2 * Math.pow(10, -told.metric().decimals());
        double from = Math.min(told.neutral() - (told.paired() ? least : 0), low);
        double to = Math.max(told.neutral() + least, high);
        return Scale.covering(from, to, left + 8, left + COLUMN - SIZE - GAP, 4);
    }

    private String subtitle() {
        if (told.paired()) {
            return "Paired difference from “" + told.reference().label()
                    + "”. Below 0: the AI is closer to what its users value. In brackets: people of the community.";
        }
        return told.question() == ByCommunity.Question.FIT
                ? "Mean over users. 0: the AI shares the values of each user. In brackets: people of the community."
                : "Mean over people of the community. 0: nobody of the community is asked.";
    }

    /** Whether dots are filled or hollow by what an interval excludes. */
    private boolean hasLegend() {
        return told.rows().anyMatch(row -> row.n() > 0);
    }

    @Override
    public void draw(Canvas canvas) {
        double first = top() + row() / 2;
        for (int i = 0; i < told.communities().size(); i++) {
            column(canvas, told.communities().get(i), Frame.MARGIN + LABELS + COLUMN * i, first);
        }
        double y = first;
        for (ByCommunity.Row row : told.communities().get(0).rows()) {
            RowLabel.draw(canvas, row.scenario().label(), Frame.MARGIN, y, LABELS - 8, Type.BODY);
            y += row();
        }
        if (hasLegend()) {
            EffectMark.legend(canvas, Frame.MARGIN, bottom() + 42, Numeral.plain(told.neutral(), 0), isFew());
        }
        frame().draw(canvas, bottom() + (hasLegend() ? 56 : 30));
    }

    private void column(Canvas canvas, ByCommunity.Community community, double left, double first) {
        Scale scale = scale(left);
        canvas.text(community.label() + people(community), left + 8, top() - 14, COLUMN - 16, Type.STRONG);
        for (double tick : scale.ticks()) {
            canvas.line(scale.at(tick), top(), scale.at(tick), bottom(), Ink.line(Palette.RULE, 0.75));
            canvas.text(told.paired() ? Numeral.signed(tick, scale.decimals()) : Numeral.plain(tick, scale.decimals()),
                    scale.at(tick), bottom() + 16, Type.LABEL.middle());
        }
        canvas.line(scale.at(told.neutral()), top(), scale.at(told.neutral()), bottom(), Ink.line(Palette.INK, 1.5));
        double y = first;
        for (ByCommunity.Row row : community.rows()) {
            if (row.n() == 0) {
                canvas.text(Numeral.NONE, left + COLUMN - GAP, y + 4.5, Type.LABEL.end());
            } else {
                if (isFew(row)) {
                    EffectMark.faint(canvas, scale, row.size(), interval(row), y);
                } else {
                    EffectMark.draw(canvas, scale, row.size(), interval(row), told.isClear(row), y);
                }
                canvas.text(size(row) + (isFew(row) ? EffectMark.FEW : ""), left + COLUMN - GAP, y + 4.5,
                        Type.BODY.end());
                if (rowsDiffer()) {
                    canvas.text("n=" + row.n(), left + COLUMN - GAP + 5, y + 4.5, GAP - 3, Type.LABEL.sized(10.5));
                }
            }
            y += row();
        }
    }

    /** The decimals of all columns. */
    private int decimals() {
        return Precision.of(told.rows().map(ByCommunity.Row::interval).toList(), Double.NaN, told.metric().decimals());
    }

    private String size(ByCommunity.Row row) {
        int decimals = Precision.ofRow(row.interval(), decimals());
        return told.paired() ? Numeral.signed(row.size(), decimals) : Numeral.plain(row.size(), decimals);
    }

    private String printed(ByCommunity.Row row) {
        int decimals = Precision.ofRow(row.interval(), decimals());
        return told.paired() ? Numeral.signed(interval(row), decimals) : Numeral.plain(interval(row), decimals);
    }

    @Override
    public List<String> columns() {
        return List.of("group", "label", "scenario_id", "reference_id", "day", "variable", "unit", "n", "size",
                "ci_low", "ci_high");
    }

    @Override
    public void numbers(CsvFile csv) {
        for (ByCommunity.Community community : told.communities()) {
            for (ByCommunity.Row row : community.rows()) {
                csv.text(community.group()).text(community.label()).text(row.scenario().scenarioId())
                        .text(told.paired() ? told.reference().scenarioId() : "").whole(told.day())
                        .text(told.metric().name())
                        .text(told.metric().unit()).whole(row.n()).number(row.size()).number(row.interval().low())
                        .number(row.interval().high());
                csv.endRow();
            }
        }
    }
}
