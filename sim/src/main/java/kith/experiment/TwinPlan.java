package kith.experiment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kith.output.Metric;
import kith.output.Metrics;
import kith.scenario.files.ScenarioReader;
import kith.scenario.format.GivenValues;
import kith.scenario.format.Problem;
import kith.scenario.format.ScenarioException;

/**
 * What twins need: the study of two worlds, which keeps every person, and the same with a placebo AI. If the second
 * world has no AI, it is also the twin of the placebo. If both have one, two placebos are twins of each other: they
 * differ in what their sessions draw, and in nothing else.
 *
 * @param study the two worlds
 * @param placebos none, one or two placebos
 */
public record TwinPlan(StudyPlan study, List<RivalPlan> placebos) {
    private static final List<String> KEEPS = List.of("observation.people=true", "observation.baseline=true",
            "observation.ties=true", "population.draw=same");

    public TwinPlan {
        placebos = List.copyOf(placebos);
    }

    /**
     * Reads the two worlds.
     *
     * @param other the scenario of the second world; empty for the reference of the first
     * @throws ScenarioException if they cannot be compared
     */
    public static TwinPlan read(ScenarioReader reader, Path file, Optional<Path> other, GivenValues given)
            throws ScenarioException {
        GivenValues all = given.with(KEEPS);
        List<Path> files = new ArrayList<>(List.of(file));
        other.ifPresent(files::add);
        StudyPlan study = StudyPlan.read(reader, files, all);
        String why = study.reference().isEmpty() ? "has no reference; expected one, such as no-ai"
                : study.hasTrial() ? "has a trial, whose arms are compared within one world"
                : other.isPresent() && study.more().isEmpty() ? "and the other are the same scenario"
                : other.isPresent() && !study.scenario().scenario().ai().present()
                        && study.more().get(0).scenario().ai().present()
                        ? "has no AI and the other has one; give the one with the AI first"
                : !study.tellsUsersApart() && study.hasAi() ? "and the other do not start alike" : "";
        if (!why.isEmpty()) {
            throw new ScenarioException(List.of(new Problem(file.toString(), "", "the scenario " + why)));
        }
        List<RivalPlan> placebos = new ArrayList<>();
        boolean firstHasAi = study.scenario().scenario().ai().present();
        boolean bothHaveAi = firstHasAi && (other.isEmpty() ? study.reference() : study.more().stream().findFirst())
                .orElseThrow().scenario().ai().present();
        for (int number = 1; number <= (bothHaveAi ? 2 : firstHasAi ? 1 : 0); number++) {
            placebos.add(new RivalPlan("ai.placebo", Integer.toString(number), StudyPlan.read(reader, List.of(file),
                    all.with(List.of("ai.placebo=" + number)))));
        }
        return new TwinPlan(study, placebos);
    }

    /** Names of the metrics that a person has. */
    public List<String> metrics() {
        return Metrics.of(study.scenario().scenario()).stream().map(Metric::name).toList();
    }
}
