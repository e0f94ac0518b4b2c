package kith.analysis.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kith.analysis.contrast.Contrast;
import kith.analysis.contrast.Finding;
import kith.analysis.finding.Warning;
import kith.analysis.table.CsvFile;
import kith.analysis.table.Manifest;
import kith.analysis.wording.MetricWords;
import kith.analysis.wording.Numeral;
import kith.analysis.wording.Precision;
import kith.analysis.wording.Sentence;
import kith.analysis.wording.Word;

/**
 * The main outcome's difference in every group, by family of groups; a group with too few people or runs has no
 * verdict.
 */
record GroupChart(Sides sides, Finding finding) implements Figure {
    /** Families of groups in the order of their rows; others follow. */
    private static final List<String> FAMILIES = List.of("age", "community", "lonely", "would_use", "treated");
    private static final double HEAD = 28;
    private static final double ROW = 24;
    private static final double ROW_OF_TWO = 38;
    private static final double FAMILY_GAP = 8;
    private static final double PEOPLE = 292;
    private static final double ROOM = PEOPLE - Frame.MARGIN - 44;
    private static final double LEFT = 316;
    private static final double RIGHT = 600;
    private static final double WORD = 616;
    private static final double SIZE = 806;
    private static final double INTERVAL = 822;

    @Override
    public String name() {
        return sides.file("who");
    }

    @Override
    public String title() {
        return "Difference in " + Sentence.within(finding.outcome().label()) + " by group on day " + finding.day()
                + finding.when() + ": " + sides.against();
    }

    /** The groups by family, each family in the order of the study. */
    private List<Finding.GroupEffect> rows() {
        List<String> order = finding.study().parts();
        return finding.groups().stream()
                .sorted(Comparator.comparingInt((Finding.GroupEffect row) -> place(row.group()))
                        .thenComparingInt(row -> order.indexOf(row.group())))
                .toList();
    }

    private static String family(String group) {
        return group.replaceFirst(":.*", "");
    }

    private static int place(String group) {
        int place = FAMILIES.indexOf(family(group));
        return place < 0 ? FAMILIES.size() : place;
    }

    private double rowHeight() {
        double row = RowLabel.height(finding.groups().stream().map(Finding.GroupEffect::label).toList(), Type.BODY,
                ROOM, ROW);
        return rivals().areThere() ? Math.max(row, ROW_OF_TWO) : row;
    }

    /** How far down each row lies, with a gap between families. */
    private List<Double> offsets() {
        List<Double> offsets = new ArrayList<>();
        double y = 0;
        String before = "";
        for (Finding.GroupEffect row : rows()) {
            y += before.isEmpty() || before.equals(family(row.group())) ? 0 : FAMILY_GAP;
            offsets.add(y);
            before = family(row.group());
            y += rowHeight();
        }
        offsets.add(y);
        return offsets;
    }

    @Override
    public String description() {
        return rows().stream()
                .map(g -> g.label() + ": " + g.contrast().word().text() + ", " + size(g.contrast()) + " "
                        + interval(g.contrast()))
                .collect(Collectors.joining("; ")) + ".";
    }

    /** The decimals of the whole column: those of the groups that have a verdict. */
    private int decimals() {
        return Precision.of(contrasts().stream().filter(c -> c.word().isVerdict()).map(Contrast::interval).toList(),
                smallest(),
                finding.outcome().decimals());
    }

    private List<Contrast> contrasts() {
        return finding.groups().stream().map(Finding.GroupEffect::contrast).toList();
    }

    private double smallest() {
        return contrasts().stream().mapToDouble(Contrast::smallest).filter(size -> size > 0).findFirst()
                .orElse(Double.NaN);
    }

    private String size(Contrast c) {
        return Panels.printed(c, decimals());
    }

    private String interval(Contrast c) {
        return Numeral.signed(c.interval(), Precision.ofRow(c.interval(), decimals()));
    }

    @Override
    public int width() {
        return 980;
    }

    private Rivals rivals() {
        return sides.rivals();
    }

    private Frame frame() {
        return new Frame(title(), claim(),
                MetricWords.labelWithUnit(finding.outcome()) + ": " + sides.difference()
                        + ". n: number of people in the group.",
                sides.caution(rows().stream().map(Finding.GroupEffect::group)),
                sides.changed(), "Each dot is the mean of the paired differences, and its line is the 95 % interval.",
                few() + warnings(), sides.footer(), width());
    }

    private String claim() {
        Map<String, Contrast> rows = new LinkedHashMap<>();
        rows().forEach(row -> rows.put(row.label(), row.contrast()));
        return Claim.ofRows("groups", rows, rivals());
    }

    private String few() {
        return contrasts().stream().anyMatch(c -> c.word().isMarked())
                ? EffectMark.note(contrasts().stream()) + " " : "";
    }

    private boolean hasUsers() {
        return finding.groups().stream().anyMatch(group -> group.group().startsWith(Finding.USERS));
    }

