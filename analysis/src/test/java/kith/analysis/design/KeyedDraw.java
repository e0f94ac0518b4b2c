package kith.analysis.design;

/** Uniform numbers by key for tests: a mixed hash of seed, point and dimension. */
public record KeyedDraw(long seed) implements Draw {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    @Override
    public double at(int point, int dimension) {
        long mixed = mix(mix(mix(seed + GOLDEN) + point + GOLDEN) + dimension + GOLDEN);
        return (mixed >>> 11) * 0x1p-53;
    }

    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
