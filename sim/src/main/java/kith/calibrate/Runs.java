package kith.calibrate;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import kith.analysis.table.TableException;
import kith.experiment.InterruptedRun;
import kith.experiment.Progress;
import kith.experiment.Replicates;
import kith.pattern.KeptRuns;
import kith.pattern.Measured;
import kith.scenario.format.ScenarioException;

/** Runs worlds on threads, those that were run before left out. Values do not depend on the number of threads. */
final class Runs {
    private final KeptRuns kept;
    private final int threads;
    private final Progress progress;

    Runs(KeptRuns kept, int threads, Progress progress) {
        this.kept = kept;
        this.threads = threads;
        this.progress = progress;
    }

    /**
     * The values of the statistics in every replicate of every world, worlds and replicates in their order.
     *
     * @param worlds null for a world that cannot be
     * @return for each world its replicates; null for a world that cannot be, or of which a run broke off
     * @throws InterruptedException if this thread is interrupted; finished runs are kept
     * @throws ScenarioException with the problems of the data files
     */
    List<double[][]> of(List<Measured> worlds) throws InterruptedException, ScenarioException {
        List<Callable<double[]>> tasks = new ArrayList<>();
        int[] replicates = new int[worlds.size()];
        for (int w = 0; w < replicates.length; w++) {
            if (worlds.get(w) != null) {
                List<Measured.Replicate> each = worlds.get(w).replicates(progress);
                long days = worlds.get(w).days();
                replicates[w] = each.size();
                each.forEach(replicate -> tasks.add(() -> values(replicate, days)));
            }
        }
        List<double[]> rows = tasks.isEmpty() ? List.of() : Replicates.play(tasks, threads);
        List<double[][]> values = new ArrayList<>();
        int from = 0;
        for (int count : replicates) {
            double[][] world = rows.subList(from, from + count).toArray(double[][]::new);
            values.add(count == 0 || Arrays.asList(world).contains(null) ? null : world);
            from += count;
        }
        return values;
    }

    private double[] values(Measured.Replicate replicate, long days) throws Exception {
        double[] known = kept.get(replicate.runId());
        if (known != null) {
            return known;
        }
        try {
            double[] values = replicate.values().call();
            kept.keep(replicate.runId(), values);
            return values;
        } catch (InterruptedRun | TableException | UncheckedIOException e) {
            throw e;
        } catch (RuntimeException e) {
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedRun();
            }
            progress.runEnded(null, false);
            return null;
        }
    }
}
