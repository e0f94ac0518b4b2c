package kith.analysis.governance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import kith.analysis.stats.StudentInterval;
import kith.analysis.table.CostTable;
import kith.analysis.table.GovernanceTable;
import kith.analysis.table.Manifest;
import kith.analysis.table.RunsTable;
import kith.analysis.table.SeriesTable;
import kith.analysis.table.Study;

/**
 * Something that makes a world unfit to conclude from, or is itself the finding; named so that nobody overlooks it.
 *
 * @param scenarioId the scenario in which it happens
 * @param name its name
 * @param told what was seen, in words
 * @param runs runs in which it happens
 * @param of runs looked at
 */
public record FailureMode(String scenarioId, String name, String told, int runs, int of) {
    /** From this share of people with an AI partner on, everybody has adopted one. */
    static final double EVERYBODY = 0.95;

    /** The name of a lever that swings because its effect is too small for the tests of its provider. */
    static final String CANNOT_SEE = "tests cannot see an effect this small";

    /** A network has collapsed that holds less than this share of the ties it had. */
    static final double TIES_LEFT = 0.5;

    /** What goes wrong in the worlds of a study. */
    public static List<FailureMode> of(Study study, GovernanceTable governance, StudentInterval student) {
        List<FailureMode> modes = new ArrayList<>();
        for (Manifest.Scenario scenario : study.manifest().scenarios()) {
            List<RunsTable.Run> runs = study.runs().succeeded(scenario.scenarioId());
            add(modes, scenario, "everybody adopts", "at least 95 % of people have an AI partner on the last day",
                    (int) runs.stream().filter(run -> last(study, run, "user_share") >= EVERYBODY).count(),
                    runs.size());
            add(modes, scenario, "network collapse", "people have fewer than half of the ties of day 0",
                    (int) runs.stream().filter(run -> last(study, run, "ties") < TIES_LEFT * at(study, run, 0, "ties"))
                            .count(),
                    runs.size());
            runs.stream().flatMap(run -> study.costs().of(run.runId()).stream()).map(CostTable.Row::intervention)
                    .distinct()
                    .forEach(name -> add(modes, scenario, "intervention reaches nobody", name.replace('_', ' ')
                            + ": its target group or its coverage includes nobody",
                            (int) runs.stream()
                                    .filter(run -> study.costs().of(run.runId()).stream()
                                            .anyMatch(row -> row.intervention().equals(name) && row.people() == 0))
                                    .count(),
                            runs.size()));
            Steered.of(governance, runs, student).stream()
                    .filter(steered -> steered.swinging() > 0)
                    .collect(Collectors.groupingBy(Steered::provider, LinkedHashMap::new, Collectors.toList()))
                    .values()
                    .forEach(swinging -> {
                        List<Detectable> unseen = unseen(study, scenario, swinging);
                        oscillates(modes, scenario, swinging.stream().filter(each -> unseen.stream()
                                .noneMatch(blind -> blind.isOf(each))).toList(), runs.size());
                        blind(modes, scenario, swinging, unseen, runs.size());
                    });
        }
        return List.copyOf(modes);
    }

    /** The swinging levers of which tests see no effect. */
    private static List<Detectable> unseen(Study study, Manifest.Scenario scenario, List<Steered> swinging) {
        return Detectable.of(study, scenario).stream()
                .filter(each -> !each.isSeen() && swinging.stream().anyMatch(each::isOf)).toList();
    }

    /** Told once per provider, of the lever that swings in most runs and whose effect its tests cannot see. */
    private static void blind(List<FailureMode> modes, Manifest.Scenario scenario, List<Steered> swinging,
            List<Detectable> unseen, int of) {
        swinging.stream().filter(each -> unseen.stream().anyMatch(blind -> blind.isOf(each)))
                .max(Comparator.comparingInt(Steered::swinging))
                .ifPresent(most -> {
                    Detectable its = unseen.stream().filter(blind -> blind.isOf(most)).findFirst().orElseThrow();
                    add(modes, scenario, CANNOT_SEE, "'" + most.provider() + "' changes " + its.leverInWords()
                            + " back and forth, because its A/B tests see no effect of it. " + its.told(),
                            most.swinging(), of);
                });
    }

    /** Told once per provider, by what swings in most runs. */
    private static void oscillates(List<FailureMode> modes, Manifest.Scenario scenario, List<Steered> swinging,
            int of) {
        if (swinging.isEmpty()) {
            return;
        }
        int most = swinging.stream().mapToInt(Steered::swinging).max().orElseThrow();
        Steered steered = swinging.stream().filter(each -> each.swinging() == most).findFirst().orElseThrow();
        int others = swinging.size() - 1;
        add(modes, scenario, "provider oscillates",
                "'" + steered.provider() + "' changes " + steered.lever().replace('_', ' ')
                        + (steered.part().equals("all") ? "" : " (" + steered.part() + ")") + " back and forth by "
                        + Steered.SWING + " or more, at least " + Steered.SWINGS + " times"
                        + (others == 0 ? ""
                                : "; " + others + " other levers or parts do the same in at most as many runs"),
                most, of);
    }

    private static void add(List<FailureMode> modes, Manifest.Scenario scenario, String name, String told, int runs,
            int of) {
        if (runs > 0) {
            modes.add(new FailureMode(scenario.scenarioId(), name, told, runs, of));
        }
    }

    private static double last(Study study, RunsTable.Run run, String variable) {
        return at(study, run, study.series().lastDay(), variable);
    }

    private static double at(Study study, RunsTable.Run run, int day, String variable) {
        return study.series().track(run.runId(), SeriesTable.EVERYBODY, variable).at(day);
    }
}
