package kith.random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.LongUnaryOperator;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.junit.jupiter.api.Test;

/**
 * Draws whose keys differ by one in one place only must look independent.
 *
 * <p>Each check is a chi-square over 16 x 16 cells of 65,536 pairs of neighbours (or 256 cells of one stream), wrong if
 * its p lies within 1e-6 of either end. With the 24 checks of this class a false alarm has probability below 5e-5;
 * draws are keyed, so a check that passes once passes for ever. Broken keys of the same shape must be found out.
 */
final class DrawsTest {
    private static final int PAIRS = 1 << 16;
    private static final double EXTREME = 1e-6;
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final long ODD = 0xD1342543DE82EF95L;

    /** All that a key hangs on. */
    private record Place(long seed, int replicate, int purpose, long entity, int day, int k, int tryNumber) {}

    /** A way to make a key; the model's own, or a broken one. */
    private interface Keys {
        long key(Place place);
    }

    private static final Keys MODEL = p -> {
        Draws draws = Draws.of(p.seed(), p.replicate());
        Purpose purpose = Purpose.values()[p.purpose()];
        long candidate = Draws.then(draws.key(purpose, p.entity(), p.day()), p.k());
        return Draws.luck(candidate, Purpose.FELT, p.tryNumber());
    };

    /** The same sums without the mixing between them. */
    private static final Keys UNMIXED = p -> p.seed() + p.replicate() * ODD + p.purpose() * GOLDEN ^ p.entity() * ODD
            + (p.day() + p.k() + p.tryNumber() + 1) * GOLDEN;

    /** One mix, but of a sum in which places of different kinds meet: day + 1 and k - 1 give the same key. */
    private static final Keys ADDED = p -> Draws
            .mix(p.seed() + p.replicate() + p.purpose() + p.entity() + p.day() + p.k() + p.tryNumber());

    private static Map<String, Place[]> neighbours(int i) {
        Place at = new Place(20417, 2, 3, 1000 + i, 5, 1, 0);
        Place alongDays = new Place(20417, 2, 3, 77, i - 30000, 1, 0);
        Place alongSeeds = new Place(i, 0, 3, 77, 5, 1, 0);
        Place alongReplicates = new Place(20417, i, 3, 77, 5, 1, 0);
        Map<String, Place[]> pairs = new LinkedHashMap<>();
        pairs.put("entity", pair(at, new Place(20417, 2, 3, 1001 + i, 5, 1, 0)));
        pairs.put("day", pair(alongDays, new Place(20417, 2, 3, 77, i - 29999, 1, 0)));
        pairs.put("midnight of day 0", pair(new Place(20417, 2, 3, i, -1, 1, 0), new Place(20417, 2, 3, i, 0, 1, 0)));
        pairs.put("k", pair(at, new Place(20417, 2, 3, 1000 + i, 5, 2, 0)));
        pairs.put("try", pair(at, new Place(20417, 2, 3, 1000 + i, 5, 1, 1)));
        pairs.put("purpose", pair(at, new Place(20417, 2, 4, 1000 + i, 5, 1, 0)));
        pairs.put("seed", pair(alongSeeds, new Place(i + 1, 0, 3, 77, 5, 1, 0)));
        pairs.put("replicate", pair(alongReplicates, new Place(20417, i + 1, 3, 77, 5, 1, 0)));
        pairs.put("seed against replicate", pair(new Place(i, 1, 3, 77, 5, 1, 0), new Place(i + 1, 0, 3, 77, 5, 1, 0)));
        pairs.put("day against k", pair(new Place(20417, 2, 3, i, 5, 1, 0), new Place(20417, 2, 3, i, 6, 0, 0)));
        return pairs;
    }

    private static Place[] pair(Place a, Place b) {
        return new Place[] {a, b};
    }

    private static double tail(double[] seen, double expected) {
        double chi = 0;
        for (double n : seen) {
            chi += (n - expected) * (n - expected) / expected;
        }
        return ChiSquaredDistribution.of(seen.length - 1).cumulativeProbability(chi);
    }

    private static boolean suspicious(double tail) {
        return tail < EXTREME || tail > 1 - EXTREME;
    }

