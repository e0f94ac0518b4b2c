package kith.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kith.random.Draws;
import kith.relation.Need;
import kith.society.Trait;
import org.junit.jupiter.api.Test;

/**
 * Person 0 needs support and knows a partner (closeness .9, learned .7), a friend (.5, .75) and a colleague (.25, .7).
 * Closeness factors .5 + .5 sqrt(c): .974342, .853553, .75. Weights e^(2.6 fit cf learned + 1.6 c - effort):
 * partner e^(1.773302 + 1.44) = 24.86104, friend e^(1.664429 + .8 - .2) = 9.62562, colleague e^(.477750 + .4 - .1) =
 * 2.17657, the setting e^3.6 = 36.59823; together 73.26146. Nobody e^2.8 = 16.44465.
 */
final class PartnerChoiceTest {
    private static final int SUPPORT = Need.SUPPORT.ordinal();
    private static final double PARTNER = 24.86104;
    private static final double FRIEND = 9.62562;
    private static final double COLLEAGUE = 2.17657;
    private static final double SETTING = 36.59823;
    private static final double NOBODY = 16.44465;
    private static final double HUMAN = PARTNER + FRIEND + COLLEAGUE + SETTING;
    private static final double NO_AI = 0;
    private static final int DRAWS = 30_000;

    private static HandmadeWorld world(String... sets) {
        List<String> all = new ArrayList<>(List.of("choice.ambient=3.6", "choice.closeness=1.6"));
        all.addAll(Arrays.asList(sets));
        HandmadeWorld world = HandmadeWorld.of(5, all.toArray(String[]::new));
        world.tie(0, 1, "partners", 0.9, 0.7);
        world.tie(0, 2, "friends", 0.5, 0.75);
        world.tie(0, 3, "colleagues", 0.25, 0.7);
        return world;
    }

    private static PartnerChoice choice(HandmadeWorld world) {
        return world.choice();
    }

    private static PartnerChoice weighed(HandmadeWorld world) {
        PartnerChoice choice = choice(world);
        choice.weigh(world.world, 0, SUPPORT, false, world.now);
        return choice;
    }

    private static Frequency turns(HandmadeWorld world, int to, double ais) {
        PartnerChoice choice = weighed(world);
        return Frequency.of(DRAWS, i -> choice.turn(world.world, 0, Draws.mix(i + 1), i % 3, ais) == to);
    }

    /** Confidence .8 instead of .5, at 1.5: H = 73.26146 e^.45 = 114.89684 of 131.34149 = .874794. */
    @Test
    void whoIsConfidentTurnsMoreToPeople() {
        HandmadeWorld world = world("confidence.pull=1.5");
        world.people.setConfidence(0, 0.8);
        turns(world, PartnerChoice.HUMAN, NO_AI).is(0.874794, 0.816683, "confidence left out");
    }

    /** 73.26146 of 89.70611 = .816683. */
    @Test
    void humanOrNobodyByTheLogit() {
        turns(world(), PartnerChoice.HUMAN, NO_AI).is(HUMAN / (HUMAN + NOBODY),
                (HUMAN - SETTING) / (HUMAN - SETTING + NOBODY), "no setting");
        turns(world(), PartnerChoice.NOBODY, NO_AI).is(NOBODY / (HUMAN + NOBODY), NOBODY / (HUMAN - PARTNER + NOBODY),
                "no partner");
    }

    /**
     * Out of reach the partner and the friend can be called, each at a tenth; there is no colleague, no setting and no
     * bridging: 3.448666 of 19.893316 = .173358. An AI of e^3 is worth e^2.5 = 12.18249: of 32.075806 = .379803.
     */
    @Test
    void outOfReachOnlyClosePeopleCanBeCalled() {
        HandmadeWorld world = world("choice.ai_rule=reach", "reach.call_share=0.1", "reach.ai_less=0.5",
                "choice.bridging_pull=2");
        world.people.setBridged(0, 1);
        PartnerChoice choice = choice(world);
        choice.weigh(world.world, 0, SUPPORT, true, world.now);
        double called = 0.1 * (PARTNER + FRIEND);
        Frequency.of(DRAWS, i -> choice.turn(world.world, 0, Draws.mix(i + 1), i % 3, NO_AI) == PartnerChoice.HUMAN)
                .is(called / (called + NOBODY), 0.1 * HUMAN / (0.1 * HUMAN + NOBODY), "the setting is called too");
        Frequency.of(DRAWS, i -> choice.turn(world.world, 0, Draws.mix(i + 1), 0, 20.08554) == PartnerChoice.AI)
                .is(0.379803, 20.08554 / (20.08554 + called + NOBODY), "as much as elsewhere");
        int partner = world.ties.first(0);
        Frequency.of(DRAWS, i -> choice.who(world.world, 0, Draws.mix(i + 1)) == partner)
                .is(PARTNER / (PARTNER + FRIEND), PARTNER / HUMAN, "all can be called");
    }

