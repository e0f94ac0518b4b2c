package kith.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import kith.ledger.Cause;
import kith.random.Draws;
import kith.relation.Need;
import kith.society.Trait;
import org.junit.jupiter.api.Test;

/**
 * The closed form of loneliness and well-being against a plain integration (Runge-Kutta 4) of the equations in the
 * Javadoc of {@link Feelings}, through keyed contacts, and standards and ties that move at midnight.
 */
final class FeelingsTest {
    private static final int FIRST_HELD = Cause.RAISED_STANDARDS.ordinal();
    private static final int DAYS = 60;

    /** tau ds/dt = -s; tau_L dL/dt = u - theta sum a s - L; tau_W dW/dt = theta kappa sum w s / sum w - k_L L - W. */
    private static final class Plain {
        private final double[][] s = new double[Need.COUNT][Cause.SOURCES];
        private final double[] lonely = new double[Cause.FEELING];
        private final double[] well = new double[Cause.FEELING];
        private final double[] held = new double[Cause.FEELING];
        private final HandmadeWorld of;
        private final double[] pull;
        private final double kappa;
        private final double lonelinessHurts;
        private final double tauL;
        private final double tauW;

        private Plain(HandmadeWorld of) {
            this.of = of;
            var l = of.scenario.loneliness();
            pull = new double[] {l.support(), l.companionship(), l.mattering(), 0, 0, 0};
            kappa = of.scenario.wellBeing().satisfaction();
            lonelinessHurts = of.scenario.wellBeing().loneliness();
            tauL = l.followsOverDays();
            tauW = of.scenario.wellBeing().followsOverDays();
        }

        private double theta(int cause) {
            return cause == Cause.AI_CONTACT.ordinal() ? of.scenario.loneliness().aiWorth() : 1;
        }

        /** Moves on by some days, in steps of at most a fortieth of a day. */
        private void run(double days) {
            int steps = (int) Math.ceil(days / 0.025);
            for (int i = 0; i < steps; i++) {
                step(days / steps);
            }
        }

        private void step(double h) {
            for (int c = 0; c < Cause.FEELING; c++) {
                double[] y = new double[Need.COUNT + 2];
                for (int need = 0; c < Cause.SOURCES && need < Need.COUNT; need++) {
                    y[need] = s[need][c];
                }
                y[Need.COUNT] = lonely[c];
                y[Need.COUNT + 1] = well[c];
                double[] k1 = slope(y, c);
                double[] k2 = slope(along(y, k1, h / 2), c);
                double[] k3 = slope(along(y, k2, h / 2), c);
                double[] k4 = slope(along(y, k3, h), c);
                for (int i = 0; i < y.length; i++) {
                    y[i] += h / 6 * (k1[i] + 2 * k2[i] + 2 * k3[i] + k4[i]);
                }
                for (int need = 0; c < Cause.SOURCES && need < Need.COUNT; need++) {
                    s[need][c] = y[need];
                }
                lonely[c] = y[Need.COUNT];
                well[c] = y[Need.COUNT + 1];
            }
        }

        private static double[] along(double[] y, double[] k, double h) {
            double[] z = y.clone();
            for (int i = 0; i < y.length; i++) {
                z[i] += h * k[i];
            }
            return z;
        }

        private double[] slope(double[] y, int cause) {
            double[] k = new double[y.length];
            double achieved = 0;
            double wellFed = 0;
            for (int need = 0; need < Need.COUNT; need++) {
                k[need] = -y[need] / of.needs.fadesOverDays(need);
                achieved += pull[need] * y[need];
                wellFed += of.needs.weight(need) * y[need] / of.needs.weightSum();
            }
            double l = y[Need.COUNT];
            k[Need.COUNT] = (held[cause] - theta(cause) * achieved - l) / tauL;
            k[Need.COUNT + 1] = (theta(cause) * kappa * wellFed - lonelinessHurts * l - y[Need.COUNT + 1]) / tauW;
            return k;
        }

