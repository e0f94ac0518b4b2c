package kith.society;

import java.util.List;
import java.util.Map;

/**
 * The people of a people file, in the order of its rows.
 *
 * @param ids external ids
 * @param traits {@link Trait#COUNT} values a person; not-a-number where missing
 * @param community 0 for A, 1 for B, 2 for C; -1 where missing
 * @param answers what else it says of each
 * @param places for each kind of setting the file has a column for, the people of each, by label; people in the order
 * of rows
 */
record SurveyPeople(List<String> ids, double[] traits, byte[] community, Answers answers,
        Map<String, List<int[]>> places) {
    /** Stands in the id of whoever comes in the place of somebody, between the id of the first and a number from 2. */
    static final String FOLLOWER = "~";

    static final String HOUSEHOLD = "household";
    static final String NEIGHBOURHOOD = "neighbourhood";
    static final String WORKPLACE = "workplace";

    /** Age of somebody in years; not-a-number where the file does not say it. */
    double age(int person) {
        return traits[person * Trait.COUNT + Trait.AGE.ordinal()];
    }
}
