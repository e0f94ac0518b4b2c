package kith.society;

import java.util.Arrays;
import java.util.List;

/**
 * What a people file says of its people beyond traits, by row: what was measured of their state, their weight in the
 * survey, and columns that are carried along. Numbers that are missing are not-a-number, labels that are missing empty.
 *
 * @param covariates names of the columns that are carried along
 * @param labels their cells, for each row in the order of these names
 * @param numbers for each row loneliness, well-being, hours with AI a day, sessions with AI a day, weight
 */
public record Answers(List<String> covariates, String[][] labels, double[][] numbers) {
    /** Nothing was asked. */
    public static final Answers NONE = new Answers(List.of(), new String[0][], new double[0][]);

    static final int LONELINESS = 0;
    static final int WELL_BEING = 1;
    static final int AI_HOURS = 2;
    static final int AI_SESSIONS = 3;
    static final int WEIGHT = 4;
    static final int NUMBERS = 5;

    /** No answers of this many people. */
    static Answers blank(List<String> covariates, int people) {
        String[][] labels = new String[people][covariates.size()];
        double[][] numbers = new double[people][NUMBERS];
        for (int row = 0; row < people; row++) {
            Arrays.fill(labels[row], "");
            Arrays.fill(numbers[row], Double.NaN);
        }
        return new Answers(List.copyOf(covariates), labels, numbers);
    }

    private double number(int person, int which) {
        return numbers.length == 0 ? Double.NaN : numbers[person][which];
    }

    /** Loneliness on day 0, points of the UCLA scale, 20 to 80. */
    public double loneliness(int person) {
        return number(person, LONELINESS);
    }

    /** Well-being on day 0, points, 0 to 10. */
    public double wellBeing(int person) {
        return number(person, WELL_BEING);
    }

    /** Hours with an AI a day. */
    public double aiHours(int person) {
        return number(person, AI_HOURS);
    }

    /** Sessions with an AI a day. */
    public double aiSessions(int person) {
        return number(person, AI_SESSIONS);
    }

    /** Weight in the survey. */
    public double weight(int person) {
        return number(person, WEIGHT);
    }

    /** What a column that is carried along says of a person. */
    public String label(int person, String covariate) {
        int place = covariates.indexOf(covariate);
        return place < 0 ? "" : labels[person][place];
    }
}