        /** What is held over the day, read from standards and ties by the formulas of the Javadoc. */
        private void hold(int person) {
            var l = of.scenario.loneliness();
            double strength = of.people.trait(person, Trait.STRENGTH);
            double effect = strength * l.standardEffect();
            held[FIRST_HELD] = effect * of.standards.added(of.people, person, 1);
            held[Cause.DESIRED.ordinal()] = strength * l.desired()
                    + effect * (of.standards.fromPeople(of.people, person, 1) - l.standardReference());
            double closeness = 0;
            for (int slot = of.ties.first(person); slot < of.ties.first(person) + of.ties.degree(person); slot++) {
                closeness += of.ties.closeness(slot);
            }
            held[Cause.TIES.ordinal()] = -l.ties() * (1 - StrictMath.exp(-closeness / l.tiesScale()));
        }
    }

    /** Lives 60 days with five keyed contacts a day both ways; gives the largest difference of any cause or total. */
    private static double worstDifference(HandmadeWorld world, boolean dropJumps) {
        Plain plain = new Plain(world);
        world.set(0, Trait.STRENGTH, 1.3);
        int slot = world.tie(0, 1, "friends", 0.4, 0.7);
        double worst = 0;
        double time = 0;
        for (int day = 0; day < DAYS; day++) {
            long luck = Draws.then(2026, day);
            world.standard(0, 1, 0.6 + 0.3 * Draws.uniform(Draws.then(luck, 0)));
            world.people.standards().setRaised(0, 1, 1, 0.2 * Draws.uniform(Draws.then(luck, 1)));
            world.ties.setCloseness(slot, Draws.uniform(Draws.then(luck, 2)));
            world.feelings.hold(world.people, world.ties, 0);
            plain.hold(0);
            for (int k = 0; k < 5; k++) {
                long contact = Draws.then(luck, 10 + k);
                double at = day + (k + Draws.uniform(Draws.then(contact, 0))) / 5;
                plain.run(at - time);
                time = at;
                world.at(day, at - day);
                int need = (int) (Draws.uniform(Draws.then(contact, 1)) * Need.COUNT);
                int source = (int) (Draws.uniform(Draws.then(contact, 2)) * Cause.SOURCES);
                double gained = Draws.uniform(Draws.then(contact, 3)) - 0.3;
                worst = Math.max(worst, difference(world, plain));
                world.feelings.satisfy(world.people, 0, need, source, gained, world.now);
                plain.s[need][source] += dropJumps && k == 4 ? 0 : gained;
                worst = Math.max(worst, difference(world, plain));
            }
            plain.run(day + 1 - time);
            time = day + 1;
            world.midnight(day);
            worst = Math.max(worst, difference(world, plain));
        }
        return worst;
    }

    private static double difference(HandmadeWorld world, Plain plain) {
        double worst = 0;
        double lonely = 0;
        var w = world.scenario.wellBeing();
        double constant = w.loneliness() * w.lonelinessReference() - w.satisfaction() * w.satisfactionReference();
        double well = world.people.trait(0, Trait.SET_POINT) + constant;
        for (int c = 0; c < Cause.FEELING; c++) {
            worst = Math.max(worst,
                    Math.abs(plain.lonely[c] - world.feelings.rawLoneliness(world.people, 0, c, world.now)));
            double found = world.feelings.wellBeing(world.people, 0, c, world.now)
                    - (c == Cause.DESIRED.ordinal() ? constant : 0);
            worst = Math.max(worst, Math.abs(plain.well[c] - found));
            lonely += plain.lonely[c];
            well += plain.well[c];
        }
        worst = Math.max(worst, Math.abs(lonely - world.feelings.rawLoneliness(world.people, 0, world.now)));
        worst = Math.max(worst, Math.abs(well - world.feelings.wellBeing(world.people, 0, world.now)));
        double points = 40
                + 9.5 / world.scenario.loneliness().scaleSd() * (lonely - world.scenario.loneliness().scaleMean());
        return Math.max(worst, 1e-2 * Math.abs(points - world.feelings.loneliness(world.people, 0, world.now)));
    }

    @Test
    void theClosedFormSolvesTheEquations() {
        double worst = worstDifference(HandmadeWorld.apart(2), false);
        assertTrue(worst < 1e-7, "worst difference " + worst);
    }

    @Test
    void aForgottenContactIsFoundOut() {
        assertTrue(worstDifference(HandmadeWorld.apart(2), true) > 1e-3);
    }

