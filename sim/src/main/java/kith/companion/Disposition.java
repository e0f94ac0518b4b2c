package kith.companion;

/**
 * What a person brings to a partnership with an AI; it never changes.
 *
 * @param liking the person's own part of liking, points
 * @param likingDrift what familiarity does to it besides what it does to everybody, points
 * @param wanting the person's own part of wanting, points
 * @param wantingDrift what learning the cues does to it besides their reward, points
 * @param rewardFactor how rewarding a session is to this person, a factor of median 1
 */
public record Disposition(double liking, double likingDrift, double wanting, double wantingDrift, double rewardFactor) {
    /** Somebody like the median in all. */
    public static final Disposition MEDIAN = new Disposition(0, 0, 0, 0, 1);

    /** Number of values. */
    static final int COUNT = 5;
}
