package kith.relation;

import java.util.List;

/**
 * Which role pairs are kin, and which of them two relatives stand in: parent and child if their ages are at least a
 * generation apart, else siblings.
 *
 * <p><i>Source:</i> assumption; a generation of 16 years is the least there can be.
 */
public final class Kinship {
    /** Age gap from which two relatives are parent and child, years. */
    public static final int GENERATION_YEARS = 16;
    /** Role pairs of kin. */
    public static final List<String> ROLES = List.of(RoleNames.PARENT_CHILD, RoleNames.SIBLINGS);

    private Kinship() {}

    /** Role pair of two relatives this many years apart. */
    public static String role(double ageGapYears) {
        return ROLES.get(Math.abs(ageGapYears) >= GENERATION_YEARS ? 0 : 1);
    }
}
