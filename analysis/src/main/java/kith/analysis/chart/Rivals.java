package kith.analysis.chart;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kith.analysis.contrast.Contrast;
import kith.analysis.contrast.ContrastTable;
import kith.analysis.stats.Interval;
import kith.analysis.stats.StudentInterval;
import kith.analysis.table.CsvFile;
import kith.analysis.table.Rival;
import kith.analysis.table.Study;

/**
 * The same differences under the rival assumptions of a study: a small square with its interval, below the mark of the
 * difference.
 *
 * @param all the rivals
 * @param tables the differences under each
 */
record Rivals(List<Rival> all, List<ContrastTable> tables) {
    private static final double BELOW = 8;
    private static final double HALF = 3;

    /** The rivals of a study. */
    static Rivals of(Study study) {
        StudentInterval student = new StudentInterval();
        List<Rival> there = study.rivals().stream().filter(each -> each.study().manifest().reference().isPresent()).toList();
        return new Rivals(there, there.stream().map(each -> new ContrastTable(each.study(),
                each.study().manifest().reference().orElseThrow().scenarioId(), student)).toList());
    }

    /** Whether the study has any. */
    boolean areThere() {
        return !all.isEmpty();
    }

    /** A difference under each rival that has it. */
    List<Contrast> of(Contrast c) {
        return tables.stream().map(table -> table.contrast(c.scenarioId(), c.day(), c.group(), c.variable()))
                .filter(each -> each.pairs() > 0).toList();
    }

    /** Differences and the same under the rivals, for an axis that holds all of them. */
    List<Contrast> with(Collection<Contrast> own) {
        List<Contrast> both = new ArrayList<>(own);
        own.forEach(each -> both.addAll(of(each)));
        return both;
    }

    /** Draws those of a difference, in its unit or in standard deviations. */
    void draw(Canvas canvas, Scale scale, Contrast of, double y, boolean inSd) {
        for (Contrast c : of(of)) {
            Interval interval = inSd ? c.intervalInSd() : c.interval();
            double x = scale.at(inSd ? c.sizeInSd() : c.size());
            if (interval.known()) {
                canvas.line(scale.at(interval.low()), y + BELOW, scale.at(interval.high()), y + BELOW, Ink.line(Palette.INK, 1));
            }
            mark(canvas, x, y + BELOW);
        }
    }

    /** Draws those of a difference over days, at a place on the time axis and along a vertical axis. */
    void drawAlong(Canvas canvas, Scale scale, Contrast of, double x) {
        for (Contrast c : of(of)) {
            if (c.interval().known()) {
                canvas.line(x, scale.at(c.interval().low()), x, scale.at(c.interval().high()), Ink.line(Palette.INK, 1));
            }
            mark(canvas, x, scale.at(c.size()));
        }
    }

    private static void mark(Canvas canvas, double x, double y) {
        canvas.box(x - HALF, y - HALF, 2 * HALF, 2 * HALF, Ink.fill(Palette.PANEL).edged(Palette.INK, 1.5));
    }

    /** Says what the squares are, and whose where there are groups of eventual users; nothing where there are none. */
    void legend(Canvas canvas, double x, double y, boolean ofUsers) {
        if (areThere()) {
            mark(canvas, x + HALF, y - 4);
            canvas.text("the same under the rival assumption " + all.stream().map(Rival::assumption).collect(Collectors.joining(", "))
                    + (ofUsers ? ", for its own eventual users" : ""), x + 14, y, Type.LABEL);
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
    }
}
