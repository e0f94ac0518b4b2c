package kith.analysis.chart;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kith.analysis.contrast.Contrast;
import kith.analysis.contrast.ContrastTable;
import kith.analysis.finding.Statement;
import kith.analysis.stats.Interval;
import kith.analysis.stats.StudentInterval;
import kith.analysis.table.CsvFile;
import kith.analysis.table.Rival;
import kith.analysis.table.Study;
import kith.analysis.wording.Numeral;
import kith.analysis.wording.Precision;
import kith.analysis.wording.Sentence;

/**
 * The same differences under the rival assumptions of a study: a small square with its interval, below the mark of the
 * difference, with its number.
 *
 * @param all the rivals
 * @param tables the differences under each
 */
record Rivals(List<Rival> all, List<ContrastTable> tables) {
    /** None. */
    static final Rivals NONE = new Rivals(List.of(), List.of());
    /** How far below the mark of a difference its squares lie, and their numbers below its own. */
    static final double BELOW = 13;
    /** How far apart squares of one day lie on a time axis. */
    static final double BESIDE = 8;
    private static final List<String> MARKS = List.of("square", "diamond", "triangle", "triangle pointing down");
    private static final double HALF = 3;
    private static final double NAME_LINE = 17;

    /** The rivals of a study. */
    static Rivals of(Study study) {
        StudentInterval student = new StudentInterval();
        List<Rival> there = study.rivals().stream().filter(each -> each.study().manifest().reference().isPresent())
                .toList();
        return new Rivals(there, there.stream().map(each -> new ContrastTable(each.study(),
                each.study().manifest().reference().orElseThrow().scenarioId(), student)).toList());
    }

    /** Whether the study has any. */
    boolean areThere() {
        return !all.isEmpty();
    }

    /** A difference under each rival that has it. */
    List<Contrast> of(Contrast c) {
        return under(c).stream().map(Under::contrast).toList();
    }

    /** A difference under the rival at a place in their order. */
    private record Under(int place, Contrast contrast) {}

    private List<Under> under(Contrast c) {
        return IntStream.range(0, tables.size())
                .mapToObj(i -> new Under(i, tables.get(i).contrast(c.scenarioId(), c.day(), c.group(), c.variable())))
                .filter(each -> each.contrast().pairs() > 0).toList();
    }

    /** Differences and the same under the rivals, for an axis that holds all of them. */
    List<Contrast> with(Collection<Contrast> own) {
        List<Contrast> both = new ArrayList<>(own);
        own.forEach(each -> both.addAll(of(each)));
        return both;
    }

    /** Draws those of a difference, in its unit or in standard deviations. */
    void draw(Canvas canvas, Scale scale, Contrast of, double y, boolean inSd) {
        for (Under under : under(of)) {
            Contrast c = under.contrast();
            Interval interval = inSd ? c.intervalInSd() : c.interval();
            double x = scale.at(inSd ? c.sizeInSd() : c.size());
            if (interval.known()) {
                canvas.line(scale.at(interval.low()), y + BELOW, scale.at(interval.high()), y + BELOW,
                        Ink.line(colour(c), 1));
            }
            mark(canvas, under.place(), x, y + BELOW, colour(c));
        }
    }

    /** Draws those of a difference over days, from a place on the time axis to the right and along a vertical axis. */
    void drawAlong(Canvas canvas, Scale scale, Contrast of, double from, double factor) {
        double x = from;
        for (Under under : under(of)) {
            Contrast c = under.contrast();
            if (c.interval().known()) {
                canvas.line(x, scale.at(factor * c.interval().low()), x, scale.at(factor * c.interval().high()),
                        Ink.line(colour(c), 1));
            }
            mark(canvas, under.place(), x, scale.at(factor * c.size()), colour(c));
            x += BESIDE;
        }
    }

    /** Draws a total under the rival at a place in their order, with its interval. */
    static void draw(Canvas canvas, int place, Scale scale, double size, Interval interval, double y) {
        if (interval.known()) {
            canvas.line(scale.at(interval.low()), y, scale.at(interval.high()), y, Ink.line(Palette.INK, 1));
        }
        mark(canvas, place, scale.at(size), y, Palette.INK);
    }

