package kith.analysis.worlds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import kith.analysis.claim.Verdict;
import kith.analysis.design.Design;
import kith.analysis.design.MorrisDesign;
import kith.analysis.design.SobolDesign;
import kith.analysis.design.UnitDesigns;
import kith.analysis.stats.Interval;
import kith.analysis.wording.Word;
import kith.analysis.worlds.SensitivityRow.Statistic;
import org.junit.jupiter.api.Test;

/** What outcomes of worlds depend on, against worlds whose outcome is a known function of the settings. */
final class WorldSensitivityTest {
    private static final double EXACT = 1e-9;

    private static double draw(int point, int dimension) {
        long key = (point * 31L + dimension + 7) * 0x9E3779B97F4A7C15L;
        key = (key ^ key >>> 32) * 0xD1342543DE82EF95L;
        return ((key ^ key >>> 29) >>> 12) * 0x1.0p-52;
    }

    private static WorldRow row(int world, List<String> values, double size, int pairs, double half) {
        return new WorldRow(world, values, "s", 10, "all", "Everybody", "loneliness", "Loneliness", "points", pairs, 50,
                size, new Interval(size - half, size + half), 1, Double.NaN, Double.NaN, Interval.NONE, 0, 0,
                Word.HIGHER);
    }

    private static Experiment experiment(List<Experiment.Varied> vary, Experiment.Sample sample) {
        return new Experiment("e", "Why?", List.of(new Experiment.Named("s", "s")), "r", "m", 50, 10, 3, vary, sample,
                Map.of());
    }

    private static Experiment.Varied varied(String path, String... values) {
        return new Experiment.Varied(path, path,
                List.of(values).stream().map(value -> new Experiment.Value(value, "")).toList());
    }

    private static Experiment.Sample sample(String method, int points) {
        return new Experiment.Sample(method, points, 1, List.of(
                new Experiment.Sampled("one", "one", "1", 0, 1, List.of()),
                new Experiment.Sampled("two", "two", "1", 0, 1, List.of())));
    }

    private static SensitivityTable of(String method, int points, Design design, DoubleBinaryOperator outcome) {
        Experiment experiment = experiment(List.of(), sample(method, points));
        List<WorldRow> rows = new ArrayList<>();
        for (int i = 0; i < design.points(); i++) {
            double[] at = design.point(i);
            rows.add(row(i + 1, List.of(Double.toString(at[0]), Double.toString(at[1])),
                    outcome.applyAsDouble(at[0], at[1]), 3, 0.1));
        }
        return WorldSensitivity.of(new Worlds(experiment, rows), new WorldClaims(experiment, List.of()),
                Optional.of(design));
    }

    private static double value(SensitivityTable table, String outcome, String setting, Statistic statistic) {
        return table.rows().stream().filter(row -> row.outcome().equals(outcome) && row.setting().equals(setting)
                && row.statistic() == statistic).findFirst().orElseThrow().value();
    }

    @Test
    void aFullCrossingGivesTheExactSharesOfVariance() {
        // y = 3 x + z + 2 x z on {0, 1} × {0, 1}: 0, 1, 3, 6. Effects 4, 2 and 2 halves: variances 4, 1 and .25.
        Experiment experiment = experiment(List.of(varied("x", "0", "1"), varied("z", "0", "1")), null);
        double[] y = {0, 1, 3, 6};
        List<WorldRow> rows = new ArrayList<>();
        for (int i = 0; i < y.length; i++) {
            rows.add(row(i + 1, List.of(Integer.toString(i / 2), Integer.toString(i % 2)), y[i], 3, 0.1));
        }
        SensitivityTable table = WorldSensitivity.of(new Worlds(experiment, rows),
                new WorldClaims(experiment, List.of()), Optional.empty());
        assertEquals(4 / 5.25, value(table, "loneliness", "x", Statistic.S1), EXACT);
        assertEquals(1 / 5.25, value(table, "loneliness", "z", Statistic.S1), EXACT);
        assertEquals(4.25 / 5.25, value(table, "loneliness", "x", Statistic.ST), EXACT);
        assertEquals(1.25 / 5.25, value(table, "loneliness", "z", Statistic.ST), EXACT);
    }