    /** Approach .5 at a pull of 1: H e^.5 = 120.78777 of 137.23242 = .880170. */
    @Test
    void whoIsRelievedTurnsMoreToPeople() {
        HandmadeWorld world = world("choice.approach_pull=1");
        world.people.setApproach(0, 0.5);
        turns(world, PartnerChoice.HUMAN, NO_AI).is(0.880170, 0.816683, "approach left out");
    }

    /** 20 years past 45 at .7: friend 9.62562 e^-.7 = 4.77996 of 68.41580; of 84.86045 .806216. */
    @Test
    void olderPeopleTurnLessToFriends() {
        HandmadeWorld world = world("choice.friends_age_effect=0.7");
        world.set(0, Trait.AGE, 65);
        turns(world, PartnerChoice.HUMAN, NO_AI).is(0.806216, 0.816683, "age left out");
    }

    /** An AI of e^3 = 20.08554: .182948 of all; of the rest, humans and nobody as before. */
    @Test
    void humanAiOrNobodyByOneLogit() {
        double ai = 20.08554;
        double all = ai + HUMAN + NOBODY;
        turns(world(), PartnerChoice.AI, 20.08554).is(ai / all, ai / (ai + HUMAN), "nobody left out");
        turns(world(), PartnerChoice.HUMAN, 20.08554).is(HUMAN / all, HUMAN / (HUMAN + NOBODY),
                "the AI comes out of nobody alone");
        turns(world(), PartnerChoice.NOBODY, 20.08554).is(NOBODY / all, NOBODY / (HUMAN + NOBODY),
                "the AI comes out of humans alone");
    }

    /** Avoidance 1: humans x e^-.3 = 54.27343, the AI x e^.2 = 24.53253. */
    @Test
    void whoAvoidsPeopleTurnsLessToThemAndMoreToAi() {
        HandmadeWorld world = world();
        world.set(0, Trait.AVOIDANCE, 1);
        double human = HUMAN * 0.7408182;
        double ai = 24.53253;
        turns(world, PartnerChoice.HUMAN, NO_AI).is(human / (human + NOBODY), HUMAN / (HUMAN + NOBODY),
                "avoidance left out");
        turns(world, PartnerChoice.AI, 20.08554).is(ai / (ai + human + NOBODY), 20.08554 / (20.08554 + human + NOBODY),
                "avoidance of humans alone");
    }

    @Test
    void anAiNeverTurnsAHumanIntoNobodyOrTheOtherWayRound() {
        HandmadeWorld world = world();
        PartnerChoice choice = weighed(world);
        int taken = 0;
        for (int i = 0; i < DRAWS; i++) {
            long candidate = Draws.mix(-i);
            int without = choice.turn(world.world, 0, candidate, 0, NO_AI);
            for (double ai : new double[] {0.1353, 2.718, 20.09, 403.4}) {
                int with = choice.turn(world.world, 0, candidate, 0, ai);
                taken += with == PartnerChoice.AI ? 1 : 0;
                assertTrue(with == PartnerChoice.AI || with == without);
            }
        }
        assertTrue(taken > DRAWS);
    }

    /**
     * In the nest of scale .5: A^2 = 403.4289, N^2 = 270.4265, together 673.8554, its root 25.95873. Humans 73.26146 of
     * 99.22019 (one logit: 73.26146 of 109.79165); of the rest the AI has 403.4289 of 673.8554.
     */
    @Test
    void inANestTheAiTakesMostlyFromStayingAlone() {
        HandmadeWorld world = world("choice.ai_rule=ai_or_nobody_nest", "choice.nest_scale=0.5");
        double human = 73.26146 / 99.22019;
        double ai = (1 - human) * 403.4289 / 673.8554;
        turns(world, PartnerChoice.HUMAN, 20.08554).is(human, HUMAN / (20.08554 + HUMAN + NOBODY), "one logit");
        turns(world, PartnerChoice.AI, 20.08554).is(ai, (1 - human) * 20.08554 / (20.08554 + NOBODY),
                "no powers in the nest");
        turns(world, PartnerChoice.HUMAN, NO_AI).is(HUMAN / (HUMAN + NOBODY), human, "a nest without an AI");
        PartnerChoice choice = weighed(world);
        for (int i = 0; i < DRAWS; i++) {
            int without = choice.turn(world.world, 0, Draws.mix(-i), 0, NO_AI);
            int with = choice.turn(world.world, 0, Draws.mix(-i), 0, 5);
            assertTrue(with != PartnerChoice.HUMAN || without == PartnerChoice.HUMAN,
                    "an AI makes nobody turn to people");
        }
    }

    /** The share that stage one gives an AI is what the formulas say, under both rules. */
    @Test
    void theShareOfTheAiByFormula() {
        HandmadeWorld logit = world();
        assertEquals(20.08554 / (20.08554 + HUMAN + NOBODY), weighed(logit).aiShare(logit.world, 0, 20.08554), 1e-6);
        HandmadeWorld nest = world("choice.ai_rule=ai_or_nobody_nest", "choice.nest_scale=0.5");
        assertEquals((1 - 73.26146 / 99.22019) * 403.4289 / 673.8554, weighed(nest).aiShare(nest.world, 0, 20.08554),
                1e-6);
    }

