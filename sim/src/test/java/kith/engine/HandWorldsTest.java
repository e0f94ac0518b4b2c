package kith.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import kith.PlainSettings;
import kith.companion.Disposition;
import kith.ledger.Cause;
import kith.process.Model;
import kith.random.Draws;
import kith.relation.Facet;
import kith.relation.Need;
import kith.relation.Ties;
import kith.scenario.files.ScenarioReader;
import kith.scenario.settings.RelationClass;
import kith.scenario.settings.Scenario;
import kith.society.People;
import kith.society.Ticks;
import kith.society.Trait;
import kith.society.World;
import org.junit.jupiter.api.Test;

/**
 * Worlds of two to four people, worked out by hand. Chance is taken out: every candidate is a felt need, the need is
 * fixed by its weights, somebody is always sought, everybody free is willing, and nothing varies between contacts.
 *
 * <p>Common numbers: friends meet for .55 x 1.1 = .605 h. An experience of a rested average friend is worth
 * x = .2 x 1 + .56 x .78 + .24 x .45 = .7448; the first standard is e = .2 x .97 + .56 x .78 + .24 x .45 = .7388.
 */
class HandWorldsTest {
    private static final double EXACT = 1e-12;
    private static final long NOON = Ticks.PER_DAY / 2;
    private static final int CLOSE = RelationClass.CLOSE.ordinal();
    private static final int SUPPORT = Need.SUPPORT.ordinal();
    private static final int COMPANIONSHIP = Need.COMPANIONSHIP.ordinal();
    private static final int MATTERING = Need.MATTERING.ordinal();

    private static final List<String> CERTAIN = List.of(
            "seeking.felt_per_day=12", "seeking.deficit_share=0", "choice.nobody=-10", "contact.hours_spread=0",
            "contact.attentiveness_noise=0", "contact.deference_noise=0", "contact.fatigue_refusal=0",
            "contact.willingness=1",
            "choice.closeness=10", "ties.growth_per_hour=0.011", "needs.anxiety_support=0", "ai.present=true");

    private final List<String> sets = new ArrayList<>(CERTAIN);
    private Model model;
    private World world;

    /** People without traits beyond attentiveness .78, standards (.97, .78, .45), strength 1, anthropomorphism .5. */
    private void people(int count, Need felt) {
        for (Need need : Need.values()) {
            sets.add("needs." + need.name().toLowerCase(Locale.ROOT) + ".weight=" + (need == felt ? 1 : 0));
        }
        Scenario scenario = ScenarioReader.create().defaults(PlainSettings.and(sets.toArray(String[]::new))).scenario();
        model = new Model(scenario);
        String[] id = new String[count];
        long[] key = new long[count];
        double[] traits = new double[count * Trait.COUNT];
        for (int i = 0; i < count; i++) {
            id[i] = "abcd".substring(i, i + 1);
            key[i] = i + 1;
            traits[i * Trait.COUNT + Trait.ATTENTIVENESS.ordinal()] = 0.78;
            traits[i * Trait.COUNT + Trait.STRENGTH.ordinal()] = 1;
            traits[i * Trait.COUNT + Trait.ANTHROPOMORPHISM.ordinal()] = 0.5;
        }
        int[][] nowhere = new int[count][0];
        People people = new People(id, key, traits, new byte[count], nowhere);
        world = new World(Draws.of(1, 0), List.of(), people, new Ties(count), 0);
        for (int i = 0; i < count; i++) {
            for (int c = 0; c < RelationClass.COUNT; c++) {
                people.standards().setStandard(i, c, Facet.AVAILABILITY.ordinal(), 0.97);
                people.standards().setStandard(i, c, Facet.ATTENTIVENESS.ordinal(), 0.78);
                people.standards().setStandard(i, c, Facet.DEFERENCE.ordinal(), 0.45);
            }
            people.today().start(i, 100);
            people.today().setMood(i, 0, 0.78);
            people.setConfidence(i, scenario.confidence().start());
        }
    }

    private int friends(int a, int b, double closeness) {
        int role = model.roles().indexOf("friends");
        People people = world.people();
        return world.ties().add(a, b, Draws.pairKey(people.key(a), people.key(b)), role, 0, closeness, 0.7, 0);
    }

    private void needFelt(int person, long tick) {
        model.personEvent().handle(world, person, Draws.mix(person + 99), tick, model.moment());
    }

