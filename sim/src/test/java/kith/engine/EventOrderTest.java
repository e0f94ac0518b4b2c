package kith.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import kith.engine.Worlds.Lived;
import kith.process.FeltNeed;
import kith.random.Draws;
import kith.scenario.settings.Scenario;
import kith.society.People;
import kith.society.Ticks;
import kith.society.World;
import org.junit.jupiter.api.Test;

/** The total order of events: time, then MASON's calendar, then person by key, then k. */
class EventOrderTest {
    private static final Scenario SCENARIO = Worlds.scenario();

    @Test
    void eventsOfADayComeByTimeThenKeyThenK() {
        CandidateTimes coarse = candidate -> (candidate >>> 60) << 32;
        Lived lived = Worlds.begin(SCENARIO, 0);
        PersonEvents events = new PersonEvents(lived.world(), lived.model(), coarse);
        events.openDay(3);
        assertEquals(expected(lived, 3, coarse), events.order());
        int ties = 0;
        List<PersonEvents.Due> order = events.order();
        for (int i = 1; i < order.size(); i++) {
            boolean sameTick = order.get(i).tick() == order.get(i - 1).tick();
            ties += sameTick && order.get(i).person() == order.get(i - 1).person() ? 1 : 0;
        }
        assertTrue(ties > 100, "only " + ties + " collisions within a person");
    }

    @Test
    void rowsAreInKeyOrder() {
        People people = Worlds.begin(SCENARIO, 0).world().people();
        for (int person = 1; person < people.count(); person++) {
            assertTrue(Long.compareUnsigned(people.key(person - 1), people.key(person)) < 0);
        }
    }

    private static List<PersonEvents.Due> expected(Lived lived, int day, CandidateTimes times) {
        List<PersonEvents.Due> all = new ArrayList<>();
        World world = lived.world();
        for (int person = 0; person < world.people().count(); person++) {
            long dayKey = FeltNeed.dayKey(world.draws(), world.people().key(person), day);
            double rate = lived.model().personEvent().rateAtMost(world, person);
            for (int k = 0; k < FeltNeed.count(dayKey); k++) {
                long candidate = FeltNeed.candidate(dayKey, k);
                if (FeltNeed.possible(candidate, rate)) {
                    all.add(new PersonEvents.Due(Ticks.midnight(day)
                            + lived.model().personEvent().time(times.offset(candidate)), person, k));
                }
            }
        }
        all.sort((a, b) -> a.tick() != b.tick()
                ? Long.compare(a.tick(), b.tick())
                : a.person() != b.person()
                        ? Long.compareUnsigned(world.people().key(a.person()), world.people().key(b.person()))
                : Integer.compare(a.k(), b.k()));
        return all;
    }

    @Test
    void aCalendarEntryComesBeforePeoplesEventsOfTheSameTick() {
        CandidateTimes noon = candidate -> Ticks.PER_DAY / 2;
        Lived lived = Worlds.begin(Worlds.scenario("reach.night_rate=1"), 0); // all hours alike
        LiveRun simulation = new LiveRun(lived.world(), lived.model(), List.of(), List.of(), noon);
        List<Long> seen = new ArrayList<>();
        simulation.look(Ticks.midnight(2) + Ticks.PER_DAY / 2, () -> seen.add(lived.world().tally().felt));
        simulation.look(Ticks.midnight(2) + Ticks.PER_DAY / 2 + 1, () -> seen.add(lived.world().tally().felt));
        List<Long> atMidnight = new ArrayList<>();
        simulation.look(Ticks.midnight(2), () -> atMidnight.add(lived.world().tally().felt));
        simulation.runTo(3);
        assertEquals(atMidnight.get(0), seen.get(0), "at noon none of the noon events has happened");
        assertTrue(seen.get(1) > seen.get(0) + 50, "one tick later all of them have");
    }

    @Test
    void whoeverLooksBetweenEventsSeesExactState() {
        Lived looked = Worlds.begin(SCENARIO, 0);
        LiveRun simulation = new LiveRun(looked.world(), looked.model(), List.of());
        double[] seen = new double[1];
        long tick = Ticks.midnight(1) + Ticks.PER_DAY / 3;
        simulation.look(tick, () -> seen[0] = looked.model().feelings().loneliness(looked.world().people(), 5,
                looked.model().moment()));
        simulation.runTo(4);
        Lived notLooked = Worlds.begin(SCENARIO, 0).to(4);
        assertEquals(notLooked.world().stateHash(), looked.world().stateHash(), "looking changes nothing");
        assertTrue(seen[0] > 0 && seen[0] < 100);
    }

    @Test
    void playingPastTheEndOfTheOpenDayIsRefused() {
        Lived lived = Worlds.begin(SCENARIO, 0);
        PersonEvents events = new PersonEvents(lived.world(), lived.model(), CandidateTimes.KEYED);
        events.openDay(0);
        assertThrows(IllegalStateException.class, () -> events.advanceTo(Ticks.midnight(1) + 1));
    }

    @Test
    void timesAreUniformOverTheDay() {
        Draws draws = Draws.of(1, 0);
        int[] buckets = new int[10];
        for (int person = 0; person < 2000; person++) {
            long candidate = FeltNeed.candidate(FeltNeed.dayKey(draws, Draws.textKey("p" + person), 7), 2);
            buckets[(int) (FeltNeed.offset(candidate) * 10 / Ticks.PER_DAY)]++;
        }
        double chi = 0;
        for (int n : buckets) {
            chi += (n - 200.0) * (n - 200.0) / 200;
        }
        assertTrue(chi < 27.9, "chi-square " + chi + " on 9 degrees of freedom: false alarm in one of 1000");
    }
}
