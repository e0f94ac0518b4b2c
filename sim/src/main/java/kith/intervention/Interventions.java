package kith.intervention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kith.process.Model;
import kith.scenario.settings.Scenario;
import kith.society.Calendar;
import kith.society.InForce;
import kith.society.World;

/**
 * The interventions of a scenario. They are played by the calendar of the world, which also keeps their state: each
 * midnight, once the day has opened, what each does to whom is laid down for the day.
 *
 * <p><i>Source:</i> an experiment, not a fact. <i>Draws:</i> those of {@link Coverage} and {@link Programme}.
 */
public final class Interventions {
    private final Scenario scenario;
    private final List<Intervention> all;

    private Interventions(Scenario scenario) {
        this.scenario = scenario;
        all = Intervention.of(scenario.interventions());
    }

    /** The interventions of a scenario; empty where it has none that happen. */
    public static Optional<Interventions> of(Scenario scenario) {
        return scenario.interventions().values().stream().noneMatch(each -> each.happens())
                ? Optional.empty()
                : Optional.of(new Interventions(scenario));
    }

    /** Day 0: whom each is for is settled. */
    public void begin(World world, Model model) {
        world.keep(new InterventionState(all.stream().map(each -> each.begin(world, model)).toList()));
    }

    /** A day has opened. */
    public void day(World world, Model model, int day) {
        Optional<InterventionState> state = world.part(InterventionState.class);
        if (state.isEmpty() || day >= scenario.horizonDays()) {
            return;
        }
        InForce inForce = new InForce(world.people().count());
        for (int at = 0; at < all.size(); at++) {
            all.get(at).day(world, model, state.get().all().get(at), at, day, inForce);
        }
        world.enforce(inForce);
    }

    /** An entry of the calendar has come: a visit. */
    public void visit(World world, Model model, Calendar.Entry entry) {
        int at = Programme.intervention(entry);
        all.get(at).programme().visit(world, model, world.part(InterventionState.class).orElseThrow().all().get(at),
                entry);
    }

    /** What each has come to in a world. */
    public List<CostRow> costs(World world) {
        List<CostRow> costs = new ArrayList<>();
        world.part(InterventionState.class).ifPresent(state -> {
            for (int at = 0; at < all.size(); at++) {
                costs.add(all.get(at).cost(state.all().get(at)));
            }
        });
        return costs;
    }
}