    /** Names of the neighbourhoods that look dependent under these keys. */
    private static Set<String> dependent(Keys keys) {
        Map<String, double[]> cells = new LinkedHashMap<>();
        for (int i = 0; i < PAIRS; i++) {
            neighbours(i).forEach((name, pair) -> {
                int a = (int) (Draws.uniform(keys.key(pair[0])) * 16);
                int b = (int) (Draws.uniform(keys.key(pair[1])) * 16);
                cells.computeIfAbsent(name, n -> new double[256])[a * 16 + b]++;
            });
        }
        Set<String> bad = new HashSet<>();
        cells.forEach((name, seen) -> {
            if (suspicious(tail(seen, PAIRS / 256.0))) {
                bad.add(name);
            }
        });
        return bad;
    }

    @Test
    void neighboursAreIndependent() {
        assertEquals(Set.of(), dependent(MODEL));
    }

    @Test
    void keysWithoutMixingAreFoundOut() {
        assertTrue(dependent(UNMIXED).size() >= 8, () -> dependent(UNMIXED).toString());
    }

    @Test
    void keysThatAddPlacesTogetherAreFoundOut() {
        assertTrue(dependent(ADDED).containsAll(Set.of("seed against replicate", "day against k")));
    }

    @Test
    void aForgottenPlaceIsFoundOut() {
        assertEquals(Set.of("day", "midnight of day 0"), dependent(p -> MODEL.key(
                new Place(p.seed(), p.replicate(), p.purpose(), p.entity(), 0, p.k(), p.tryNumber()))), "day dropped");
        assertEquals(Set.of("try"), dependent(p -> MODEL.key(
                new Place(p.seed(), p.replicate(), p.purpose(), p.entity(), p.day(), p.k(), 0))), "try dropped");
    }

    /** 256 buckets of one stream: entities, days, ks, pairs, ids. */
    private static double stream(LongUnaryOperator key) {
        double[] seen = new double[256];
        for (int i = 0; i < PAIRS; i++) {
            seen[(int) (Draws.uniform(key.applyAsLong(i)) * 256)]++;
        }
        return tail(seen, PAIRS / 256.0);
    }

    @Test
    void streamsAreUniform() {
        Draws draws = Draws.of(1, 0);
        Map<String, LongUnaryOperator> streams = new LinkedHashMap<>();
        streams.put("entities", i -> draws.key(Purpose.TRAIT, i));
        streams.put("days", i -> draws.key(Purpose.ENDING, 99, (int) i - 1000));
        streams.put("ks", i -> Draws.then(99, i));
        streams.put("tries", i -> Draws.luck(99, Purpose.WILLING, (int) i));
        streams.put("pairs", i -> Draws.luck(99, Purpose.PARTNER, Draws.pairKey(i, i + 1)));
        streams.put("ids", i -> Draws.textKey("p" + (1000000 + i)));
        streams.put("seeds", i -> Draws.of(i, 0).key(Purpose.TRAIT, 0));
        streams.put("low bits", i -> draws.key(Purpose.TRAIT, i) << 40);
        Set<String> bad = new HashSet<>();
        streams.forEach((name, key) -> {
            if (suspicious(stream(key))) {
                bad.add(name);
            }
        });
        assertEquals(Set.of(), bad);
        assertTrue(suspicious(stream(i -> (i % 250) << 56)), "a stream with six empty buckets");
        assertTrue(suspicious(stream(i -> i << 48)), "a stream that is too even");
    }

