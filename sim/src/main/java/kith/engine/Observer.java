package kith.engine;

import kith.process.Model;
import kith.society.World;

/** Somebody who looks at the world and changes nothing, not even the luck. */
@FunctionalInterface
public interface Observer {
    /**
     * Called at each midnight, after the day that ended has been closed and before the new one opens: hours and counts
     * are still those of the day that ended.
     *
     * @param day the day about to open
     */
    void midnight(World world, Model model, int day);
}
