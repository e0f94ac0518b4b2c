package kith.analysis;

import java.nio.file.Path;
import java.util.List;
import kith.analysis.chart.ChartFolder;
import kith.analysis.chart.PosteriorChart;
import kith.analysis.table.PosteriorTable;

/** The chart of posterior.csv in the results folder of a calibration. */
public final class CalibrationAnalysis {
    /** The files it makes, under {@code charts/}. */
    public static final List<String> FILES = List.of("posterior.svg", "posterior.png", "posterior.csv");

    private CalibrationAnalysis() {}

    /**
     * Draws {@code charts/posterior}.
     *
     * @param of what was run, in words
     */
    public static void draw(Path folder, String of) {
        new ChartFolder(folder).write(new PosteriorChart(PosteriorTable.read(folder), of));
    }
}
