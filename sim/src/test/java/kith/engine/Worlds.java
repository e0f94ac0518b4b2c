package kith.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kith.process.Model;
import kith.scenario.files.ScenarioReader;
import kith.scenario.settings.Scenario;
import kith.society.Population;
import kith.society.World;

/** Small worlds for tests. */
final class Worlds {
    private Worlds() {}

    static Scenario scenario(String... sets) {
        List<String> all = new ArrayList<>(List.of("population.people_count=120", "burn_in_days=0", "horizon_days=20"));
        all.addAll(Arrays.asList(sets));
        return ScenarioReader.create().defaults(all).scenario();
    }

    /** A world on day 0 (or at the start of its burn-in), and the model it lives under. */
    record Lived(World world, Model model) {
        Lived to(int day, Observer... observers) {
            new LiveRun(world, model, List.of(observers)).runTo(day);
            return this;
        }

        Lived fork() {
            return new Lived(world.fork(), new Model(model.scenario()));
        }
    }

    static Lived begin(Scenario scenario, int replicate) {
        Model model = new Model(scenario);
        World world = Population.draw(scenario, model.roles(), scenario.seed(), replicate);
        model.beginning().of(world);
        return new Lived(world, model);
    }
}
