package kith.analysis.table;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What an experiment has told of a scenario before: in how many worlds, each a combination of assumptions, an outcome
 * was higher or lower.
 *
 * @param experiment name of the experiment
 * @param people people in a world
 * @param pairs pairs of runs in a world
 * @param day the day of the differences
 * @param sameModel whether the experiment was run with the model of this study
 * @param settings what was varied, in words
 * @param outcomes the outcomes, each in one group
 */
public record OtherWorlds(
        String experiment, int people, int pairs, int day, boolean sameModel, List<String> settings,
        List<Outcome> outcomes) {
    public OtherWorlds {
        settings = settings == null ? List.of() : List.copyOf(settings);
        outcomes = outcomes == null ? List.of() : List.copyOf(outcomes);
    }

    /** The outcome whose differences lie farthest apart; empty where no world has a verdict. */
    public Optional<Outcome> widest() {
        return widest(outcomes);
    }

    /** The same of some of the outcomes. */
    public static Optional<Outcome> widest(List<Outcome> outcomes) {
        return outcomes.stream().filter(Outcome::isJudged)
                .max(Comparator.comparingDouble(each -> each.highest() - each.lowest()));
    }

    /**
     * One outcome in one group.
     *
     * @param label the outcome in words
     * @param groupLabel the group in words
     * @param worlds how many worlds there are
     * @param higher in how many it is higher
     * @param lower in how many it is lower
     * @param perhaps in how many of these two it is perhaps too little to matter
     * @param tooSmall in how many the difference is too small to matter
     * @param unclear in how many it is unclear
     * @param none in how many there is no verdict
     * @param lowest the lowest difference with a verdict; null for none
     * @param highest the highest difference with a verdict; null for none
     */
    public record Outcome(
            String variable, String label, String group, String groupLabel, String unit, int worlds, int higher,
            int lower, int perhaps, int tooSmall, int unclear, int none, Double lowest, Double highest) {
        /** Whether any world has a verdict. */
        public boolean isJudged() {
            return none < worlds;
        }

        /** Whether most worlds have a verdict. */
        public boolean isMostlyJudged() {
            return 2 * none < worlds;
        }
    }
}
