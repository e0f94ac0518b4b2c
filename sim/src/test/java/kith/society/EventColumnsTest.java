package kith.society;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import kith.engine.LiveRun;
import kith.ledger.Cause;
import kith.process.Model;
import kith.relation.Need;
import kith.scenario.files.ScenarioReader;
import kith.scenario.settings.Scenario;
import org.junit.jupiter.api.Test;

/**
 * The table of {@link People} is true: events neither read nor write what it gives to midnights alone. A day is played
 * twice, the second time with "not a number" in those columns.
 */
final class EventColumnsTest {
    private static final int DAY = 5;
    private static final List<Trait> OF_MIDNIGHTS = List.of(Trait.OPENNESS, Trait.SET_POINT, Trait.ATTENTIVENESS,
            Trait.STRENGTH, Trait.START_VALUE_X, Trait.START_VALUE_Y);

    @Test
    void eventsDoNotReadWhatMidnightsRead() {
        LiveRun plain = atOpenDay();
        LiveRun poisoned = plain.fork(List.of());
        People people = poisoned.world().people();
        for (int person = 0; person < people.count(); person++) {
            poison(people, person);
        }
        long contacts = plain.world().tally().humanContacts;
        long sessions = plain.world().tally().aiSessions;
        long refusals = plain.world().tally().refusals;
        playDay(plain);
        playDay(poisoned);
        assertTrue(plain.world().tally().humanContacts > contacts + 100, "people met");
        assertTrue(plain.world().tally().aiSessions > sessions + 20, "and used AIs");
        assertTrue(plain.world().tally().refusals > refusals + 5, "and were refused");
        assertEquals(ofEvents(plain.world()), ofEvents(poisoned.world()));
    }

    @Test
    void eventsDoNotWriteWhatMidnightsWrite() {
        LiveRun run = atOpenDay();
        List<Double> before = ofMidnights(run.world().people());
        playDay(run);
        assertEquals(before, ofMidnights(run.world().people()));
        run.advanceTo(Ticks.midnight(DAY + 1) + 1);
        assertNotEquals(before, ofMidnights(run.world().people()));
    }

    /** The proof that the first test can fail: events do read fatigue. */
    @Test
    void whatEventsReadIsFoundOut() {
        LiveRun plain = atOpenDay();
        LiveRun poisoned = plain.fork(List.of());
        People people = poisoned.world().people();
        for (int person = 0; person < people.count(); person++) {
            people.setFatigue(person, Double.NaN);
        }
        playDay(plain);
        playDay(poisoned);
        assertNotEquals(ofEvents(plain.world()), ofEvents(poisoned.world()));
    }

    private static LiveRun atOpenDay() {
        Scenario scenario = ScenarioReader.create()
                .defaults(List.of("population.people_count=300", "burn_in_days=0", "horizon_days=20",
                        "ai.present=true", "ai.adoption.initial_share=0.8"))
                .scenario();
        Model model = new Model(scenario);
        World world = Population.draw(scenario, model.roles(), scenario.seed(), 0);
        model.beginning().of(world);
        LiveRun run = new LiveRun(world, model, List.of());
        run.advanceTo(Ticks.midnight(DAY) + 1);
        return run;
    }

    private static void playDay(LiveRun run) {
        run.advanceTo(Ticks.midnight(DAY + 1) - 1);
    }

    private static void poison(People people, int person) {
        FeelingRows feelings = people.feelings();
        for (int cause = 0; cause < Cause.LONELINESS; cause++) {
            feelings.addLonelinessMode(person, cause, Double.NaN);
        }
        for (int cause = 0; cause < Cause.FEELING; cause++) {
            feelings.addWellBeingMode(person, cause, Double.NaN);
        }
        for (int place = 0; place < Need.COUNT * Cause.SOURCES; place++) {
            feelings.addTag(person, place / Cause.SOURCES, place % Cause.SOURCES, Double.NaN);
        }
        for (int held = 0; held < Cause.HELD; held++) {
            feelings.setHeld(person, held, Double.NaN);
        }
        feelings.addLasting(person, Double.NaN);
        feelings.addOwnGap(person, Double.NaN);
        people.dependency().setGains(person, Double.NaN, Double.NaN);
        people.dependency().enter(person, Cause.UPTAKE, Double.NaN);
        people.background().setWithdrawal(person, Double.NaN);
        people.background().setChildUntil(person, Double.NaN);
        people.background().setDistress(person, Double.NaN);
        OF_MIDNIGHTS.forEach(trait -> people.setTrait(person, trait, Double.NaN));
    }

    /** What events read and write, of everybody. */
    private static List<Double> ofEvents(World world) {
        People people = world.people();
        List<Double> all = new ArrayList<>(List.of((double) world.tally().humanContacts));
        for (int person = 0; person < people.count(); person++) {
            for (int need = 0; need < Need.COUNT; need++) {
                all.add(people.satisfied(person, need));
            }
            for (int place = 0; place < 12; place++) {
                all.add(people.standards().standard(person, place / 3, place % 3));
                all.add(people.standards().raised(person, place / 3, place % 3));
            }
            DayRows today = people.today();
            all.addAll(List.of((double) people.busyUntil(person), people.fatigue(person), people.skill(person),
                    people.confidence(person), people.bridged(person), people.autonomy(person), people.coping(person),
                    people.background().valueX(person), people.background().valueY(person), today.humanHours(person),
                    today.aiHours(person), today.socialHours(person), today.limit(person),
                    today.attention(person), today.loneliness(person),
                    today.allGain(person), today.aiGain(person), today.humanContacts(person),
                    today.aiContacts(person), today.refusals(person), world.ties().closenessSum(person)));
        }
        return all;
    }

    /** What the table says that midnights alone write, of everybody. */
    private static List<Double> ofMidnights(People people) {
        List<Double> all = new ArrayList<>();
        for (int person = 0; person < people.count(); person++) {
            FeelingRows feelings = people.feelings();
            for (int cause = Cause.SOURCES; cause < Cause.FEELING; cause++) {
                all.add(cause < Cause.LONELINESS ? feelings.lonelinessMode(person, cause) : 0);
                all.add(feelings.wellBeingMode(person, cause));
            }
            for (int held = 0; held < Cause.HELD; held++) {
                all.add(feelings.held(person, held));
            }
            for (int cause = 0; cause < Cause.COUNT; cause++) {
                all.add(people.dependency().entered(person, cause));
            }
            all.addAll(List.of(feelings.lasting(person), feelings.ownGap(person), people.dependency().index(person),
                    people.dependency().aiGain(person), people.dependency().allGain(person),
                    people.background().withdrawal(person), people.background().childUntil(person),
                    people.background().distress(person),
                    people.today().limit(person), people.today().attention(person),
                    people.today().loneliness(person)));
            for (Trait trait : Trait.values()) {
                all.add(people.trait(person, trait));
            }
        }
        return all;
    }
}
