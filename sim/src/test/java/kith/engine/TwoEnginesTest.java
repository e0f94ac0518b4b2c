package kith.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import kith.engine.Worlds.Lived;
import kith.scenario.settings.Scenario;
import org.junit.jupiter.api.Test;

/** Two engines, one hash: sorted buckets against MASON's own heap, also where events collide. */
class TwoEnginesTest {
    /** Eight instants a day: everybody's candidates collide, and most people's own ones too. Never midnight itself. */
    private static final CandidateTimes COARSE = candidate -> ((candidate >>> 61) + 1) << 32;

    @Test
    void masonsHeapGivesTheSameStateAsSortedBuckets() {
        Scenario scenario = Worlds.scenario("ai.present=true", "ai.adoption.initial_share=0.4",
                "standards.spillover=0.5");
        assertEquals(onBuckets(scenario, CandidateTimes.KEYED), onHeap(scenario, CandidateTimes.KEYED));
    }

    @Test
    void collisionsAreOrderedAsDocumented() {
        Scenario scenario = Worlds.scenario("population.people_count=300", "ai.present=true",
                "ai.adoption.initial_share=0.4");
        assertEquals(onBuckets(scenario, COARSE), onHeap(scenario, COARSE));
        assertNotEquals(onBuckets(scenario, CandidateTimes.KEYED), onBuckets(scenario, COARSE));
    }

    @Test
    void anEngineThatOrdersCollisionsOtherwiseIsFound() {
        Scenario scenario = Worlds.scenario("population.people_count=300");
        CandidateTimes later = candidate -> COARSE.offset(candidate) + (candidate & 1);
        assertNotEquals(onHeap(scenario, COARSE), onBuckets(scenario, later));
    }

    private static long onBuckets(Scenario scenario, CandidateTimes times) {
        Lived lived = Worlds.begin(scenario, 0);
        new LiveRun(lived.world(), lived.model(), List.of(), List.of(), times).runTo(12);
        return lived.world().stateHash();
    }

    private static long onHeap(Scenario scenario, CandidateTimes times) {
        Lived lived = Worlds.begin(scenario, 0);
        new SteppablePeople(lived.world(), lived.model(), times).runTo(12);
        return lived.world().stateHash();
    }
}