    @Test
    void elementaryEffectsOfALineAreItsSlopesOverTheRange() {
        SensitivityTable table = of("morris", 3, new MorrisDesign(3, 2, 4, WorldSensitivityTest::draw),
                (x, z) -> 5 * x - 2 * z);
        assertEquals(5, value(table, "loneliness", "one", Statistic.MU), EXACT);
        assertEquals(2, value(table, "loneliness", "two", Statistic.MU_STAR), EXACT);
        assertEquals(0, value(table, "loneliness", "one", Statistic.SIGMA), 1e-6);
    }

    @Test
    void sobolIndicesTellWhatDecides() {
        SensitivityTable table = of("saltelli", 256, new SobolDesign(256, 2, WorldSensitivityTest::draw),
                (x, z) -> 3 * x + z);
        assertEquals(0.9, value(table, "loneliness", "one", Statistic.ST), 0.02);
        assertEquals(0.1, value(table, "loneliness", "two", Statistic.ST), 0.02);
        assertEquals(List.of("one", "two"), table.of("s", "loneliness", "all").ordered().stream()
                .map(SensitivityRow::setting).toList());
    }

    @Test
    void rankCorrelationsTellASettingThatDoesNothingFromOneThatDoes() {
        SensitivityTable table = of("latin_hypercube", 60,
                UnitDesigns.latinHypercube(60, 2, WorldSensitivityTest::draw), (x, z) -> Math.exp(4 * x));
        assertEquals(1, value(table, "loneliness", "one", Statistic.RANK), EXACT);
        assertEquals(List.of("one"), table.of("s", "loneliness", "all").standOut().stream()
                .map(SensitivityRow::setting).toList());
        assertTrue(value(table, "loneliness", SensitivityRow.ALL, Statistic.R2) > 0.5);
    }

    @Test
    void aClaimIsToldByTheWorldsThatAgreeWithIt() {
        Experiment experiment = experiment(List.of(), sample("latin_hypercube", 40));
        Design design = UnitDesigns.latinHypercube(40, 2, WorldSensitivityTest::draw);
        List<WorldClaim> claims = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            double[] at = design.point(i);
            boolean agrees = at[0] > 0.25;
            claims.add(new WorldClaim(i + 1, List.of("0", "0"), "s", "c", "It holds.", "loneliness", "all", 10,
                    "points", 3, at[0], Interval.NONE, agrees, agrees ? Verdict.HOLDS : Verdict.FAILS));
        }
        WorldClaims all = new WorldClaims(experiment, claims);
        SensitivityTable table = WorldSensitivity.of(new Worlds(experiment, List.of()), all, Optional.of(design));
        Robustness robust = Robustness.of(all, table).get(0);
        assertEquals(30, robust.agrees());
        assertEquals(10, robust.fails());
        assertEquals(List.of("one"), robust.deciding());
        assertTrue(new SensitivityWords(experiment).claim(robust).startsWith(
                "Claim “It holds.” The estimate agrees in 30 of 40 worlds (75 %, interval [60, 86]). With its"),
                new SensitivityWords(experiment).claim(robust));
    }

    @Test
    void scenariosAreOrderedWorldByWorld() {
        Experiment two = new Experiment("e", "Why?", List.of(new Experiment.Named("a", "A"),
                new Experiment.Named("b", "B")), "r", "m", 50, 10, 3, List.of(varied("x", "0", "1", "2")), null,
                Map.of());
        List<WorldRow> rows = new ArrayList<>();
        double[] a = {1, 2, 3};
        double[] b = {0, 3, 2};
        for (int i = 0; i < 3; i++) {
            for (String scenario : List.of("a", "b")) {
                WorldRow of = row(i + 1, List.of(Integer.toString(i)), scenario.equals("a") ? a[i] : b[i], 3, 0.1);
                rows.add(new WorldRow(of.world(), of.values(), scenario, of.day(), of.group(), of.groupLabel(),
                        of.variable(), of.label(), of.unit(), of.pairs(), of.people(), of.size(), of.interval(),
                        of.matters(), of.placebo(), of.excess(), of.excessInterval(), of.replaced(), of.outOfReach(),
                        of.word()));
            }
        }
        Worlds worlds = new Worlds(two, rows);
        List<Ranking> ranking = Ranking.of(worlds);
        assertEquals(1, ranking.size());
        assertEquals(2, ranking.get(0).firstHigher());
        assertEquals(1.0 / 3, ranking.get(0).mean(), EXACT);
        assertEquals(List.of("Loneliness, everybody, is higher than under another scenario in these shares of "
                + "comparisons: A 67 %, B 33 %."), RankingWords.lines(worlds, ranking));
    }
}
