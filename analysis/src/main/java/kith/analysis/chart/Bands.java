package kith.analysis.chart;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import kith.analysis.table.CsvFile;
import kith.analysis.table.Manifest;

/**
 * The windows of a study on a time axis: lightly shaded from edge to edge, their names in rows of a strip above the
 * plot. Those of the reference alone carry its name.
 */
final class Bands {
    private static final Color SHADE = new Color(0x1A, 0x1D, 0x21, 0x16);
    private static final double ROW = 16;
    private static final double WIDEST_NAME = 280;

    /** A window with its name, and the row that its name stands in. */
    private record Band(String label, String line, int from, int to, int end, int row, double textAt) {}

    private final List<Band> bands = new ArrayList<>();
    private final Days days;
    private final int last;

    private Bands(Days days, int last) {
        this.days = days;
        this.last = last;
    }

    static Bands of(Sides sides, Days days) {
        Bands bands = new Bands(days, sides.study().series().lastDay());
        List<Manifest.Window> mine = sides.scenario().windows();
        mine.forEach(window -> bands.add(window, window.label(), sides.scenario().scenarioId()));
        if (sides.compares()) {
            sides.reference().windows().stream()
                    .filter(window -> !mine.contains(window))
                    .forEach(window -> bands.add(window, window.label() + " (" + sides.reference().label() + ")",
                            sides.reference().scenarioId()));
        }
        return bands;
    }

    private void add(Manifest.Window window, String label, String scenario) {
        int to = Math.min(window.end(days.last()), days.last());
        if (window.fromDay() >= to) {
            return;
        }
        int end = Math.min(window.end(last), last); // where the axis ends sooner, the window does not
        String shown = TextWidth.cut(label, Type.LABEL, WIDEST_NAME)
                + (end == last ? " from day " + window.fromDay() : ", days " + window.fromDay() + "–" + end);
        double width = TextWidth.of(shown, Type.LABEL);
        double at = Math.max(days.start(), Math.min(days.at(window.fromDay()), days.end() - width));
        int row = 0;
        while (isTaken(row, at, Math.max(at + width, days.at(to)))) {
            row++;
        }
        bands.add(new Band(shown, scenario + " " + window.name(), window.fromDay(), to, end, row, at));
    }

    private boolean isTaken(int row, double from, double to) {
        return bands.stream().anyMatch(band -> band.row() == row && from < reach(band) + 8 && band.textAt() < to + 8);
    }

    private double reach(Band band) {
        return Math.max(band.textAt() + TextWidth.of(band.label(), Type.LABEL), days.at(band.to()));
    }

    /** The height of the strip of names. */
    double height() {
        return bands.stream().mapToInt(band -> band.row() + 1).max().orElse(0) * ROW;
    }

    /** Shades the days of the windows. */
    void shade(Canvas canvas, double top, double bottom) {
        for (Band band : bands) {
            canvas.box(days.at(band.from()), top, days.at(band.to()) - days.at(band.from()), bottom - top,
                    Ink.fill(SHADE));
        }
    }

    /** Writes the names into the strip that ends at a height, each over its band with a line along it. */
    void name(Canvas canvas, double bottom) {
        for (Band band : bands) {
            double y = bottom - band.row() * ROW - 3;
            canvas.line(days.at(band.from()), y + 1, days.at(band.to()), y + 1, Ink.line(Palette.LABEL, 1.5));
            canvas.text(band.label(), band.textAt(), y - 3, Type.LABEL);
        }
    }

    /** The days of each as rows of a chart's numbers. */
    void write(CsvFile csv) {
        for (Band band : bands) {
            csv.text(band.line()).text("from_day").whole(band.from()).text("").text("").text("");
            csv.endRow();
            csv.text(band.line()).text("to_day").whole(band.end()).text("").text("").text("");
            csv.endRow();
        }
    }
}