    /**
     * Prints the size under a rival, which ends at a place, and its interval from another; nothing without rivals. Of
     * several rivals it prints the range of sizes, named as such, since it stands in the column of intervals. Their
     * intervals are drawn, and all numbers are in the file.
     */
    void print(Canvas canvas, Contrast of, int decimals, double end, double from, double y) {
        List<Contrast> under = of(of);
        if (under.size() > 1) {
            String range = Statement.rivalRange(under.stream().map(Contrast::size).toList(),
                    under.stream().mapToInt(c -> enough(c, decimals)).max().orElse(decimals));
            if (from > 0) {
                canvas.text("rivals", end, y, Type.LABEL.end());
            }
            canvas.text(range, from > 0 ? from : end, y, from > 0 ? Type.LABEL : Type.LABEL.end());
            return;
        }
        canvas.text(under.stream().map(c -> size(c, decimals)).collect(Collectors.joining("; ")), end, y,
                Type.LABEL.end());
        if (from > 0) {
            under.forEach(c -> canvas.text(Numeral.signed(c.interval(), enough(c, decimals)), from, y, Type.LABEL));
        }
    }

    /** The decimals of the column, and more where the interval would print as nothing. */
    private static int enough(Contrast c, int decimals) {
        return Precision.telling(List.of(c.interval()), decimals);
    }

    private static String size(Contrast c, int decimals) {
        return Numeral.signed(c.size(), enough(c, decimals)) + (c.word().isMarked() ? EffectMark.FEW : "");
    }

    /** "+3.98 [+3.80, +4.16]": a difference with its interval. */
    static String text(Contrast c, int decimals) {
        return (size(c, decimals) + " " + Numeral.signed(c.interval(), enough(c, decimals))).strip();
    }

    /** The place of the rival that is meant, in their order: the form of its mark. */
    int place(Told told) {
        return IntStream.range(0, all.size()).filter(i -> all.get(i).assumption().equals(told.assumption())).findFirst()
                .orElse(0);
    }

    /** "under the rival assumption"; of several the one that is meant. */
    String under(Told told) {
        return all.size() == 1 ? "under the rival assumption" : "under " + all.stream()
                .filter(rival -> rival.assumption().equals(told.assumption())).map(Rival::words).findFirst()
                .orElse(told.assumption());
    }

    /** The differences under each rival that has it. */
    List<Told> toldUnder(Contrast own) {
        List<Told> told = told(own);
        return told.subList(1, told.size());
    }

    /** " (+0.51 to +4.27 under rival assumptions)": what a difference is under them; nothing where none has it. */
    String range(Contrast own, int decimals) {
        List<Contrast> under = of(own).stream().filter(c -> !c.word().isMarked()).toList();
        return switch (under.size()) {
            case 0 -> "";
            case 1 -> " (" + size(under.get(0), decimals) + " under a rival assumption)";
            default -> " (" + Statement.rivalRange(under.stream().map(Contrast::size).toList(), decimals)
                    + " under rival assumptions)";
        };
    }

    /** Says for which of several differences a rival gives another verdict, and for which it leaves none. */
    String dependence(Map<String, Contrast> own) {
        Map<List<String>, List<String>> depends = new LinkedHashMap<>();
        List<String> texts = new ArrayList<>();
        for (Rival rival : all) {
            List<String> names = own.entrySet().stream()
                    .filter(each -> toldUnder(each.getValue()).stream()
                            .anyMatch(told -> told.assumption().equals(rival.assumption())
                                    && each.getValue().word().isAnother(told.contrast().word())))
                    .map(Map.Entry::getKey).toList();
            if (!names.isEmpty()) {
                depends.computeIfAbsent(names, of -> new ArrayList<>())
                        .add(all.size() == 1 ? "this assumption" : rival.words());
            }
            String few = Statement.tooFew(rival.words(), own.entrySet().stream()
                    .filter(each -> each.getValue().word().isVerdict())
                    .filter(each -> toldUnder(each.getValue()).stream()
                            .noneMatch(told -> told.assumption().equals(rival.assumption())
                                    && told.contrast().word().isVerdict()))
                    .map(Map.Entry::getKey).toList());
            if (!few.isEmpty()) {
                texts.add(few);
            }
        }
        return Stream.concat(depends.entrySet().stream()
                .map(each -> Statement.depends(each.getKey(), Sentence.listed(each.getValue()))), texts.stream())
                .collect(Collectors.joining(" "));
    }

