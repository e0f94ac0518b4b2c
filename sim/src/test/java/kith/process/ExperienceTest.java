package kith.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import kith.random.Draws;
import org.junit.jupiter.api.Test;

/** By hand, with weights .2, .56, .24: value = .2 availability + .56 attentiveness + .24 deference. */
final class ExperienceTest {
    private static final double[] WEIGHT = {0.2, 0.56, 0.24};

    private static Experience judge(double attentiveness, double deference, double scale, double standard, double added,
            double omega) {
        Experience e = new Experience();
        e.availability = 1;
        e.attentiveness = attentiveness;
        e.deference = deference;
        e.judge(WEIGHT, scale, standard, added, omega);
        return e;
    }

    private static void assertIs(Experience e, double value, double surprise, double given, double disappointment,
            double raised) {
        assertEquals(value, e.value, 1e-12);
        assertEquals(surprise, e.surprise, 1e-12);
        assertEquals(given, e.given, 1e-12);
        assertEquals(disappointment, e.disappointment, 1e-12);
        assertEquals(raised, e.raised, 1e-12);
        assertEquals(given + disappointment + raised, e.worth(), 1e-12);
    }

    /** .2 + .4368 + .108 = .7448, above .7: worth .5 x .7448, no delight on top. */
    @Test
    void aboveTheStandardItIsWorthItsValue() {
        assertIs(judge(0.78, 0.45, 0.5, 0.7, 0, 0.8), 0.7448, 0.0448, 0.3724, 0, 0);
    }

    /** .2 + .28 + .108 = .588, .112 below: takes .8 x .5 x .112 = .0448 from .294. */
    @Test
    void belowTheStandardItDisappoints() {
        assertIs(judge(0.5, 0.45, 0.5, 0.7, 0, 0.8), 0.588, -0.112, 0.294, -0.0448, 0);
    }

    /** Standard .7 + .1: .212 below takes .0848, of which .0448 it would have been anyway. */
    @Test
    void whatSpilloverAddedIsKeptApart() {
        assertIs(judge(0.5, 0.45, 0.5, 0.7, 0.1, 0.8), 0.588, -0.212, 0.294, -0.0448, -0.04);
    }

    /** Standard .7 - .1: .012 below takes .0048; the .04 that it would have taken more are given back. */
    @Test
    void aStandardThatSpilloverLoweredGivesBack() {
        assertIs(judge(0.5, 0.45, 0.5, 0.7, -0.1, 0.8), 0.588, -0.012, 0.294, -0.0448, 0.04);
    }

    /** .2 + .056 + .024 = .28; 5 x .62 = 3.1 and 5 x .1 = .5 more are cut to .28 in proportion 31 : 5. */
    @Test
    void aContactIsNeverWorthLessThanNothing() {
        assertIs(judge(0.1, 0.1, 1, 0.9, 0.1, 5), 0.28, -0.72, 0.28, -0.28 * 31 / 36, -0.28 * 5 / 36);
        assertEquals(0, judge(0.1, 0.1, 1, 0.9, 0.1, 5).worth(), 1e-15);
    }

    @Test
    void withoutScaleOrDisappointmentNothingIsLost() {
        assertIs(judge(0.1, 0.1, 0, 0.9, 0.1, 5), 0.28, -0.72, 0, 0, 0);
        assertIs(judge(0.1, 0.1, 1, 0.9, 0.1, 0), 0.28, -0.72, 0.28, 0, 0);
    }

    @Test
    void worthLiesBetweenNothingAndTheScaleWhateverComes() {
        for (int i = 0; i < 20_000; i++) {
            double[] u = new double[6];
            for (int j = 0; j < u.length; j++) {
                u[j] = Draws.uniform(Draws.then(Draws.mix(i + 1L), j));
            }
            Experience e = judge(u[0], u[1], u[2], u[3], u[4] - 0.5, 5 * u[5]);
            assertTrue(e.worth() > -1e-12 && e.worth() <= u[2] + 1e-12, "worth " + e.worth());
            assertTrue(e.disappointment <= 0);
            double plain = 5 * u[5] * u[2] * Math.min(0, e.value - u[3] - (u[4] - 0.5));
            assertEquals(Math.max(0, e.given + plain), e.worth(), 1e-12, "the split changes no sum");
        }
    }
}