    @Test
    void otherTimeConstantsAreSolvedAsWell() {
        double fast = worstDifference(
                HandmadeWorld.apart(2, "loneliness.follows_over_days=1.7", "well_being.follows_over_days=2.5"), false);
        double slow = worstDifference(
                HandmadeWorld.apart(2, "loneliness.follows_over_days=60", "well_being.follows_over_days=20"), false);
        assertTrue(fast < 1e-7 && slow < 1e-7, "worst differences " + fast + ", " + slow);
    }

    /** Time constants that are equal are set apart by a ten-thousandth: the solution may be off by about as much. */
    @Test
    void equalTimeConstantsAreNoSpecialCase() {
        String[][] cases = {
                {"loneliness.follows_over_days=3"},
                {"well_being.follows_over_days=3"},
                {"loneliness.follows_over_days=20", "well_being.follows_over_days=20"},
                {"loneliness.follows_over_days=3", "well_being.follows_over_days=3"},
                {"loneliness.follows_over_days=3.0002", "well_being.follows_over_days=3.0003"},
        };
        List<String> wrong = new ArrayList<>();
        for (String[] sets : cases) {
            double worst = worstDifference(HandmadeWorld.apart(2, sets), false);
            if (!(worst < 1e-3)) {
                wrong.add(String.join(" ", sets) + ": " + worst);
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void nothingJumpsAtAContactOrWhenTheDayIsHeld() {
        HandmadeWorld world = HandmadeWorld.apart(2);
        world.standard(0, 1, 0.7);
        world.feelings.hold(world.people, world.ties, 0);
        world.at(0, 0.4);
        for (int need = 0; need < Need.COUNT; need++) {
            for (int source = 0; source < Cause.SOURCES; source++) {
                double[] before = booked(world);
                world.feelings.satisfy(world.people, 0, need, source, 0.3, world.now);
                assertClose(before, booked(world), 1e-14);
            }
        }
        world.midnight(0);
        double[] before = booked(world);
        world.standard(0, 1, 0.95);
        world.people.standards().setRaised(0, 1, 2, 0.3);
        world.tie(0, 1, "partners", 0.9, 0.7);
        world.feelings.hold(world.people, world.ties, 0);
        assertClose(before, booked(world), 1e-14);
        world.at(1, 0.5);
        assertTrue(Math.abs(booked(world)[FIRST_HELD] - before[FIRST_HELD]) > 1e-4, "but it moves from then on");
    }

    @Test
    void aHeldPartAtRestRests() {
        HandmadeWorld world = HandmadeWorld.apart(2, "loneliness.ties=0.26", "loneliness.ties_scale=1.6",
                "well_being.loneliness_reference=0.23");
        world.standard(0, 1, 0.8);
        world.people.standards().setRaised(0, 1, 0, 0.1);
        world.tie(0, 1, "friends", 0.5, 0.7);
        world.feelings.hold(world.people, world.ties, 0);
        world.feelings.settle(world.people, 0);
        double[] before = booked(world);
        // desired .95 + .6 (.8 - .7) = 1.01; raised .6 x .2 x .1 = .012; ties -.26 (1 - e^(-.5/1.6)) = -.069780
        assertEquals(1.01, before[Cause.DESIRED.ordinal()], 1e-12);
        assertEquals(0.012, before[Cause.RAISED_STANDARDS.ordinal()], 1e-12);
        assertEquals(-0.069780, before[Cause.TIES.ordinal()], 1e-6);
        // well-being loses 5 for each; desired carries the reference levels, 5 x .23 - 4 x .42
        assertEquals(-5 * 0.012, before[Cause.FEELING + Cause.RAISED_STANDARDS.ordinal()], 1e-12);
        assertEquals(-5 * 1.01 - 0.53, before[Cause.FEELING + Cause.DESIRED.ordinal()], 1e-12);
        for (int day = 0; day < 20; day++) {
            world.midnight(day);
            world.feelings.hold(world.people, world.ties, 0);
        }
        assertClose(before, booked(world), 1e-12);
    }

    /**
     * Satisfaction .5 of companionship, renewed 2,000 times a day as fast as it fades: loneliness stays at -.48 x .5,
     * and well-being at 4 x 1/4.3 x .5 + 5 x .48 x .5.
     */
    @Test
    void aSatisfactionAtRestRestsWhenItIsRenewed() {
        HandmadeWorld world = HandmadeWorld.apart(1);
        int need = Need.COMPANIONSHIP.ordinal();
        world.feelings.settleSatisfaction(world.people, 0, need, Cause.HUMAN_CONTACT.ordinal(), 0.5);
        double[] before = booked(world);
        assertEquals(-0.24, before[Cause.HUMAN_CONTACT.ordinal()], 1e-12);
        assertEquals(4 / 4.3 * 0.5 + 5 * 0.24, before[Cause.FEELING + Cause.HUMAN_CONTACT.ordinal()], 1e-12);
        int pulses = 2_000;
        double step = 1.0 / pulses;
        for (int day = 0; day < 20; day++) {
            for (int i = 0; i < pulses; i++) {
                world.at(day, (i + 0.5) * step);
                double missing = 0.5 * (StrictMath.exp(step / 2) - StrictMath.exp(-step / 2));
                world.feelings.satisfy(world.people, 0, need, Cause.HUMAN_CONTACT.ordinal(), missing, world.now);
            }
            world.midnight(day);
        }
        assertEquals(0.5, world.satisfied(0, need), 1e-3);
        assertClose(before, booked(world), 1e-4);
    }

    @Test
    void oneNeedWithoutAnyPullRestsToo() {
        HandmadeWorld world = HandmadeWorld.apart(1);
        world.feelings.settleSatisfaction(world.people, 0, Need.HELP.ordinal(), Cause.HUMAN_CONTACT.ordinal(), 0.5);
        assertEquals(0, booked(world)[Cause.HUMAN_CONTACT.ordinal()], 1e-15);
        assertEquals(4 * 0.6 / 4.3 * 0.5, booked(world)[Cause.FEELING + Cause.HUMAN_CONTACT.ordinal()], 1e-12);
    }

    /** Everything that is booked, and both levels, before and after other parameters take over. */
    @Test
    void otherParametersTakeOverWithoutAJump() {
        HandmadeWorld before = HandmadeWorld.apart(2);
        worstDifference(before, false);
        String[][] others = {
                {"loneliness.follows_over_days=30", "well_being.follows_over_days=20"},
                {"loneliness.desired=1.2", "loneliness.ai_worth=0.1", "loneliness.ties=0.5",
                        "loneliness.companionship=0.2"},
                {"needs.support.fades_over_days=9", "needs.help.weight=2"},
                {"well_being.satisfaction=8", "well_being.loneliness=2"},
                {"well_being.satisfaction_reference=0.3", "well_being.loneliness_reference=0.4"},
        };
        List<String> wrong = new ArrayList<>();
        for (String[] sets : others) {
            HandmadeWorld after = HandmadeWorld.apart(2, sets);
            var people = before.people.copy();
            after.feelings.takeOver(people, 0, before.feelings, before.now);
            double[] was = booked(before.feelings, before.people, before.now);
            double[] is = booked(after.feelings, people, before.now);
            for (int i = 0; i < was.length; i++) {
                if (Math.abs(was[i] - is[i]) > 1e-12) {
                    wrong.add(String.join(" ", sets) + ": place " + i + " from " + was[i] + " to " + is[i]);
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    private static double[] booked(HandmadeWorld world) {
        return booked(world.feelings, world.people, world.now);
    }

    /** Loneliness by cause, well-being by cause, raw loneliness, loneliness in points, well-being. */
    private static double[] booked(Feelings feelings, kith.society.People people, Moment now) {
        double[] all = new double[2 * Cause.FEELING + 3];
        for (int c = 0; c < Cause.FEELING; c++) {
            all[c] = feelings.rawLoneliness(people, 0, c, now);
            all[Cause.FEELING + c] = feelings.wellBeing(people, 0, c, now);
        }
        all[2 * Cause.FEELING] = feelings.rawLoneliness(people, 0, now);
        all[2 * Cause.FEELING + 1] = feelings.loneliness(people, 0, now);
        all[2 * Cause.FEELING + 2] = feelings.wellBeing(people, 0, now);
        return all;
    }

    private static void assertClose(double[] expected, double[] found, double tolerance) {
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], found[i], tolerance * (1 + Math.abs(expected[i])), "place " + i);
        }
    }
}
