package kith.analysis.trial;

import java.util.List;
import java.util.Optional;
import kith.analysis.stats.StudentInterval;
import kith.analysis.table.Manifest;
import kith.analysis.table.Study;
import kith.analysis.table.TrialTable;

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

    /** The arms on a day of a scale. */
    public List<ArmResult> at(Manifest.Scale scale, int day) {
        return arms.stream().filter(each -> each.scale().equals(scale.name()) && each.day() == day).toList();
    }
}
