package kith.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import kith.engine.LiveRun;
import kith.experiment.PlannedRun;
import kith.experiment.Progress;
import kith.experiment.Provenance;
import kith.experiment.Start;
import kith.experiment.StudyPlan;
import kith.scenario.files.ResolvedScenario;
import kith.scenario.format.ScenarioException;
import kith.scenario.settings.Scenario;
import kith.society.World;

/**
 * Measures the worlds with AI, replicate by replicate: a year in which an AI is on offer beside the same people
 * without it, and six trials. Each world has its own people; results do not depend on the number of threads.
 *
 * @param use the world in which an AI is on offer
 * @param without the same without AI
 * @param placebo the same with an AI without effect: what luck and selection alone do
 * @param outage the same with a window in which the AI is out
 * @param dose the trial of doses
 * @param talk the trial of daily talk
 * @param relief the trial of a single session
 * @param tutor the trial of tutors
 * @param therapy the trial of therapists among people in distress
 * @param others the same among others
 */
public record AiMeasurement(
        ResolvedScenario use,
        Scenario without,
        Scenario placebo,
        ResolvedScenario outage,
        ResolvedScenario dose,
        ResolvedScenario talk,
        ResolvedScenario relief,
        ResolvedScenario tutor,
        ResolvedScenario therapy,
        ResolvedScenario others)
        implements Measured {
    @Override
    public Map<String, String> units() {
        return PluginStatistics.of(use.scenario()).after(AiStatistics.units());
    }

    @Override
    public ResolvedScenario scenario() {
        return use;
    }

    @Override
    public String yaml() {
        List<ResolvedScenario> beside = List.of(outage, dose, talk, relief, tutor, therapy, others);
        String names = String.join(", ", beside.stream().map(each -> each.scenario().name()).toList());
        return use.yaml() + "# Measured beside it: " + names + "; sha256 of all they say "
                + Provenance.sha256(beside.stream().map(ResolvedScenario::yaml).toList()) + "\n";
    }

    @Override
    public long days() {
        long days = (long) without.horizonDays() + placebo.horizonDays() + windowEnd();
        for (ResolvedScenario world : worlds()) {
            days += world.scenario().burnInDays() + world.scenario().horizonDays();
        }
        return days;
    }

    private int windowEnd() {
        return Math.min(AiOutage.of(outage.scenario()).to(), outage.scenario().horizonDays());
    }

    private List<ResolvedScenario> worlds() {
        return List.of(use, dose, talk, relief, tutor, therapy, others);
    }

    @Override
    public List<Replicate> replicates(Progress progress) throws ScenarioException {
        List<List<PlannedRun>> runs = new ArrayList<>();
        for (ResolvedScenario world : worlds()) {
            runs.add(StudyPlan.of(world, Optional.empty()).runs());
        }
        return IntStream.range(0, use.scenario().replicates())
                .mapToObj(r -> {
                    List<PlannedRun> each = runs.stream().map(of -> of.get(r)).toList();
                    String id = Provenance.sha256(each.stream().map(PlannedRun::runId).toList()).substring(0, 16);
                    return new Replicate(id, () -> replicate(each, progress));
                })
                .toList();
    }

    private double[] replicate(List<PlannedRun> runs, Progress progress) {
        PluginStatistics more = PluginStatistics.of(use.scenario());
        List<double[]> own = new ArrayList<>();
        AiObserved observed = observe(runs, progress, year -> own.add(more.values(year.world(), year.model())));
        double[] values = AiStatistics.ALL.stream().mapToDouble(s -> s.of().applyAsDouble(observed)).toArray();
        progress.runEnded(runs.get(0), true);
        return PluginStatistics.joined(values, own.get(0));
    }

    /**
     * The year with the AI, without it, with a placebo and with it out for a while go on from one burn-in; each trial
     * has its own.
     */
    private AiObserved observe(List<PlannedRun> runs, Progress progress, Consumer<LiveRun> atTheEndOfTheYear) {
        PlannedRun year = runs.get(0);
        Scenario settings = year.scenario().scenario();
        Start begun = Start.of(year, without, progress);
        World start = begun.world();
        AiUse.Contacts contacts = new AiUse.Contacts(start.people().count(), settings.horizonDays());
        AiUse.Contacts ofTwin = new AiUse.Contacts(start.people().count(), settings.horizonDays());
        AiOutage usual = AiOutage.of(outage.scenario());
        AiOutage out = AiOutage.of(outage.scenario());
        LiveRun with = begun.under(settings, List.of(contacts, usual, progress.watching(year, 0)));
        AfterSession after = new AfterSession(start.people().count(), settings.horizonDays());
        with.model().listen(after);
        with.runTo(settings.horizonDays());
        atTheEndOfTheYear.accept(with);
        LiveRun twin = begun.under(without, List.of(ofTwin, progress.watching(year, 0)));
        twin.runTo(without.horizonDays());
        AiUse.Contacts ofPlacebo = new AiUse.Contacts(start.people().count(), settings.horizonDays());
        LiveRun sham = begun.under(placebo, List.of(ofPlacebo, progress.watching(year, 0)));
        sham.runTo(placebo.horizonDays());
        begun.under(outage.scenario(), List.of(out, progress.watching(year, 0))).runTo(windowEnd());
        return new AiObserved(
                AiUse.of(with.world(), with.model(), contacts, twin.world(), ofTwin),
                AiUse.of(sham.world(), sham.model(), ofPlacebo, twin.world(), ofTwin),
                out,
                usual,
                after.difference(),
                trial(runs.get(1), progress),
                trial(runs.get(2), progress),
                trial(runs.get(3), progress),
                trial(runs.get(4), progress),
                trial(runs.get(5), progress),
                trial(runs.get(6), progress));
    }

    private static TrialOutcome trial(PlannedRun run, Progress progress) {
        Scenario settings = run.scenario().scenario();
        LiveRun held = Start.of(run, progress).under(settings, List.of(progress.watching(run, 0)));
        held.runTo(settings.horizonDays());
        return TrialOutcome.of(settings, held.trialRows().orElse(List.of()));
    }
}
