package kith.analysis;

import java.nio.file.Path;
import java.util.Optional;
import kith.analysis.chart.AblationChart;
import kith.analysis.chart.ChartFolder;
import kith.analysis.chart.Figure;
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
     * @return why there is no PNG file, in one line; empty where there is one
     */
    public static Optional<String> draw(Path folder, String of) {
        return drawn(folder, new PatternChart(PatternsTable.read(folder.resolve("patterns.csv")), of));
    }

    /**
     * Draws {@code charts/ablations}.
     *
     * @param of what was run, in words
     * @return why there is no PNG file, in one line; empty where there is one
     */
    public static Optional<String> drawAblations(Path folder, String of) {
        return drawn(folder, new AblationChart(AblationsTable.read(folder.resolve("ablations.csv")), of));
    }

    private static Optional<String> drawn(Path folder, Figure figure) {
        ChartFolder charts = new ChartFolder(folder);
        charts.write(figure);
        return charts.withoutPng();
    }
}
