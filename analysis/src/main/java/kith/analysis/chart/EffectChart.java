package kith.analysis.chart;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kith.analysis.contrast.Contrast;
import kith.analysis.contrast.Finding;
import kith.analysis.finding.Warning;
import kith.analysis.table.CsvFile;
import kith.analysis.table.Manifest;
import kith.analysis.table.SeriesTable;
import kith.analysis.wording.MetricWords;
import kith.analysis.wording.Numeral;
import kith.analysis.wording.Precision;
import kith.analysis.wording.Sentence;
import kith.analysis.wording.Word;

/**
 * The difference of each headline metric on one day: its word, its size in standard deviations with the 95 % interval,
 * and its size in its own and in a natural unit.
 */
record EffectChart(Sides sides, Finding finding) implements Figure {
    private static final double HEAD = 28;
    private static final double ROW = 40;
    private static final double WORD = 216;
    private static final double LEFT = 376;
    private static final double RIGHT = 656;
    private static final double SIZE = 732;
    private static final double INTERVAL = 744;
    private static final double LEAST_HALF_WIDTH_SD = 0.2;
    private static final double USUAL_ZONE_SD = 0.1;

    @Override
    public String name() {
        return sides.file("what-changed")
                + (finding.day() < finding.study().series().lastDay() ? "-day-" + finding.day()
                        : finding.group().equals(Finding.mainGroup(sides.scenario())) ? ""
                        : isOfAll() ? "-everybody" : finding.group().equals("treated:yes") ? "-treated"
                        : "-" + finding.group().replaceAll("[^A-Za-z0-9]+", "-"));
    }

    @Override
    public String title() {
        return "Difference on day " + finding.day() + finding.when()
                + (isOfAll() ? "" : ", " + Sentence.within(groupLabel())) + ": " + sides.against();
    }

    private boolean isOfAll() {
        return finding.group().equals(SeriesTable.EVERYBODY);
    }

    private String groupLabel() {
        return finding.study().manifest().groupLabel(finding.group());
    }

    @Override
    public String description() {
        return finding.effects().stream().map(EffectChart::told).collect(Collectors.joining("; ")) + ".";
    }

    private static String told(Finding.Effect effect) {
        Contrast c = effect.contrast();
        int decimals = decimals(effect);
        return MetricWords.labelWithScale(effect.metric()) + ": " + c.word().text() + ", "
                + Numeral.signed(c.size(), decimals)
                + " " + Numeral.signed(c.interval(), decimals);
    }

    private static int decimals(Finding.Effect effect) {
        return Precision.of(List.of(effect.contrast().interval()), effect.contrast().smallest(),
                effect.metric().decimals());
    }

    @Override
    public int width() {
        return 940;
    }

    private Rivals rivals() {
        return sides.rivals();
    }

    private Frame frame() {
        return new Frame(title(),
                (isOfAll() ? "Everybody" : groupLabel()) + ". "
                        + Claim.ofRows("measures", Claim.byMetric(finding), rivals()),
                subtitle(), sides.caution(Stream.of(finding.group())), sides.changed(),
                "Each dot is the mean of the paired differences, and its line is the 95 % interval. One sd (standard "
                        + "deviation) is how much people differ on day 0 in “" + finding.reference().label() + "”."
                        + withoutSd(finding.effects().stream().map(Finding.Effect::contrast)),
                (sides.warnings(Warning.Kind.DISPLACEMENT) + rests(finding)).strip(), sides.footer(), width());
    }

    /** "Companions − no AI, in standard deviations (sd) where people differ on day 0. Everybody: 1,960 people." */
    private String subtitle() {
        return sides.difference() + ", in standard deviations (sd). "
                + (isOfAll() ? "Everybody" : groupLabel()) + people(finding) + ".";
    }

    /** ", n = 119 people", the same count as in every other chart of the group. */
    static String people(Finding of) {
        return of.effects().stream().map(Finding.Effect::contrast).mapToDouble(Contrast::people)
                .filter(n -> !Double.isNaN(n))
                .mapToObj(n -> ", n = " + Numeral.people(n))
                .findFirst().orElse("");
    }