    private double satisfied(int person, int need) {
        return world.people().satisfied(person, need) * model.moment().needKept(need);
    }

    /** The expected table: one row per value, name, expected, found. */
    private static void table(Object... cells) {
        for (int i = 0; i < cells.length; i += 3) {
            assertEquals((double) cells[i + 1], (double) cells[i + 2], EXACT, (String) cells[i]);
        }
    }

    @Test
    void twoFriendsMeetOnceAndADayEnds() {
        people(2, Need.SUPPORT);
        int slot = friends(0, 1, 0.25);
        needFelt(0, NOON);
        People people = world.people();
        // Closeness factor .5 + .5 sqrt(.25) = .75; fit of a friend to support (1 + 1)/2 x 1 = 1.
        // J of a: .7448 - .7388 = .006; b asked for nothing, J = 0; G = (.25 + .003)/.25 = 1.012.
        table(
                "a: support, .75 x .75 x .7448", 0.41895, satisfied(0, SUPPORT),
                "a: companionship, .35 sqrt(.605) x .75", 0.204177083067616, satisfied(0, COMPANIONSHIP),
                "a: mattering", 0.0, satisfied(0, MATTERING),
                "b: support", 0.0, satisfied(1, SUPPORT),
                "b: companionship", 0.204177083067616, satisfied(1, COMPANIONSHIP),
                "b: mattering, .75 x .75 x 1", 0.5625, satisfied(1, MATTERING),
                "closeness, .25 + .011 x .605 x 1.012 x .75", 0.255051145, world.ties().closeness(slot),
                "a learned of b, .7 + .1 (.7448 - .7)", 0.70448, world.ties().learned(slot),
                "b learned of a, .7 + .1 (.7388 - .7)", 0.70388, world.ties().learned(world.ties().mate(slot)),
                "a: standard availability, .97 + .05 x .03", 0.9715, people.standards().standard(0, CLOSE, 0),
                "b: standard availability", 0.97, people.standards().standard(1, CLOSE, 0),
                "a: hours", 0.605, people.today().humanHours(0),
                "b: hours", 0.605, people.today().humanHours(1),
                "a: fatigue, .2 x .605", 0.121, people.fatigue(0) * model.moment().fatigueKept());
        assertEquals(NOON + (long) (0.605 / 24 * Ticks.PER_DAY), people.busyUntil(0), "busy for .605 h, whole ticks");
        model.dayEnd().close(world, 0);
        // Half a day on: exp(-.5/3) and exp(-.5); a friend fades with exp(-1/400).
        // Loneliness: -a s tau/(tau - 14) (exp(-.5/tau) - exp(-.5/14)), companionship a = .48, support .20, mattering
        // .15.
        table(
                "a: support", 0.3546335186429228, satisfied(0, SUPPORT),
                "b: companionship", 0.12383966089120206, satisfied(1, COMPANIONSHIP),
                "b: mattering", 0.47614597025097044, satisfied(1, MATTERING),
                "closeness", 0.2544143135085473, world.ties().closeness(slot),
                "a: loneliness booked to contact", -0.005408248771438589,
                model.feelings().rawLoneliness(people, 0, Cause.HUMAN_CONTACT.ordinal(), model.moment()),
                "b: loneliness booked to contact", -0.0027018115213359546,
                model.feelings().rawLoneliness(people, 1, Cause.HUMAN_CONTACT.ordinal(), model.moment()),
                "b: loneliness booked to care given", -0.002725332891483588,
                model.feelings().rawLoneliness(people, 1, Cause.CARE_GIVEN.ordinal(), model.moment()),
                "a: loneliness booked to disappointment", 0.0,
                model.feelings().rawLoneliness(people, 0, Cause.DISAPPOINTMENT.ordinal(), model.moment()));
    }