    private String warnings() {
        return sides.warnings(Warning.Kind.DISPLACEMENT, Warning.Kind.MANY_GROUPS);
    }

    private Zone zone() {
        return new Zone(smallest(), finding.outcome().decimals());
    }

    private double top() {
        return frame().top() + HEAD;
    }

    private double axis() {
        return top() + offsets().get(rows().size()) + 4;
    }

    private double below() {
        return axis() + 56 + rivals().legendHeight();
    }

    @Override
    public int height() {
        return frame().height(below());
    }

    @Override
    public void draw(Canvas canvas) {
        Scale scale = zone().scale(rivals().with(contrasts()), LEFT, RIGHT, 6);
        Manifest.Metric outcome = finding.outcome();
        double zero = scale.at(0);
        double top = top();
        double bottom = axis();
        zone().shade(canvas, scale, top, bottom);
        canvas.text("n", PEOPLE, top - 8, Type.LABEL.end());
        canvas.text("← lower", zero - 8, top - 8, Type.LABEL.end());
        canvas.text("higher →", zero + 8, top - 8, Type.LABEL);
        canvas.text("Difference", SIZE, top - 8, Type.LABEL.end());
        canvas.text("95 % interval", INTERVAL, top - 8, Type.LABEL);
        canvas.line(zero, top, zero, bottom, Ink.line(Palette.INK, 1.5));
        List<Finding.GroupEffect> rows = rows();
        List<Double> offsets = offsets();
        for (int i = 0; i < rows.size(); i++) {
            double y = top + offsets.get(i);
            if (i > 0 && !family(rows.get(i).group()).equals(family(rows.get(i - 1).group()))) {
                Frame.rule(canvas, y - FAMILY_GAP / 2 + 1, width());
            }
            row(canvas, scale, rows.get(i), y + rowHeight() / 2);
        }
        canvas.line(LEFT, bottom, RIGHT, bottom, Ink.line(Palette.RULE, 1));
        for (double tick : scale.ticks()) {
            canvas.line(scale.at(tick), bottom, scale.at(tick), bottom + 4, Ink.line(Palette.LABEL, 1));
            canvas.text(Numeral.signed(tick, scale.decimals()), scale.at(tick), bottom + 18, Type.LABEL.middle());
        }
        if (zone().isKnown()) {
            Zone.legend(canvas, Frame.MARGIN, bottom + 42, Zone.inSd(outcome.smallestEffectSd()));
        }
        EffectMark.legend(canvas, LEFT, bottom + 42, contrasts().stream().anyMatch(c -> c.word().isMarked()));
        rivals().legend(canvas, Frame.MARGIN, bottom + 64, hasUsers(), true);
        frame().draw(canvas, below());
    }

    private void row(Canvas canvas, Scale scale, Finding.GroupEffect group, double y) {
        Contrast c = group.contrast();
        RowLabel.draw(canvas, group.label(), Frame.MARGIN, y, ROOM, Type.BODY);
        canvas.text(Double.isNaN(c.people()) ? Numeral.NONE : Numeral.count(Math.round(c.people())), PEOPLE, y + 4.5,
                Type.BODY.end());
        canvas.text(c.word().brief(), WORD, y + 4.5,
                c.word().isVerdict() ? Type.BODY : Type.BODY.in(Palette.REFERENCE));
        if (c.word() == Word.NO_PAIR) {
            return;
        }
        double own = rivals().areThere() ? y - Rivals.BELOW / 2 : y;
        EffectMark.draw(canvas, scale, c, own);
        rivals().draw(canvas, scale, c, own, false);
        rivals().print(canvas, c, decimals(), SIZE, INTERVAL, own + Rivals.BELOW + 4);
        Type type = c.word().isMarked() ? Type.BODY.in(Palette.REFERENCE) : Type.STRONG;
        canvas.text(size(c), SIZE, own + 4.5, type.end());
        if (c.word().isMarked()) {
            canvas.text(EffectMark.FEW, SIZE + 1, own + 4.5, type);
        }
        canvas.text(interval(c), INTERVAL, own + 4.5, Type.BODY.in(Palette.LABEL));
    }

    @Override
    public List<String> columns() {
        return List.of("scenario_id", "reference_id", "day", "group", "label", "people", "variable", "unit", "n_pairs",
                "diff", "ci_low", "ci_high", "word", "assumption");
    }

    @Override
    public void numbers(CsvFile csv) {
        for (Finding.GroupEffect group : rows()) {
            for (Rivals.Told told : rivals().told(group.contrast())) {
                Contrast c = told.contrast();
                csv.text(c.scenarioId()).text(c.referenceId()).whole(c.day()).text(c.group()).text(group.label())
                        .number(c.people()).text(c.variable()).text(c.unit()).whole(c.pairs()).number(c.size())
                        .number(c.interval().low()).number(c.interval().high()).text(c.word().text());
                told.end(csv);
            }
        }
    }
}