    /** Steered to people in full: H x e. */
    @Test
    void whoIsSteeredToPeopleTurnsToThemMore() {
        HandmadeWorld world = world("choice.bridging_pull=1");
        world.people.setBridged(0, 1);
        double human = HUMAN * 2.718282;
        turns(world, PartnerChoice.HUMAN, NO_AI).is(human / (human + NOBODY), HUMAN / (HUMAN + NOBODY),
                "steering left out");
    }

    /** Who, over 30,000 races: in proportion to the weights. */
    private static double[] winners(HandmadeWorld world, PartnerChoice choice) {
        double[] seen = new double[5];
        for (int i = 0; i < DRAWS; i++) {
            int slot = choice.who(world.world, 0, Draws.mix(i));
            seen[slot == PartnerChoice.AMBIENT ? 4 : world.ties.other(slot)]++;
        }
        return java.util.Arrays.copyOfRange(seen, 1, 5);
    }

    @Test
    void theRaceIsWonInProportionToWeights() {
        HandmadeWorld world = world();
        double[] seen = winners(world, weighed(world));
        assertTrue(Frequency.fits(seen, new double[] {PARTNER, FRIEND, COLLEAGUE, SETTING}));
        assertFalse(Frequency.fits(seen, new double[] {1, 1, 1, 1}), "everybody alike");
        assertFalse(Frequency.fits(seen, new double[] {PARTNER, FRIEND * 1.2214, COLLEAGUE, SETTING}),
                "the friend's effort of .2 left out");
    }

    @Test
    void afterARefusalTheRestRaceOn() {
        HandmadeWorld world = world();
        PartnerChoice choice = weighed(world);
        choice.exclude(world.ties.find(0, 1));
        double[] seen = winners(world, choice);
        assertEquals(0, seen[0]);
        assertTrue(Frequency.fits(java.util.Arrays.copyOfRange(seen, 1, 4), new double[] {FRIEND, COLLEAGUE, SETTING}));
        Frequency.of(DRAWS, i -> choice.turn(world.world, 0, Draws.mix(i + 1), 1, NO_AI) == PartnerChoice.HUMAN)
                .is((HUMAN - PARTNER) / (HUMAN - PARTNER + NOBODY), HUMAN / (HUMAN + NOBODY),
                        "the one who refused still counts");
        choice.excludeAmbient();
        assertEquals(0, winners(world, choice)[3]);
        choice.exclude(world.ties.find(0, 2));
        choice.exclude(world.ties.find(0, 3));
        for (int i = 0; i < 1_000; i++) {
            assertEquals(PartnerChoice.NOBODY, choice.turn(world.world, 0, Draws.mix(i), 2, NO_AI));
        }
    }

    /** With the same luck, a world without one tie: whoever won there wins here, unless it was that tie. */
    @Test
    void aTieThatIsGoneChangesOnlyWhatItWouldHaveWon() {
        for (int gone = 1; gone <= 3; gone++) {
            HandmadeWorld all = world();
            HandmadeWorld without = world();
            without.ties.remove(without.ties.find(0, gone));
            PartnerChoice ofAll = weighed(all);
            PartnerChoice ofRest = weighed(without);
            int won = 0;
            for (int i = 0; i < DRAWS / 3; i++) {
                int before = ofAll.who(all.world, 0, Draws.mix(i));
                int after = ofRest.who(without.world, 0, Draws.mix(i));
                int winner = before < 0 ? -1 : all.ties.other(before);
                if (winner == gone) {
                    won++;
                } else {
                    assertEquals(winner, after < 0 ? -1 : without.ties.other(after));
                }
            }
            assertTrue(won > 100);
        }
    }

    /** Giving care one looks at what oneself may give: a parent 1, a child .75. */
    @Test
    void whoWantsToMatterWeighsTheOwnRole() {
        HandmadeWorld world = HandmadeWorld.apart(2, "choice.nobody=1", "choice.closeness=1.6");
        world.tie(0, 1, "parent_child", 0.81, 0.8);
        PartnerChoice choice = choice(world);
        double[] fit = {1, 0.75};
        for (int person = 0; person < 2; person++) {
            int who = person;
            choice.weigh(world.world, person, Need.MATTERING.ordinal(), false, world.now);
            double own = StrictMath.exp(2.6 * fit[person] * 0.95 * 0.8 + 1.6 * 0.81 - 0.3);
            double others = StrictMath.exp(2.6 * fit[1 - person] * 0.95 * 0.8 + 1.6 * 0.81 - 0.3);
            Frequency.of(200_000, i -> choice.turn(world.world, who, Draws.mix(i), 0, NO_AI) == PartnerChoice.HUMAN)
                    .is(own / (own + Math.E), others / (others + Math.E), "the other's role");
        }
    }

    @Test
    void whoHasNobodyTurnsToNobody() {
        HandmadeWorld world = HandmadeWorld.apart(1);
        PartnerChoice choice = weighed(world);
        for (int i = 0; i < 1_000; i++) {
            assertEquals(PartnerChoice.NOBODY, choice.turn(world.world, 0, Draws.mix(i), 0, NO_AI));
        }
    }
}
