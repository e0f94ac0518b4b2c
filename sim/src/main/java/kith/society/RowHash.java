package kith.society;

/** Goes on with a hash by the bits of neighbouring places of a row, in their order. */
final class RowHash {
    private RowHash() {}

    static long of(long hash, double[] row, int from, int to) {
        long h = hash;
        for (int i = from; i < to; i++) {
            h = h * 0x9E3779B97F4A7C15L + Double.doubleToLongBits(row[i]);
            h ^= h >>> 29;
        }
        return h;
    }
}
