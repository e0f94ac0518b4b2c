package kith.analysis;

import java.nio.file.Path;
import kith.analysis.chart.ChartFolder;
import kith.analysis.chart.PatternChart;
import kith.analysis.table.PatternsTable;

/** The chart of patterns.csv in a results folder. */
public final class PatternAnalysis {
    private PatternAnalysis() {}

    /**
     * Draws {@code charts/patterns}.
     *
     * @param of what was run, in words
     */
    public static void draw(Path folder, String of) {
        new ChartFolder(folder).write(new PatternChart(PatternsTable.read(folder.resolve("patterns.csv")), of));
    }
}
