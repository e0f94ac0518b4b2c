package kith.pattern;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kith.analysis.table.CsvFile;
import kith.experiment.Progress;
import kith.scenario.format.ScenarioException;
import kith.scenario.settings.AblationSettings;

/**
 * A world, and beside it the same world without one mechanism after the other: same seed, so the same people with the
 * same luck from the first day of the burn-in on.
 *
 * @param base the world with everything
 * @param ablations what is switched off
 * @param worlds the worlds without it, one per ablation
 */
public record Ablations(Measured base, List<AblationSettings> ablations, List<? extends Measured> worlds) {
    /** The file of all values in a results folder. */
    public static final String FILE = "ablation-statistics.csv";

    public Ablations {
        ablations = List.copyOf(ablations);
        worlds = List.copyOf(worlds);
    }

    /**
     * The statistics of all replicates, the base first, then the ablations in their order.
     *
     * @param kept replicates that need not be run; the others are kept there
     * @throws InterruptedException if this thread is interrupted
     * @throws ScenarioException with the problems of the data files
     */
    public List<double[][]> run(KeptRuns kept, int threads, Progress progress)
            throws InterruptedException, ScenarioException {
        List<Measured> all = new ArrayList<>();
        all.add(base);
        all.addAll(worlds);
        return Measured.all(all, kept, threads, progress);
    }

    /** Every statistic of every ablation against the base. */
    public List<AblationResult> results(List<double[][]> values) {
        List<AblationResult> results = new ArrayList<>();
        for (int ablation = 0; ablation < ablations.size(); ablation++) {
            for (int statistic = 0; statistic < base.measures().size(); statistic++) {
                results.add(AblationResult.of(ablations.get(ablation), base.measures().get(statistic),
                        values.get(0)[statistic], values.get(1 + ablation)[statistic]));
            }
        }
        return results;
    }

    /**
     * Writes {@code ablation-statistics.csv}: every statistic of every replicate of every world, the base without a
     * name.
     */
    public void write(Path folder, List<double[][]> values) {
        try (CsvFile csv = CsvFile.open(folder.resolve(FILE),
                List.of("ablation", "statistic", "unit", "replicate", "value"))) {
            for (int world = 0; world < values.size(); world++) {
                String name = world == 0 ? "" : ablations.get(world - 1).name();
                for (int statistic = 0; statistic < base.measures().size(); statistic++) {
                    Measure of = base.measures().get(statistic);
                    double[] row = values.get(world)[statistic];
                    for (int replicate = 0; replicate < row.length; replicate++) {
                        csv.text(name).text(of.name()).text(of.unit()).whole(replicate).number(row[replicate]);
                        csv.endRow();
                    }
                }
            }
            csv.commit();
        }
    }
}
