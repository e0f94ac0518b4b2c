package kith.analysis.chart;

import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kith.analysis.contrast.Contrast;
import kith.analysis.contrast.Finding;
import kith.analysis.table.CsvFile;
import kith.analysis.table.Manifest;
import kith.analysis.table.SeriesTable;
import kith.analysis.wording.Numeral;
import kith.analysis.wording.Sentence;
import kith.analysis.wording.Word;

/**
 * What changes for those who come to use AI not at all, at times, weekly and daily, beside everybody: a panel for each headline
 * metric in its own unit, since averages hide the few who use it most.
 */
record UserChart(Sides sides, Finding finding) implements Figure {
    private static final double TOP = 84;
    private static final double COLUMN = 488;
    private static final double PLOT = 128;
    private static final double PLOT_WIDTH = 156;
    private static final double SIZE_END = 350;
    private static final double INTERVAL = 358;
    private static final double HEAD = 22;
    private static final double ROW = 22;
    private static final double FOOT = 42;
    private static final double ALL_ZERO = 0.01;

    @Override
    public String name() {
        return sides.file("what-changed-by-use");
    }

    @Override
    public String title() {
        return "What differs by day " + finding.day() + finding.when() + ", by how people come to use AI: " + sides.against();
    }

    /** Everybody, then the groups. */
    private List<Finding> rows() {
        return Stream.concat(Stream.of(finding), finding.users().stream()).toList();
    }

    private static String label(Finding row) {
        if (row.group().equals(SeriesTable.EVERYBODY)) {
            return "Everybody";
        }
        String how = row.group().substring(Finding.USERS.length());
        if (how.equals("none")) {
            return "No AI use"; // "None" is what pandas reads as a missing value
        }
        return how.substring(0, 1).toUpperCase(Locale.ROOT) + how.substring(1);
    }

    private static String labelWithPeople(Finding row) {
        OptionalLong people = row.people();
        return label(row) + (people.isPresent() ? " (" + Numeral.count(people.getAsLong()) + ")" : "");
    }

