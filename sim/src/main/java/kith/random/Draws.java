package kith.random;

/**
 * Keyed draws of one replicate.
 *
 * <p>A key is a chain of 64-bit mixes (Stafford's variant 13 of the MurmurHash3 finaliser) over seed, replicate,
 * purpose, entity, day, candidate and try; a uniform is the key's upper 52 bits, centred, so that it is never 0 or 1
 * (with 53 bits the centre of the last cell would round to 1).
 * Nothing is remembered between draws.
 *
 * <p><i>Source:</i> Steele, Lea and Flood 2014, doi:10.1145/2660193.2660195 (splittable mixing).
 */
public final class Draws {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final long ODD = 0xD1342543DE82EF95L;

    private final long root;

    private Draws(long root) {
        this.root = root;
    }

    /** Draws of one replicate of a study with this seed. */
    public static Draws of(long seed, int replicate) {
        return new Draws(mix(mix(seed + GOLDEN) + (replicate + 1L) * ODD));
    }

    /** Key of a draw for an entity, without a day. */
    public long key(Purpose purpose, long entity) {
        return mix(mix(root + purpose.code() * GOLDEN) ^ entity * ODD);
    }

    /**
     * Key of a draw of a mechanism from outside for an entity on a day.
     *
     * @param what name of the plug-in and what the draw is for, such as {@code gratitude.said}
     */
    public long key(String what, long entity, int day) {
        return then(key(Purpose.EXTENSION, textKey(what)) ^ mix(entity), day);
    }

    /** Key of a draw for an entity on an absolute, signed day. */
    public long key(Purpose purpose, long entity, int day) {
        return then(key(purpose, entity), day);
    }

    /** The key of the next level: day, candidate, index. */
    public static long then(long key, long index) {
        return mix(key + (index + 1) * GOLDEN);
    }

    /** Key of one piece of a candidate's luck. */
    public static long luck(long candidate, Purpose purpose, int tryNumber) {
        return mix(candidate ^ (purpose.code() * GOLDEN + tryNumber * ODD));
    }

    /** Key of one piece of a candidate's luck with another entity, e.g. a pair of people. */
    public static long luck(long candidate, Purpose purpose, long entity) {
        return mix((candidate ^ purpose.code() * GOLDEN) + entity * ODD);
    }

    /** Uniform in (0, 1) of a key. */
    public static double uniform(long key) {
        return ((key >>> 12) + 0.5) * 0x1.0p-52;
    }

    /** Standard normal of a key, by inverse distribution function. */
    public static double normal(long key) {
        return Normal.quantile(uniform(key));
    }

    /** Standard exponential of a key. */
    public static double exponential(long key) {
        return -Portable.log(uniform(key));
    }

    /** Key of a text, e.g. the external id of a person: FNV-1a over UTF-16 units, then mixed. */
    public static long textKey(String text) {
        long h = 0xCBF29CE484222325L;
        for (int i = 0; i < text.length(); i++) {
            h = (h ^ text.charAt(i)) * 0x100000001B3L;
        }
        return mix(h);
    }

    /** Key of an unordered pair. */
    public static long pairKey(long a, long b) {
        long low = Long.compareUnsigned(a, b) <= 0 ? a : b;
        long high = low == a ? b : a;
        return mix(mix(low + GOLDEN) + high * ODD);
    }

    /** Stafford's mix 13: a bijection of 64 bits. */
    public static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