    /**
     * One bit of the entity, the day or k flips each bit of the key half of the time: over 1,024 entities the share of
     * each of 64 x 64 cells lies within .5 +- .11 (7 sd; false-alarm rate below 4e-8 for three tables).
     */
    @Test
    void oneBitFlipsHalfOfTheKey() {
        Draws draws = Draws.of(3, 1);
        LongUnaryOperator mixed = Draws::mix;
        double entity = worstShare(e -> draws.key(Purpose.TRAIT, e), 64);
        double day = worstShare(d -> draws.key(Purpose.ENDING, 5, (int) d), 16);
        double k = worstShare(i -> Draws.then(17, i), 6);
        double bare = worstShare(mixed, 64);
        assertTrue(entity < 0.11 && day < 0.11 && k < 0.11 && bare < 0.11, entity + " " + day + " " + k + " " + bare);
        LongUnaryOperator half = z -> (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        assertTrue(worstShare(half, 64) > 0.11, "a mix with its second half left out");
    }

    private static double worstShare(LongUnaryOperator key, int bits) {
        int samples = 1024;
        int[][] flips = new int[bits][64];
        for (int i = 0; i < samples; i++) {
            long x = bits == 64 ? Draws.mix(i + 12345) : i;
            long base = key.applyAsLong(x);
            for (int in = 0; in < bits; in++) {
                long differing = base ^ key.applyAsLong(x ^ 1L << in);
                for (int out = 0; out < 64; out++) {
                    flips[in][out] += (int) (differing >>> out & 1);
                }
            }
        }
        double worst = 0;
        for (int[] row : flips) {
            for (int n : row) {
                worst = Math.max(worst, Math.abs((double) n / samples - 0.5));
            }
        }
        return worst;
    }

    @Test
    void aUniformIsNeverZeroOrOne() {
        assertEquals(0x1p-53, Draws.uniform(0L));
        assertEquals(1 - 0x1p-53, Draws.uniform(-1L), "with one bit more the last centre would round to 1");
        assertEquals(1.0, ((-1L >>> 11) + 0.5) * 0x1p-53, "as it does here");
        assertTrue(Draws.exponential(0L) > 0 && Double.isFinite(Draws.exponential(0L)));
        assertTrue(Draws.exponential(-1L) > 0);
        assertEquals(StrictMath.log(2), Draws.exponential(1L << 63), 1e-15);
    }

    @Test
    void aPairKeyKnowsNoOrder() {
        for (int i = 0; i < 10_000; i++) {
            long a = Draws.mix(i);
            long b = Draws.mix(i * 31L + 7);
            assertEquals(Draws.pairKey(a, b), Draws.pairKey(b, a));
            assertNotEquals(Draws.pairKey(a, b), Draws.pairKey(a, b + 1));
        }
        assertEquals(Draws.pairKey(-1, 1), Draws.pairKey(1, -1));
        assertEquals(Draws.pairKey(Long.MIN_VALUE, Long.MAX_VALUE), Draws.pairKey(Long.MAX_VALUE, Long.MIN_VALUE));
    }

    @Test
    void mixIsABijectionSoFarAsCanBeSeen() {
        Set<Long> seen = new HashSet<>();
        for (int i = 0; i < 100_000; i++) {
            assertTrue(seen.add(Draws.mix(i)));
        }
    }

    /** Computed apart from this code, from the formulas in the Javadoc: changing one changes every published run. */
    @Test
    void keysAreFrozen() {
        assertEquals(0x0L, Draws.mix(0));
        assertEquals(0x5692161D100B05E5L, Draws.mix(1));
        assertEquals(0xF52A15E9A9B5E89BL, Draws.textKey(""));
        assertEquals(0xE082FF3701676DE2L, Draws.textKey("p0000001"));
        assertEquals(0x1E70DB679C1FE16EL, Draws.textKey("p0000002"));
        assertEquals(0x6524721FA574B64AL, Draws.textKey("Zo\u00EB"));
        assertEquals(0xD3400AB804E9F085L, Draws.textKey("\uD83D\uDE00"));
        long person = Draws.textKey("p0000001");
        long pair = Draws.pairKey(person, Draws.textKey("p0000002"));
        assertEquals(0xC143F171949A6104L, pair);
        Draws draws = Draws.of(20417, 0);
        assertEquals(0x4F96D2B66E33B6A9L, draws.key(Purpose.CANDIDATE, person));
        long day = draws.key(Purpose.CANDIDATE, person, 17);
        assertEquals(0x369E9E8D6C2804A9L, day);
        assertEquals(0x9802FF760844E383L, draws.key(Purpose.CANDIDATE, person, -84));
        assertEquals(0x7654FCE3C48DF080L, Draws.then(day, 3));
        assertEquals(0x3A83CB7025893105L, Draws.luck(Draws.then(day, 3), Purpose.TURN_TO_HUMAN, 2));
        assertEquals(0xDEF1A53288E14C51L, Draws.luck(Draws.then(day, 3), Purpose.PARTNER, pair));
        assertEquals(0.21335783913323791, Draws.uniform(day));
        assertEquals(0x818664A659FC169BL, draws.key("gratitude.said", person, 17));
    }
}
