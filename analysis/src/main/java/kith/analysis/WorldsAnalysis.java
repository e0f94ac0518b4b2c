package kith.analysis;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kith.analysis.chart.BreakEvenChart;
import kith.analysis.chart.ChartFolder;
import kith.analysis.chart.Figure;
import kith.analysis.chart.WorldsChart;
import kith.analysis.worlds.WorldRow;
import kith.analysis.worlds.WorldWords;
import kith.analysis.worlds.Worlds;

/** What the results folder of an experiment says: its charts and its text, from worlds.csv and experiment.json. */
public final class WorldsAnalysis {
    private final Worlds worlds;
    private final Path folder;

    private WorldsAnalysis(Worlds worlds, Path folder) {
        this.worlds = worlds;
        this.folder = folder;
    }

    /** Reads a results folder of {@code kith sweep}. */
    public static WorldsAnalysis of(Path folder) {
        return new WorldsAnalysis(Worlds.read(folder), folder);
    }

    /** The charts of it. */
    List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        for (String variable : worlds.variables()) {
            figures.add(new WorldsChart(worlds, variable));
            worlds.groups().forEach(group -> BreakEvenChart.of(worlds, variable, group).ifPresent(figures::add));
        }
        return figures;
    }

    /**
     * Draws them.
     *
     * @return why there are no PNG files, in one line; empty where there are
     */
    public Optional<String> draw() {
        ChartFolder charts = new ChartFolder(folder);
        figures().forEach(charts::write);
        return charts.withoutPng();
    }

    /** The text: the question, in which share of worlds an outcome is higher or lower, and what this rests on. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>(List.of(worlds.experiment().question(), ""));
        for (String variable : worlds.variables()) {
            for (String group : worlds.groups()) {
                List<WorldRow> rows = worlds.of(variable, group);
                if (!rows.isEmpty()) {
                    lines.add((WorldWords.sentence(rows) + " " + WorldWords.range(rows)).strip());
                }
            }
        }
        lines.addAll(List.of("", WorldWords.what(worlds), WorldWords.basis(worlds)));
        return lines;
    }
}