    @Override
    public String description() {
        return finding.effects().stream()
                .map(effect -> effect.metric().labelWithScale() + ": " + rows().stream()
                        .map(row -> label(row).toLowerCase(Locale.ROOT) + " " + told(effect.metric(), contrast(row, effect)))
                        .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; ")) + ".";
    }

    private static String told(Manifest.Metric metric, Contrast c) {
        int decimals = Numeral.decimals(c.size(), c.interval(), metric.decimals());
        return c.word().text() + (c.word() == Word.NO_PAIR ? "" : " " + Numeral.signed(c.size(), decimals));
    }

    private static Contrast contrast(Finding row, Finding.Effect effect) {
        return row.effects().stream().filter(each -> each.metric().equals(effect.metric())).findFirst().orElse(effect).contrast();
    }

    @Override
    public int width() {
        return 1020;
    }

    private double panelHeight() {
        return HEAD + ROW * rows().size() + FOOT;
    }

    private double bottom() {
        int down = (finding.effects().size() + 1) / 2;
        return TOP + panelHeight() * down;
    }

    @Override
    public int height() {
        return (int) bottom() + 34 + Frame.captionHeight(caption(), width());
    }

    private String world() {
        return Boolean.TRUE.equals(finding.reference().ai()) ? finding.reference().label() : finding.scenario().label();
    }

    private String caption() {
        return "Mean paired difference with its 95 % interval (Student), " + sides.basis()
                + ". Each panel in its own unit and on its own scale. Chance only; assumptions not varied. In brackets: people, mean count in "
                + finding.reference().label() + ". Groups: use of AI by day " + finding.day() + " in " + world()
                + "; they hold the same people in both worlds. Whom luck there brought to use AI more is among those who use it: a part of"
                + " a difference may be that luck, not the AI."
                + (rows().stream().flatMap(row -> row.effects().stream()).anyMatch(e -> e.contrast().pairs() < finding.pairs())
                        ? " A group that is empty in a run rests on fewer pairs." : "")
                + (finding.confounded().isEmpty() ? "" : " " + finding.confounded())
                + finding.assumptions().stream().map(what -> " * rests on " + what + " (grade D: assumed).").collect(Collectors.joining());
    }

    @Override
    public void draw(Canvas canvas) {
        Frame.heading(canvas, title(), (finding.study().manifest().startsAlike() ? "The same " : "The same first ")
                + Numeral.count(finding.study().manifest().people()) + " people in both, " + Numeral.count(finding.pairs(), "pair")
                + " of runs; chance only; assumptions not varied", width());
        for (int i = 0; i < finding.effects().size(); i++) {
            int across = i % 2;
            int down = i / 2;
            panel(canvas, finding.effects().get(i), Frame.MARGIN + across * COLUMN, TOP + down * panelHeight());
        }
        EffectMark.legend(canvas, Frame.MARGIN, bottom() + 14);
        if (finding.effects().stream().anyMatch(effect -> zone(effect) > 0)) {
            canvas.box(Frame.MARGIN + 200, bottom() + 4, 22, 12, Ink.fill(Palette.ZONE).edged(Palette.HATCH, 1));
            canvas.text("too small to matter", Frame.MARGIN + 230, bottom() + 14, Type.LABEL);
        }
        Frame.caption(canvas, caption(), bottom() + 26, width());
    }

    private void panel(Canvas canvas, Finding.Effect effect, double left, double top) {
        Manifest.Metric metric = effect.metric();
        Scale scale = scale(effect, left);
        double first = top + HEAD;
        double last = first + ROW * rows().size();
        canvas.text(Sentence.cut(metric.labelWithScale(), 44) + (metric.assumedStar() ? " *" : ""), left, top + 12, Type.STRONG);
        double zone = zone(effect);
        if (zone > 0) {
            double from = Math.max(scale.start(), scale.at(-zone));
            canvas.box(from, first, Math.min(scale.end(), scale.at(zone)) - from, last - first, Ink.fill(Palette.ZONE));
        }
        canvas.line(scale.at(0), first, scale.at(0), last, Ink.line(Palette.INK, 1.5));
        double y = first + ROW / 2;
        for (Finding row : rows()) {
            row(canvas, scale, metric, contrast(row, effect), labelWithPeople(row), left, y);
            y += ROW;
        }
        canvas.line(scale.start(), last, scale.end(), last, Ink.line(Palette.RULE, 1));
        int every = scale.ticks().size() > 4 && scale.decimals() > 1 ? 2 : 1;
        for (double tick : scale.ticks()) {
            canvas.line(scale.at(tick), last, scale.at(tick), last + 4, Ink.line(Palette.LABEL, 1));
            if (Math.round(tick / scale.step()) % every == 0) {
                canvas.text(Numeral.signed(tick, scale.decimals()), scale.at(tick), last + 17, Type.LABEL.middle());
            }
        }
    }

    private static void row(Canvas canvas, Scale scale, Manifest.Metric metric, Contrast c, String label, double left, double y) {
        canvas.text(label, left, y + 4.5, Type.BODY);
        if (c.word() == Word.NO_PAIR) {
            canvas.text("no pair", left + INTERVAL, y + 4.5, Type.LABEL);
            return;
        }
        int decimals = Numeral.decimals(c.size(), c.interval(), metric.decimals(), 1);
        EffectMark.draw(canvas, scale, c.size(), c.interval(), y);
        canvas.text(Numeral.signed(c.size(), decimals), left + SIZE_END, y + 4.5, Type.STRONG.end());
        canvas.text(Numeral.signed(c.interval(), decimals), left + INTERVAL, y + 4.5, Type.LABEL);
    }

    private static double zone(Finding.Effect effect) {
        return effect.metric().smallestEffectSd() * effect.contrast().referenceSd();
    }

    private Scale scale(Finding.Effect effect, double left) {
        double low = 0;
        double high = 0;
        for (Finding row : rows()) {
            Contrast c = contrast(row, effect);
            if (c.pairs() > 0) {
                low = Math.min(low, c.interval().known() ? c.interval().low() : c.size());
                high = Math.max(high, c.interval().known() ? c.interval().high() : c.size());
            }
        }
        double least = high > low ? 0.1 * (high - low) : ALL_ZERO;
        return Scale.covering(Math.min(low, -least), Math.max(high, least), left + PLOT, left + PLOT + PLOT_WIDTH, 3);
    }

    @Override
    public List<String> columns() {
        return List.of("scenario_id", "reference_id", "day", "group", "label", "people", "variable", "unit", "n_pairs", "diff", "ci_low",
                "ci_high", "diff_sd", "word");
    }

    @Override
    public void numbers(CsvFile csv) {
        for (Finding.Effect effect : finding.effects()) {
            for (Finding row : rows()) {
                Contrast c = contrast(row, effect);
                OptionalLong people = row.people();
                csv.text(c.scenarioId()).text(c.referenceId()).whole(c.day()).text(c.group()).text(label(row))
                        .text(people.isPresent() ? Long.toString(people.getAsLong()) : "").text(c.variable()).text(c.unit())
                        .whole(c.pairs()).number(c.size()).number(c.interval().low()).number(c.interval().high())
                        .number(c.sizeInSd()).text(c.word().text());
                csv.endRow();
            }
        }
    }
}