    @Test
    void threePeopleOneRefusesTheNextIsAsked() {
        people(3, Need.SUPPORT);
        friends(0, 1, 0.9);
        friends(0, 2, 0.04);
        People people = world.people();
        people.setBusyUntil(1, NOON + 1);
        model.moment().moveTo(NOON);
        model.feelings().satisfy(people, 0, SUPPORT, Cause.HUMAN_CONTACT.ordinal(), 0.4, model.moment());
        needFelt(0, NOON);
        // b is closer by .86, ten logits a unit: asked first, busy. Loss .1 x (.5 + .5 sqrt(.9)) x .97 = .09451114;
        // the standard for availability falls to .9215, and c, at closeness factor .6, is better than that: J = .0157.
        table(
                "a: support, .30548886 + (1 - .30548886) x .75 x .6 x .7448",
                0.3054888600445501 + 0.23277235366746862, satisfied(0, SUPPORT),
                "a: booked to disappointment", -0.09451113995544992,
                people.feelings().tag(0, SUPPORT, Cause.DISAPPOINTMENT.ordinal()) * model.moment().needKept(SUPPORT),
                "a: refusals met", 1.0, people.today().refusals(0),
                "a: standard availability, .9215 + .05 x .0785", 0.925425, people.standards().standard(0, CLOSE, 0),
                "b: contacts", 0.0, people.today().humanContacts(1),
                "c: contacts", 1.0, people.today().humanContacts(2));
        assertEquals(1, world.tally().refusals);
    }

    @Test
    void aRaisedStandardTakesWhatItIsBookedFor() {
        people(2, Need.SUPPORT);
        int slot = friends(0, 1, 0.25);
        People people = world.people();
        people.standards().setRaised(0, CLOSE, Facet.ATTENTIVENESS.ordinal(), 0.3);
        needFelt(0, NOON);
        // J = .006 - .56 x .3 = -.162; of it the standard learned from people accounts for nothing.
        // G = (.25 - .081)/.25 = .676: inside the tolerance the tie still grows.
        table(
                "booked to contact, .75 x .5586", 0.41895,
                people.feelings().tag(0, SUPPORT, Cause.HUMAN_CONTACT.ordinal()) * model.moment().needKept(SUPPORT),
                "booked to raised standards, -.75 x .8 x .75 x .162", -0.0729,
                people.feelings().tag(0, SUPPORT, Cause.RAISED_STANDARDS.ordinal()) * model.moment().needKept(SUPPORT),
                "booked to disappointment", 0.0, people.feelings().tag(0, SUPPORT, Cause.DISAPPOINTMENT.ordinal()),
                "raised part left, .3 x .95", 0.285, people.standards().raised(0, CLOSE, Facet.ATTENTIVENESS.ordinal()),
                "closeness, .25 + .011 x .605 x .676 x .75", 0.253374085, world.ties().closeness(slot));
    }

    @Test
    void fourPeopleWhoSeeksToBeNeededGives() {
        people(4, Need.MATTERING);
        friends(0, 1, 0.25);
        friends(2, 3, 0.25);
        needFelt(0, NOON);
        // a gives, b receives support: .75 x .75 x .7388, for b asked for nothing and finds a as available as its
        // standard.
        table(
                "a: mattering", 0.5625, satisfied(0, MATTERING),
                "b: support", 0.415575, satisfied(1, SUPPORT),
                "a: support", 0.0, satisfied(0, SUPPORT),
                "c: hours", 0.0, world.people().today().humanHours(2),
                "d: companionship", 0.0, satisfied(3, COMPANIONSHIP));
    }

