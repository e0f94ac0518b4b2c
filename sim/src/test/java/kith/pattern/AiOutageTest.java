package kith.pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import kith.engine.LiveRun;
import kith.process.Model;
import kith.scenario.files.ScenarioReader;
import kith.scenario.format.Phases;
import kith.scenario.settings.Scenario;
import kith.society.Population;
import kith.society.World;
import org.junit.jupiter.api.Test;

/** What a window of an outage does to those who had an AI as it opened. */
final class AiOutageTest {
    private static final List<String> WORLD = List.of(
            "population.people_count=150", "burn_in_days=0", "horizon_days=20", "ai.present=true",
            "ai.adoption.initial_share=0.5");
    private static final List<String> OUT = List.of("at_day.out.from_day=10", "at_day.out.to_day=18",
            "at_day.out.set.ai.conduct.availability=0");

    private static Scenario scenario(List<String> more) {
        List<String> all = new ArrayList<>(WORLD);
        all.addAll(more);
        return ScenarioReader.create().defaults(all).scenario();
    }

    private static AiOutage lived(List<String> more) {
        Scenario scenario = scenario(more);
        Model model = new Model(scenario);
        World world = Population.draw(scenario, model.roles(), scenario.seed(), 0);
        model.beginning().of(world);
        AiOutage look = AiOutage.of(scenario(OUT));
        LiveRun simulation = new LiveRun(world, model, Phases.of(scenario), List.of(look));
        simulation.runTo(20);
        return look;
    }

    @Test
    void peopleMeetOthersMoreAndGoWithout() {
        AiOutage out = lived(OUT);
        AiOutage usual = lived(List.of());
        assertEquals(18, out.to());
        assertEquals(0, usual.wellBeingAgainst(usual), "nothing against itself");
        assertTrue(out.contactsAgainst(usual) > 0, "who has no AI turns to people");
        List<String> without = new ArrayList<>(OUT);
        without.add("ai.withdrawal.effect=0");
        double pulled = out.wellBeingAgainst(usual);
        assertTrue(pulled < lived(without).wellBeingAgainst(lived(List.of("ai.withdrawal.effect=0"))),
                "withdrawal pulls");
    }

    @Test
    void withoutAWindowNothingIsSeen() {
        AiOutage none = AiOutage.of(scenario(List.of()));
        assertTrue(Double.isNaN(none.wellBeingAgainst(none)));
    }
}
