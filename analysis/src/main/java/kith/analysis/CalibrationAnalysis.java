package kith.analysis;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import kith.analysis.chart.ChartFolder;
import kith.analysis.chart.PosteriorChart;
import kith.analysis.table.PosteriorTable;

/** The chart of posterior.csv in the results folder of a calibration. */
public final class CalibrationAnalysis {
    /** The files it makes, under {@code charts/}; the PNG file only where the machine can draw one. */
    public static final List<String> FILES = List.of("posterior.svg", "posterior.png", "posterior.csv");

    private CalibrationAnalysis() {}

    /**
     * Draws {@code charts/posterior}.
     *
     * @param of what was run, in words
     * @return why there is no PNG file, in one line; empty where there is one
     */
    public static Optional<String> draw(Path folder, String of) {
        ChartFolder charts = new ChartFolder(folder);
        charts.write(new PosteriorChart(PosteriorTable.read(folder), of));
        return charts.withoutPng();
    }
}
