package kith.analysis.sensitivity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import kith.analysis.design.KeyedDraw;
import kith.analysis.design.MorrisDesign;
import org.junit.jupiter.api.Test;

class MorrisIndicesTest {
    private static final int REPEATS = 1000;

    @Test
    void aLinearFunctionHasItsSlopes() {
        MorrisDesign design = new MorrisDesign(10, 3, 4, new KeyedDraw(1));
        List<MorrisIndex> found = MorrisIndices.of(design,
                TestFunctions.at(design.matrix(), x -> 5 + 3 * x[0] - 2 * x[1])).dimensions();
        double[] slopes = {3, -2, 0};
        for (int j = 0; j < 3; j++) {
            assertEquals(slopes[j], found.get(j).mu(), 1e-12);
            assertEquals(Math.abs(slopes[j]), found.get(j).muStar(), 1e-12);
            assertEquals(0, found.get(j).sigma(), 1e-12);
            assertEquals(found.get(j).muStar(), found.get(j).muStarInterval().high(), 1e-12);
        }
    }

    @Test
    void gIsInItsKnownOrder() {
        MorrisDesign design = new MorrisDesign(200, 8, 8, new KeyedDraw(1));
        List<MorrisIndex> found = MorrisIndices.of(design,
                TestFunctions.at(design.matrix(), TestFunctions::g)).dimensions();
        for (int j = 0; j < 4; j++) {
            assertTrue(found.get(j).muStar() > found.get(j + 1).muStar(), found.toString());
        }
        for (int j = 4; j < 8; j++) {
            assertTrue(found.get(j).muStar() < 0.05 * found.get(0).muStar(), found.toString());
        }
    }

    /** With four levels, sin² z₂ is 0 or 3/4, so each step of the second input changes 7 sin² z₂ by 7 · 3/4. */
    @Test
    void ishigamiShowsWhatActsAloneAndWhatDoesNot() {
        MorrisDesign design = new MorrisDesign(400, 3, 4, new KeyedDraw(1));
        List<MorrisIndex> found = MorrisIndices.of(design,
                TestFunctions.at(design.matrix(), TestFunctions::ishigami)).dimensions();
        double[] known = ishigamiMuStar();
        for (int j = 0; j < 3; j++) {
            assertEquals(known[j], found.get(j).muStar(), 0.1 * known[0]);
        }
        assertEquals(0, found.get(1).mu(), 0.8, "up and down cancel");
        assertEquals(7 * 0.75 * 1.5, found.get(1).muStar(), 1e-9);
        assertTrue(found.get(2).sigma() > 1, "the third acts through the first alone");
    }

    @Test
    void intervalsHoldMuStarInNinetyFiveOfAHundredSamples() {
        double[] known = ishigamiMuStar();
        double[][] held = new double[2][3];
        for (int seed = 0; seed < REPEATS; seed++) {
            MorrisDesign design = new MorrisDesign(40, 3, 4, new KeyedDraw(seed));
            List<MorrisIndex> found = MorrisIndices.of(design,
                    TestFunctions.at(design.matrix(), TestFunctions::ishigami)).dimensions();
            for (int j = 0; j < 3; j++) {
                double away = Math.abs(found.get(j).muStar() - known[j]);
                double half = found.get(j).muStarInterval().high() - found.get(j).muStar();
                held[0][j] += away <= half ? 1.0 / REPEATS : 0;
                held[1][j] += away <= 0.7 * half ? 1.0 / REPEATS : 0;
            }
        }
        for (int j : new int[] {0, 2}) { // |effects| of the second input are all the same
            assertTrue(held[0][j] >= 0.92 && held[0][j] <= 0.98, Arrays.toString(held[0]));
            assertFalse(held[1][j] >= 0.92 && held[1][j] <= 0.98, Arrays.toString(held[1]));
        }
    }

    /** The mean of |effect| over all steps of the grid of four levels. */
    private static double[] ishigamiMuStar() {
        double[] mean = new double[3];
        for (int i = 0; i < 64; i++) {
            double[] low = {i % 4 / 3.0, i / 4 % 4 / 3.0, i / 16 / 3.0};
            for (int j = 0; j < 3; j++) {
                if (low[j] < 0.5) {
                    double[] high = low.clone();
                    high[j] += 2.0 / 3;
                    double effect = (TestFunctions.ishigami(high) - TestFunctions.ishigami(low)) * 1.5;
                    mean[j] += Math.abs(effect) / 32;
                }
            }
        }
        return mean;
    }

    @Test
    void aTrajectoryWithAMissingOutcomeIsDroppedAndCounted() {
        MorrisDesign design = new MorrisDesign(6, 3, 4, new KeyedDraw(1));
        double[] y = TestFunctions.at(design.matrix(), TestFunctions::ishigami);
        MorrisIndices rest = MorrisIndices.of(design, Arrays.copyOf(y, 20));
        y[23] = Double.NaN;
        MorrisIndices found = MorrisIndices.of(design, y);
        assertEquals(5, found.used());
        assertEquals(1, found.dropped());
        assertEquals(rest.dimensions(), found.dimensions());
    }

    @Test
    void littleIsToldByOneTrajectoryAndNothingByHalfAOne() {
        MorrisDesign design = new MorrisDesign(1, 2, 4, new KeyedDraw(1));
        MorrisIndex one = MorrisIndices.of(design, new double[] {0, 1, 2}).dimensions().get(0);
        assertEquals(1.5, one.muStar(), 1e-12);
        assertFalse(one.muStarInterval().known());
        assertTrue(Double.isNaN(one.sigma()));
        assertTrue(Double.isNaN(MorrisIndices.of(design, new double[0]).dimensions().get(0).mu()));
        assertEquals("2 outcomes are not whole trajectories of 3 of the 3 points", assertThrows(
                IllegalArgumentException.class, () -> MorrisIndices.of(design, new double[2])).getMessage());
    }
}
