package kith.calibrate;

import java.util.List;
import kith.pattern.Measured;
import kith.scenario.format.ScenarioException;

/** Makes the worlds a calibration looks at. Any world will do whose statistics can be measured. */
public interface Worlds {
    /**
     * A world with some values set.
     *
     * @param sets the values, each as {@code path=value}; all else is as the world stands
     * @throws ScenarioException if the values do not go together: the world cannot be
     */
    Measured at(List<String> sets, int replicates, long seed) throws ScenarioException;
}
