package kith.analysis.trial;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kith.analysis.stats.StudentInterval;
import kith.analysis.table.Manifest;
import kith.analysis.table.Study;
import kith.analysis.table.TrialTable;
import kith.analysis.wording.Numeral;

/** What the trial of a scenario found. */
public record TrialResult(Manifest.Scenario scenario, List<ArmResult> arms, List<Profile> profiles) {
    /** The result of a scenario's trial, if it holds one. */
    public static Optional<TrialResult> of(Study study, Manifest.Scenario scenario, TrialTable table, StudentInterval student) {
        return scenario.trial() == null
                ? Optional.empty()
                : Optional.of(new TrialResult(scenario, new ArmTable(study, scenario, table, student).results(),
                        new ProfileTable(study, scenario, table, student).profiles()));
    }

    /** The days on which a scale was taken. */
    public List<Integer> days(Manifest.Scale scale) {
        return arms.stream().filter(each -> each.scale().equals(scale.name())).map(ArmResult::day).distinct().toList();
    }

    /** Where fewer took part than the scenario wants, or arms hold nobody, in a sentence; empty where all is as wanted. */
    public String shortfall() {
        Manifest.Trial trial = scenario.trial();
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
            sentences.add("The trial was planned for " + Numeral.count(trial.peopleCount()) + " people. Only "
                    + Numeral.count(Math.round(all)) + " took part, because no more were eligible.");
        }
        List<String> empty = enrolled.keySet().stream().filter(label -> enrolled.get(label) == 0).toList();
        if (!empty.isEmpty()) {
            sentences.add("Nobody was measured in: " + String.join("; ", empty) + ".");
        }
        return String.join(" ", sentences);
    }

    /** Whether a scale has a row for everybody, so that rows tell how many were enrolled: one at midnight, and not about an AI that some arm lacks. */
    private boolean everyArmIsAsked() {
        boolean allHaveAi = scenario.trial().arms().stream().allMatch(arm -> arm.treatment().equals("ai"));
        return scenario.trial().scales().stream().anyMatch(scale -> "midnight".equals(scale.when())
                && (allHaveAi || !Set.of("wanting", "liking", "intention").contains(scale.measures())));
    }

    /** The arms on a day of a scale. */
    public List<ArmResult> at(Manifest.Scale scale, int day) {
        return arms.stream().filter(each -> each.scale().equals(scale.name()) && each.day() == day).toList();
    }
}
