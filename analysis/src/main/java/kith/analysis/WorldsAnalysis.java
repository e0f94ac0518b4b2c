package kith.analysis;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kith.analysis.chart.BreakEvenChart;
import kith.analysis.chart.ChartFolder;
import kith.analysis.chart.Figure;
import kith.analysis.chart.SensitivityChart;
import kith.analysis.chart.WorldsChart;
import kith.analysis.design.Design;
import kith.analysis.wording.Sentence;
import kith.analysis.worlds.Experiment;
import kith.analysis.worlds.Ranking;
import kith.analysis.worlds.RankingWords;
import kith.analysis.worlds.Robustness;
import kith.analysis.worlds.SensitivityTable;
import kith.analysis.worlds.SensitivityWords;
import kith.analysis.worlds.WorldClaims;
import kith.analysis.worlds.WorldRow;
import kith.analysis.worlds.WorldSensitivity;
import kith.analysis.worlds.WorldWords;
import kith.analysis.worlds.Worlds;

/** What the results folder of an experiment says: its charts and its text, from worlds.csv and experiment.json. */
public final class WorldsAnalysis {
    private final Worlds worlds;
    private final Path folder;
    private final WorldClaims claims;
    private final SensitivityTable sensitivity;

    private WorldsAnalysis(Worlds worlds, Path folder) {
        this.worlds = worlds;
        this.folder = folder;
        claims = WorldClaims.read(folder, worlds.experiment());
        sensitivity = SensitivityTable.read(folder);
    }

    /** Reads a results folder of {@code kith sweep}. */
    public static WorldsAnalysis of(Path folder) {
        return new WorldsAnalysis(Worlds.read(folder), folder);
    }

    /**
     * Writes all tables of an experiment: the differences and claims in every world, how much they depend on each
     * setting, in how many worlds each claim holds, and how several scenarios are ordered.
     *
     * @param design the design of the sample; empty where nothing was sampled
     */
    public static WorldsAnalysis write(Worlds worlds, WorldClaims claims, Optional<Design> design, Path folder) {
        worlds.write(folder);
        claims.write(folder);
        SensitivityTable sensitivity = WorldSensitivity.of(worlds, claims, design);
        sensitivity.write(folder);
        Robustness.write(folder, Robustness.of(claims, sensitivity));
        List<Ranking> ranking = Ranking.of(worlds);
        if (!ranking.isEmpty()) {
            Ranking.write(folder, ranking);
        }
        return of(folder);
    }

    /** The charts of it. */
    List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        if (worlds.experiment().scenarios().size() > 1) {
            return figures;
        }
        for (String variable : worlds.variables()) {
            figures.add(new WorldsChart(worlds, variable));
            for (String group : worlds.groups()) {
                BreakEvenChart.of(worlds, variable, group).ifPresent(figures::add);
                List<WorldRow> of = worlds.of(variable, group);
                if (!of.isEmpty()) {
                    SensitivityTable own = sensitivity.of(of.get(0).scenario(), variable, group);
                    if (!own.ordered().isEmpty()) {
                        figures.add(new SensitivityChart(worlds, of, own));
                    }
                }
            }
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
        Experiment experiment = worlds.experiment();
        SensitivityWords words = new SensitivityWords(experiment);
        List<String> lines = new ArrayList<>(List.of(experiment.question(), ""));
        for (Worlds each : worlds.byScenario()) {
            if (experiment.scenarios().size() > 1) {
                lines.add(Sentence.begun(each.experiment().scenarioLabel()) + ":");
            }
            outcomes(each).forEach(rows -> lines.add(Worlds.outcome(rows).isJudged()
                    ? (WorldWords.sentence(rows) + " " + WorldWords.range(rows)).strip()
                    : WorldWords.estimates(rows)));
            Robustness.of(claims, sensitivity).stream()
                    .filter(row -> row.claim().scenario().equals(each.experiment().scenarios().get(0).name()))
                    .forEach(row -> lines.add(words.claim(row)));
            lines.add("");
        }
        if (experiment.scenarios().size() > 1) {
            lines.addAll(RankingWords.lines(worlds, Ranking.of(worlds)));
            lines.add("");
        } else {
            lines.addAll(deciding(words));
        }
        words.sample().ifPresent(lines::add);
        lines.addAll(List.of(WorldWords.what(worlds), WorldWords.basis(worlds)));
        return lines;
    }

    /** On which settings each outcome depends; nothing where all worlds are the same. */
    private List<String> deciding(SensitivityWords words) {
        List<String> deciding = new ArrayList<>();
        outcomes(worlds).forEach(rows -> words.deciding(rows.get(0), sensitivity.of(rows.get(0).scenario(),
                rows.get(0).variable(), rows.get(0).group())).ifPresent(deciding::add));
        if (!deciding.isEmpty()) {
            deciding.add(SensitivityWords.measure(sensitivity.leading()));
            deciding.add("");
        }
        return deciding;
    }

    private static List<List<WorldRow>> outcomes(Worlds of) {
        return of.variables().stream()
                .flatMap(variable -> of.groups().stream().map(group -> of.of(variable, group)))
                .filter(rows -> !rows.isEmpty()).toList();
    }
}