    /** What the words of metrics without a standard deviation rest on; empty where all have one. */
    static String withoutSd(Stream<Contrast> contrasts) {
        return contrasts.anyMatch(Contrast::restsOnLastDigit) ? " " + Word.WITHOUT_SD : "";
    }

    /** What the metrics with a star rest on. */
    static String rests(Finding of) {
        return of.assumptions().stream().map(what -> " * Rests on an assumption (grade D): " + what + ".")
                .collect(Collectors.joining());
    }

    private double zone() {
        return finding.effects().stream().map(Finding.Effect::metric).mapToDouble(Manifest.Metric::smallestEffectSd)
                .filter(sd -> sd > 0).max().orElse(USUAL_ZONE_SD);
    }

    /** An axis as long on either side of zero. */
    private Scale scale() {
        double reach = Math.max(LEAST_HALF_WIDTH_SD, 2 * zone());
        for (Contrast c : rivals().with(finding.effects().stream().map(Finding.Effect::contrast).toList())) {
            if (c.inSd()) {
                reach = Math.max(reach, Math.abs(c.sizeInSd()));
                if (c.interval().known()) {
                    reach = Math.max(reach, Math.max(-c.intervalInSd().low(), c.intervalInSd().high()));
                }
            }
        }
        return Scale.covering(-reach, reach, LEFT, RIGHT, 6);
    }

    private double top() {
        return frame().top() + HEAD;
    }

    private double bottom() {
        return top() + ROW * finding.effects().size() + 48 + rivals().legendHeight();
    }

    @Override
    public int height() {
        return frame().height(bottom());
    }

    @Override
    public void draw(Canvas canvas) {
        Scale scale = scale();
        Frame frame = frame();
        double top = top();
        double zero = scale.at(0);
        double y = top + ROW * finding.effects().size();
        for (int i = 0; i < finding.effects().size(); i++) {
            if (finding.effects().get(i).contrast().inSd()) {
                new Zone(zone(), 1).shade(canvas, scale, top + ROW * i, top + ROW * (i + 1));
            }
        }
        canvas.text("← lower", zero - 20, top - 8, Type.LABEL.end());
        canvas.text("higher →", zero + 20, top - 8, Type.LABEL);
        canvas.text("Difference", SIZE, top - 8, Type.LABEL.end());
        canvas.text("95 % interval", INTERVAL, top - 8, Type.LABEL);
        Frame.rule(canvas, top, width());
        for (int i = 0; i < finding.effects().size(); i++) {
            row(canvas, finding.effects().get(i), top + ROW * i);
            Frame.rule(canvas, top + ROW * (i + 1), width());
        }
        for (int i = 0; i < finding.effects().size(); i++) {
            if (finding.effects().get(i).contrast().inSd()) {
                canvas.line(zero, top + ROW * i, zero, top + ROW * (i + 1), Ink.line(Palette.INK, 1.5));
            }
        }
        for (int i = 0; i < finding.effects().size(); i++) {
            Contrast c = finding.effects().get(i).contrast();
            mark(canvas, scale, finding.effects().get(i), top + ROW * i + ROW / 2);
            if (c.inSd()) {
                rivals().draw(canvas, scale, c, top + ROW * i + ROW / 2, true);
            }
        }
        for (double tick : scale.ticks()) {
            canvas.line(scale.at(tick), y, scale.at(tick), y + 4, Ink.line(Palette.LABEL, 1));
            canvas.text(Math.abs(tick) < 1e-9 ? "0 sd" : Numeral.signed(tick, scale.decimals()), scale.at(tick), y + 18,
                    Type.LABEL.middle());
        }
        Zone.legend(canvas, Frame.MARGIN, y + 41, Zone.inSd(zone()));
        EffectMark.legend(canvas, LEFT, y + 41,
                finding.effects().stream().anyMatch(effect -> effect.contrast().word().isMarked()));
        rivals().legend(canvas, Frame.MARGIN, y + 63, finding.group().startsWith(Finding.USERS), false);
        frame.draw(canvas, bottom());
    }

