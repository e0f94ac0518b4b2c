package kith.pattern;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import kith.experiment.Progress;
import kith.scenario.ScenarioException;

/** A world whose statistics can be measured, replicate by replicate: all that a calibration needs to know of one. */
public interface Measured {
    /** Names of the statistics with their units, in the order in which their values come. */
    Map<String, String> units();

    /** Simulated days of one replicate. */
    long days();

    /**
     * The replicates, not yet run; they may be run on any threads.
     *
     * @param progress told of days that pass and of runs that end
     * @throws ScenarioException with the problems of the data files
     */
    List<Replicate> replicates(Progress progress) throws ScenarioException;

    /**
     * One replicate.
     *
     * @param runId hash of everything that decides its values: an equal id means the same values
     * @param values runs it and gives the value of every statistic; not-a-number where one cannot be told
     */
    record Replicate(String runId, Callable<double[]> values) {}
}
