package kith.analysis.table;

import java.util.List;
import java.util.Objects;

/**
 * A trial, its arms and scales in the order of the scenario.
 *
 * @param controlArm the arm that others are compared with, empty for none
 * @param peopleCount how many were to take part; null where a share was drawn
 */
public record TrialDesign(int startDay, String controlArm, Integer peopleCount, List<Arm> arms, List<Scale> scales) {
    /** Completes what was left out. */
    public TrialDesign {
        controlArm = Objects.requireNonNullElse(controlArm, "");
        arms = arms == null ? List.of() : List.copyOf(arms);
        scales = scales == null ? List.of() : List.copyOf(scales);
    }

    /** The words for an arm. */
    public String armLabel(String name) {
        return arms.stream().filter(arm -> arm.name().equals(name)).map(Arm::label).findFirst().orElse(name);
    }

    /**
     * An arm of a trial.
     *
     * @param dose how strongly its AI seeks a relationship, -1 to 1; null where the arm sets none
     * @param line the number of the line it belongs to: arms that differ in their dose alone; null without a dose
     */
    public record Arm(String name, String label, String treatment, int sessionsCount, Double dose, Integer line) {}

    /**
     * A scale of a trial.
     *
     * @param baseline the scale whose first row a change is taken from; empty for itself
     * @param low the lowest score that can be given; null where there is none
     * @param high the highest
     */
    public record Scale(
            String name, String label, String measures, String when, String baseline, Double low, Double high) {
        /** A scale that names no baseline is its own. */
        public Scale {
            baseline = Objects.requireNonNullElse(baseline, "");
        }
    }
}
