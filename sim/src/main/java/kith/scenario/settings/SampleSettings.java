package kith.scenario.settings;

import java.util.List;

/**
 * How the worlds of an experiment are drawn from what is unsure.
 *
 * @param method the method
 * @param points how many points: worlds of a Latin hypercube or a Sobol' sequence, base points of Saltelli,
 *     trajectories of Morris
 * @param settings what is unsure, in the order of the file
 * @param leftOut paths of settings of evidence grade D that were asked for as part of a section and have no range
 */
public record SampleSettings(Method method, int points, List<SampledSetting> settings, List<String> leftOut) {
    public SampleSettings {
        settings = List.copyOf(settings);
        leftOut = List.copyOf(leftOut);
    }

    /** How points are chosen. */
    public enum Method implements Keyword {
        /** Each setting is drawn once from each of as many equal parts of its range as there are worlds. */
        LATIN_HYPERCUBE,
        /** The points of a Sobol' sequence with a random shift, which fill all ranges evenly. */
        SOBOL,
        /** Saltelli's design, which is needed for Sobol' indices, from such a sequence. */
        SALTELLI,
        /** Morris's trajectories: neighbours differ in one setting. */
        MORRIS,
        /** The middle of all ranges, and then each setting alone at either end. */
        ONE_AT_A_TIME
    }

    /** How many worlds these points make: n, n, n (k + 2), n (k + 1) or 2 k + 1 for n points and k settings. */
    public long worlds() {
        long k = settings.size();
        return switch (method) {
            case LATIN_HYPERCUBE, SOBOL -> points;
            case SALTELLI -> points * (k + 2);
            case MORRIS -> points * (k + 1);
            case ONE_AT_A_TIME -> 2 * k + 1;
        };
    }
}