    @Test
    void aPersonAloneWithACompanion() {
        sets.addAll(List.of(
                "ai.partner.pull=10", "choice.ambient=-10", "ai.conduct.relationship_seeking=1",
                "ai.partner.pressure_weight=0.6",
                "ai.partner.relief_reward=0.2", "ai.partner.liking_base=50", "ai.partner.liking_reward=40",
                "ai.partner.adaptation_rate=0.1", "ai.partner.liking_rate=0.5", "ai.partner.wanting_base=30",
                "ai.partner.reward_elsewhere=0.3", "ai.partner.wanting_reward=10", "ai.partner.wanting_rate=0.5",
                "ai.partner.cue_rate=0.2", "ai.partner.habit_rate=0.029", "ai.partner.warmth_humanness=0",
                "ai.partner.value_misfit_cost=0", "ai.partner.disclosure_cost=0", "ai.partner.authenticity=0.62"));
        people(2, Need.SUPPORT);
        int at = world.partners().start(0, 0, 0, Disposition.MEDIAN);
        world.partners().setFelt(at, 80, 20, 0.1);
        for (int facet = 0; facet < Facet.COUNT; facet++) {
            world.partners().setExpected(at, facet, 0.5);
        }
        needFelt(0, NOON);
        // lambda 1: reward 1 - .6 = .4, sycophancy .7998; x = .2 + .56 x .92 + .24 x .7998 = .907152; scale = .65 x
        // 80/80 x (.62 + .3 x .5) = .5005, worth .454029576; with relief r = .4 + .2 x worth = .4908059152, .1908059152
        // above elsewhere.
        table(
                "support, .75 x .454029576", 0.340522182, satisfied(0, SUPPORT),
                "mattering", 0.0, satisfied(0, MATTERING),
                "liking, 80 + .5 (50 + 40 r - 80)", 74.816118304, world.partners().liking(at),
                "wanting, 20 + .5 (30 + 10 x .1908059152 - 20)", 25.954029576, world.partners().wanting(at),
                "habit, .1 + .029 x .9", 0.1261, world.partners().habit(at),
                "expected reward, .1 r", 0.04908059152, world.partners().expectedReward(at),
                "familiarity", 0.1, world.partners().familiarity(at),
                "cue, .2 x .1908059152", 0.03816118304, world.partners().cue(at),
                "cues learned", 0.2, world.partners().cuesLearned(at),
                "expected attentiveness, .5 + .1 x .42", 0.542, world.partners().expected(at, 1),
                "standard attentiveness: spillover is off", 0.78, world.people().standards().standard(0, CLOSE, 1),
                "raised: spillover is off", 0.0, world.people().standards().raised(0, CLOSE, 1));
        model.dayEnd().close(world, 0);
        // All satisfaction of the day came from AI: salience 1; habit and wanting fade by exp(-1/60), exp(-1/150).
        double habit = 0.1261 * StrictMath.exp(-1.0 / 60);
        double wanting = 25.954029576 * StrictMath.exp(-1.0 / 150);
        assertEquals((1 + habit + wanting / 100) / 3, world.people().dependency().index(0), EXACT);
    }

    @Test
    void limitWithoutAiNothingIsBookedToAi() {
        World lived = Worlds.begin(Worlds.scenario(), 0).to(20).world();
        for (int person = 0; person < lived.people().count(); person++) {
            for (int need = 0; need < Need.COUNT; need++) {
                assertEquals(0, lived.people().feelings().tag(person, need, Cause.AI_CONTACT.ordinal()));
            }
            assertEquals(0, lived.people().dependency().index(person));
        }
        assertEquals(0, lived.tally().aiSessions);
    }

    @Test
    void limitWithoutFadingAndDisappointmentTiesNeverWeaken() {
        World lived = Worlds.begin(
                Worlds.scenario("ties.fading_rule=none", "life_events.happen=false", "ties.formation=0",
                        "ties.tolerance=2"),
                0)
                .world();
        double[] before = closeness(lived);
        new LiveRun(lived,
                new Model(Worlds.scenario("ties.fading_rule=none", "life_events.happen=false", "ties.formation=0",
                        "ties.tolerance=2")),
                List.of())
                .runTo(20);
        double[] after = closeness(lived);
        assertEquals(before.length, after.length);
        int grown = 0;
        for (int i = 0; i < before.length; i++) {
            assertTrue(after[i] >= before[i], "tie " + i + " weakened from " + before[i] + " to " + after[i]);
            grown += after[i] > before[i] ? 1 : 0;
        }
        assertTrue(grown > before.length / 2);
    }

    /** Closeness of all half-ties; without ties formed or ended slots keep their places. */
    private static double[] closeness(World world) {
        List<Double> all = new ArrayList<>();
        for (int person = 0; person < world.people().count(); person++) {
            for (int slot = world.ties().first(person), end = slot + world.ties().degree(person); slot < end; slot++) {
                all.add(world.ties().closeness(slot));
            }
        }
        return all.stream().mapToDouble(Double::doubleValue).toArray();
    }

    @Test
    void limitWithoutContactEverybodyForgets() {
        World lived = Worlds.begin(Worlds.scenario("seeking.felt_per_day=0"), 0).to(20).world();
        assertEquals(0, lived.tally().humanContacts + lived.tally().aiSessions);
        for (int person = 0; person < lived.people().count(); person++) {
            assertTrue(lived.people().satisfied(person, COMPANIONSHIP) < 1e-8);
        }
        assertTrue(Arrays.stream(closeness(lived)).max().orElse(0) < 1);
    }
}
