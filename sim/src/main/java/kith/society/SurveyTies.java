package kith.society;

import java.util.List;

/** The ties of a ties file, in the order of its rows. */
record SurveyTies(List<Tie> ties) {
    /**
     * A tie.
     *
     * @param a place of the first person among the people
     * @param role name of the role pair
     * @param side side that the first person is on: 0 first, 1 second
     * @param closeness not-a-number where it is to be drawn
     */
    record Tie(int a, int b, String role, int side, double closeness) {}

    SurveyTies {
        ties = List.copyOf(ties);
    }
}
