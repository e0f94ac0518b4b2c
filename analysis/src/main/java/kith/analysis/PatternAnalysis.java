package kith.analysis;

import java.nio.file.Path;
import kith.analysis.chart.AblationChart;
import kith.analysis.chart.ChartFolder;
import kith.analysis.chart.PatternChart;
import kith.analysis.table.AblationsTable;
import kith.analysis.table.PatternsTable;

/** The charts of patterns.csv and ablations.csv in a results folder. */
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

    /**
     * Draws {@code charts/ablations}.
     *
     * @param of what was run, in words
     */
    public static void drawAblations(Path folder, String of) {
        new ChartFolder(folder).write(new AblationChart(AblationsTable.read(folder.resolve("ablations.csv")), of));
    }
}
