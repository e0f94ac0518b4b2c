package kith.analysis.trial;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kith.analysis.stats.StudentInterval;
import kith.analysis.table.Manifest;
import kith.analysis.table.Study;
import kith.analysis.table.TrialDesign;
import kith.analysis.table.TrialTable;
import kith.analysis.wording.Numeral;
import kith.analysis.wording.Precision;

/** What the trial of a scenario found. */
public record TrialResult(Manifest.Scenario scenario, List<ArmResult> arms, List<Profile> profiles) {
    private static final double SMALL_SD = 3;
    private static final double TINY_SD = 0.3;

    /** The result of a scenario's trial, if it holds one. */
    public static Optional<TrialResult> of(Study study, Manifest.Scenario scenario, TrialTable table,
            StudentInterval student) {
        return scenario.trial() == null
                ? Optional.empty()
                : Optional.of(new TrialResult(scenario, new ArmTable(study, scenario, table, student).results(),
                        new ProfileTable(study, scenario, table, student).profiles()));
    }

    /** The days on which a scale was taken. */
    public List<Integer> days(TrialDesign.Scale scale) {
        return arms.stream().filter(each -> each.scale().equals(scale.name())).map(ArmResult::day).distinct().toList();
    }

    /**
     * Where fewer took part than the scenario wants, or arms hold nobody, in a sentence; empty where all is as wanted.
     */
    public String shortfall() {
        TrialDesign trial = scenario.trial();
        Map<String, Double> enrolled = new LinkedHashMap<>();
        trial.arms().forEach(arm -> enrolled.put(arm.label(), arms.stream()
                .filter(each -> each.arm().equals(arm.name()))
                .mapToDouble(ArmResult::enrolled)
                .max()
                .orElse(0)));
        double all = enrolled.values().stream().mapToDouble(each -> each).sum();
        if (all == 0) {
            return "Nobody took part.";
        }
        List<String> sentences = new ArrayList<>();
        if (trial.peopleCount() != null && Math.rint(all) < trial.peopleCount() && everyArmIsAsked()) {
            sentences.add("The trial is planned for " + Numeral.count(trial.peopleCount()) + " people. Only "
                    + Numeral.count(Math.round(all))
                    + " people took part, because nobody else in this world is eligible.");
        }
        List<String> empty = enrolled.keySet().stream().filter(label -> enrolled.get(label) == 0).toList();
        if (!empty.isEmpty()) {
            sentences.add("No participant was measured in: " + String.join("; ", empty) + ".");
        }
        return String.join(" ", sentences);
    }

    /**
     * Whether a scale has a row for everybody, so that rows tell how many were enrolled: one at midnight, and not about
     * an AI that some arm lacks.
     */
    private boolean everyArmIsAsked() {
        boolean allHaveAi = scenario.trial().arms().stream().allMatch(arm -> arm.treatment().equals("ai"));
        return scenario.trial().scales().stream().anyMatch(scale -> "midnight".equals(scale.when())
                && (allHaveAi || !Set.of("wanting", "liking", "intention").contains(scale.measures())));
    }

    /** How many arms are compared with the control arm on a day of a scale. */
    public long comparisons(TrialDesign.Scale scale, int day) {
        return at(scale, day).stream().filter(ArmResult::compares).count();
    }

    /**
     * The decimals that some arms share: what the intervals of their differences support, and no finer than what
     * matters.
     */
    public static int decimals(Collection<ArmResult> arms) {
        double smallest = arms.stream().mapToDouble(ArmResult::smallest).filter(size -> size > 0).min()
                .orElse(Double.NaN);
        return Precision.of(arms.stream().filter(arm -> arm.word().isVerdict()).map(ArmResult::interval).toList(),
                smallest,
                usualDecimals(arms));
    }

    /** The decimals of means: as many as the spread between people is worth. */
    public static int usualDecimals(Collection<ArmResult> arms) {
        double sd = arms.stream().mapToDouble(ArmResult::sd).filter(each -> each > 0).max().orElse(1);
        return sd < TINY_SD ? 3 : sd < SMALL_SD ? 2 : 1;
    }

    /** The arms on a day of a scale. */
    public List<ArmResult> at(TrialDesign.Scale scale, int day) {
        return arms.stream().filter(each -> each.scale().equals(scale.name()) && each.day() == day).toList();
    }
}