    private void row(Canvas canvas, Finding.Effect effect, double top) {
        Manifest.Metric metric = effect.metric();
        Contrast c = effect.contrast();
        canvas.text(metric.label() + (metric.assumedStar() ? " *" : ""), Frame.MARGIN, top + 17,
                WORD - Frame.MARGIN - 6, Type.STRONG);
        canvas.text(MetricWords.scaleWithUnit(metric), Frame.MARGIN, top + 33, WORD - Frame.MARGIN - 6, Type.LABEL);
        canvas.text(c.word().brief(), WORD, top + 25,
                c.word().isVerdict() ? Type.CLAIM : Type.CLAIM.in(Palette.REFERENCE));
        if (c.word() != Word.NO_PAIR) {
            boolean second = c.inSd() && !c.natural().isEmpty();
            double y = top + (second ? 18 : 25);
            canvas.text(Numeral.signed(c.size(), decimals(effect)) + (c.word().isMarked() ? EffectMark.FEW : ""), SIZE,
                    y,
                    Type.STRONG.end());
            canvas.text(Numeral.signed(c.interval(), decimals(effect)), INTERVAL, y, Type.BODY.in(Palette.LABEL));
            if (second) {
                canvas.text(c.natural(), INTERVAL, top + 34, Type.LABEL.in(Palette.REFERENCE));
            }
        }
    }

    /** The mark; of a metric without a standard deviation the natural unit in its place. */
    private void mark(Canvas canvas, Scale scale, Finding.Effect effect, double y) {
        Contrast c = effect.contrast();
        if (c.inSd()) {
            EffectMark.drawInSd(canvas, scale, c, y);
        } else if (c.word() != Word.NO_PAIR) {
            String natural = c.natural().isEmpty() ? "not in sd" : c.natural();
            String under = under(effect);
            canvas.text(natural, scale.at(0), under.isEmpty() ? y + 4 : y - 3, Type.LABEL.middle());
            canvas.text(under, scale.at(0), y + 13, Type.LABEL.middle());
        }
    }

    /**
     * "rival +11.1 in 1,000 people", "rivals +7.4 to +17 in 1,000 people": the size under the rival assumptions, for a
     * row in which no mark can lie.
     */
    private String under(Finding.Effect effect) {
        List<Contrast> under = rivals().of(effect.contrast()).stream()
                .sorted(Comparator.comparingDouble(Contrast::size)).toList();
        if (under.isEmpty()) {
            return "";
        }
        String high = text(under.get(under.size() - 1), effect);
        return under.size() == 1 ? "rival " + high : text(under.get(0), effect).equals(high) ? "rivals " + high
                : "rivals " + text(under.get(0), effect).replaceFirst(" .*", "") + " to " + high;
    }

    private String text(Contrast under, Finding.Effect effect) {
        return under.natural().isEmpty() ? Numeral.signed(under.size(), decimals(effect)) : under.natural();
    }

    @Override
    public List<String> columns() {
        return List.of("scenario_id", "reference_id", "day", "group", "people", "variable", "label", "unit", "n_pairs",
                "diff", "ci_low",
                "ci_high", "diff_sd", "ci_low_sd", "ci_high_sd", "natural", "word", "grade", "assumption");
    }

    @Override
    public void numbers(CsvFile csv) {
        for (Finding.Effect effect : finding.effects()) {
            for (Rivals.Told told : rivals().told(effect.contrast())) {
                Contrast c = told.contrast();
                csv.text(c.scenarioId()).text(c.referenceId()).whole(c.day()).text(c.group()).number(c.people())
                        .text(c.variable())
                        .text(effect.metric().label()).text(c.unit()).whole(c.pairs()).number(c.size())
                        .number(c.interval().low()).number(c.interval().high()).number(c.sizeInSd())
                        .number(c.intervalInSd().low()).number(c.intervalInSd().high()).text(c.natural())
                        .text(c.word().text())
                        .text(effect.metric().grade());
                told.end(csv);
            }
        }
    }
}