    /** Whether each rival has a mark of its own. */
    boolean haveOwnMarks() {
        return all.size() <= MARKS.size();
    }

    /** "the square under “a”, the diamond under “b”": whose each mark is. */
    String marks() {
        return IntStream.range(0, all.size())
                .mapToObj(i -> "the " + MARKS.get(Math.min(i, MARKS.size() - 1)) + " under "
                        + (all.size() == 1 ? "the rival assumption " : "") + all.get(i).words())
                .collect(Collectors.joining(", "));
    }

    /**
     * The mark of the rival at a place in their order: a square, a diamond, then triangles. Circles are the marks of
     * the study itself.
     */
    static void mark(Canvas canvas, int place, double x, double y, Color colour) {
        Ink ink = Ink.fill(Palette.PANEL).edged(colour, 1.5);
        switch (place) {
            case 0 -> canvas.box(x - HALF, y - HALF, 2 * HALF, 2 * HALF, ink);
            case 1 -> canvas.diamond(x, y, HALF * 1.4, ink);
            case 2 -> canvas.triangle(x, y, HALF * 1.4, ink);
            default -> canvas.triangle(x, y, -HALF * 1.4, ink);
        }
    }

    /** Pale where it has no verdict, as the mark of a difference itself. */
    private static Color colour(Contrast c) {
        return c.word().isMarked() ? Palette.FAINT : Palette.INK;
    }

    /** The height that the legend needs; 0 where there are no rivals. */
    double legendHeight() {
        return all.isEmpty() ? 0 : all.size() == 1 ? 22 : 22 + NAME_LINE * all.size();
    }

    /**
     * Says what the marks are, and whose where there are groups of eventual users: of several rivals a line for each.
     * Nothing where there are none.
     */
    void legend(Canvas canvas, double x, double y, boolean ofUsers, boolean withNumbers) {
        if (all.size() == 1) {
            mark(canvas, 0, x + HALF, y - 4, Palette.INK);
            canvas.text("the same under the rival assumption " + all.get(0).words()
                    + (ofUsers ? ", for its own users" : "") + (withNumbers ? " (small numbers)" : ""), x + 14, y,
                    Type.LABEL);
        } else if (areThere()) {
            canvas.text("The same under rival assumptions" + (ofUsers ? ", each for its own users" : "")
                    + (withNumbers ? " (small numbers: from the lowest to the highest of them)" : "") + ":", x, y,
                    Type.LABEL);
            for (int place = 0; place < all.size(); place++) {
                double line = y + NAME_LINE * (place + 1);
                mark(canvas, place, x + HALF, line - 4, Palette.INK);
                canvas.text(all.get(place).words(), x + 14, line, Type.LABEL);
            }
        }
    }

    /** What a difference was under each assumption: itself first, with no assumption named. */
    List<Told> told(Contrast own) {
        List<Told> told = new ArrayList<>(List.of(new Told("", own)));
        IntStream.range(0, all.size()).forEach(i -> {
            Contrast c = tables.get(i).contrast(own.scenarioId(), own.day(), own.group(), own.variable());
            if (c.pairs() > 0) {
                told.add(new Told(all.get(i).assumption(), c));
            }
        });
        return told;
    }

    /** A difference and the rival assumption under which it was found; empty for the study itself. */
    record Told(String assumption, Contrast contrast) {
        void end(CsvFile csv) {
            csv.text(assumption);
            csv.endRow();
        }

        /** Writes it among the numbers of a chart over time; the assumption is named behind the line. */
        void write(CsvFile csv, String line) {
            double[] values = {contrast.interval().low(), contrast.size(), contrast.interval().high()};
            for (int i = 0; i < values.length; i++) {
                csv.text(line + ", " + assumption).text(List.of("ci_low", "mean", "ci_high").get(i))
                        .whole(contrast.day())
                        .number(values[i]).number(contrast.people()).text(contrast.unit());
                csv.endRow();
            }
        }
    }
}
