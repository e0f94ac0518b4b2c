package kith.intervention;

import java.util.List;
import java.util.Optional;
import kith.engine.Simulation;
import kith.scenario.Scenario;
import kith.society.InForce;
import kith.society.Ticks;

/**
 * The interventions of a scenario, as entries of its calendar: each midnight, once the day has opened, what each does to
 * whom is laid down for the day.
 *
 * <p><i>Source:</i> an experiment, not a fact. <i>Draws:</i> those of {@link Coverage} and {@link Programme}.
 */
public final class Interventions {
    private final Simulation simulation;
    private final int horizon;
    private List<Intervention> all = List.of();

    private Interventions(Simulation simulation, int horizon) {
        this.simulation = simulation;
        this.horizon = horizon;
    }

    /** Puts the interventions of a scenario, if it has any that happen, on the calendar of a simulation that has not begun. */
    public static Optional<Interventions> in(Simulation simulation, Scenario scenario) {
        if (scenario.interventions().values().stream().noneMatch(each -> each.happens())) {
            return Optional.empty();
        }
        Interventions interventions = new Interventions(simulation, scenario.horizonDays());
        interventions.all = Intervention.of(simulation, scenario.interventions());
        simulation.at(Ticks.midnight(0), () -> interventions.day(0));
        return Optional.of(interventions);
    }

    private void day(int day) {
        InForce inForce = new InForce(simulation.world().people().count());
        all.forEach(each -> each.day(day, inForce));
        simulation.world().enforce(inForce);
        if (day + 1 < horizon) {
            simulation.at(Ticks.midnight(day + 1), () -> day(day + 1));
        }
    }

    /** What each has come to. */
    public List<CostRow> costs() {
        return all.stream().map(Intervention::cost).toList();
    }
}
