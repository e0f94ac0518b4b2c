package kith.pattern;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All statistics, each in one entry: a pattern file names them. */
public final class Statistics {
    /** Every statistic. */
    public static final List<Statistic> ALL = List.of(
            new Statistic("well_being_drift", "sd/year", 2, "Slope of daily mean well-being, in sd of day 0.",
                    o -> o.daily().wellBeing().driftPerYear()),
            new Statistic("loneliness_drift", "sd/year", 2, "Slope of daily mean loneliness, in sd of day 0.",
                    o -> o.daily().loneliness().driftPerYear()),
            new Statistic("ties_drift", "sd/year", 2, "Slope of the daily mean number of ties, in sd of day 0.",
                    o -> o.daily().ties().driftPerYear()),
            new Statistic("ten_years_well_being_farthest", "sd", 3650,
                    "Largest distance of daily mean well-being from day 0.",
                    o -> o.daily().wellBeing().farthest()),
            new Statistic("ten_years_loneliness_farthest", "sd", 3650,
                    "Largest distance of daily mean loneliness from day 0.",
                    o -> o.daily().loneliness().farthest()),
            new Statistic("ten_years_ties_farthest", "sd", 3650,
                    "Largest distance of the daily mean number of ties from day 0.",
                    o -> o.daily().ties().farthest()),
            new Statistic("contacts_per_day", "1/day", 1, "Number of contacts with people per person.",
                    o -> o.daily().contactsPerDay()),
            new Statistic("social_hours_of_budget", "ratio", 1, "Hours with people divided by the planned hours.",
                    o -> o.daily().hoursPerDay() / o.budgetHours()),
            new Statistic("hours_with_five_closest", "share", ContactLog.DAYS,
                    "Share of contact hours with the five closest people.",
                    o -> o.shares().fiveClosest()),
            new Statistic("hours_with_next_ten", "share", ContactLog.DAYS,
                    "Share of contact hours with the next ten people by closeness.",
                    o -> o.shares().nextTenClosest()),
            new Statistic("hours_with_five_most_met", "share", ContactLog.DAYS,
                    "Share of contact hours with the five people met for most hours.",
                    o -> o.shares().fiveMostMet()),
            new Statistic("hours_with_next_ten_most_met", "share", ContactLog.DAYS,
                    "Share of contact hours with the next ten people by hours.",
                    o -> o.shares().nextTenMostMet()),
            new Statistic("friends_time_age_correlation", "r", ContactLog.DAYS,
                    "Correlation of age with the share of contact hours with friends, across people.",
                    Observed::friendsTimeByAge),
            new Statistic("met_weekly", "ties", ContactLog.DAYS,
                    "Number of ties met at least 4 times in the last four weeks.",
                    o -> o.meetings().weekly()),
            new Statistic("met_monthly", "ties", ContactLog.DAYS,
                    "Number of ties met at least once in the last four weeks.",
                    o -> o.meetings().monthly()),
            new Statistic("loneliness_mean", "UCLA point", 1, "Mean loneliness on the last day.",
                    o -> o.last().lonelinessMean()),
            new Statistic("loneliness_sd", "UCLA point", 1, "Spread of loneliness between people on the last day.",
                    o -> o.last().lonelinessSd()),
            new Statistic("lonely_share", "share", 1, "Share of lonely people on the last day.",
                    o -> o.last().lonelyShare(0, Double.POSITIVE_INFINITY, true)),
            new Statistic("lonely_share_13_29", "share", 1, "Share of lonely people at ages 13 to 29.",
                    o -> o.last().lonelyShare(13, 30, true)),
            new Statistic("lonely_share_13_29_minus_others", "share", 1,
                    "Share of lonely people at ages 13 to 29, minus the share at other ages.",
                    o -> o.last().lonelyShare(13, 30, true) - o.last().lonelyShare(13, 30, false)),
            new Statistic("loneliness_stability_true", "rho", LonelinessWaves.DAYS,
                    "Rank correlation of loneliness over five weeks.",
                    o -> o.waves().stability()),
            new Statistic("loneliness_stability_measured", "rho", LonelinessWaves.DAYS,
                    "Rank correlation of loneliness over five weeks, with measurement error.",
                    o -> o.waves().measuredStability()),
            new Statistic("loneliness_year_correlation", "r", Retest.YEAR,
                    "Correlation of loneliness with that of a year before, across people.",
                    o -> o.retest().lonelinessOverYear()),
            new Statistic("well_being_five_weeks_correlation", "r", Retest.WEEKS,
                    "Correlation of well-being with that of five weeks before, across people.",
                    o -> o.retest().wellBeingOverWeeks()),
            new Statistic("well_being_year_correlation", "r", Retest.YEAR,
                    "Correlation of well-being with that of a year before, across people.",
                    o -> o.retest().wellBeingOverYear()),
            new Statistic("ties_well_being_correlation", "r", 1,
                    "Correlation of the number of ties with well-being, across people.",
                    o -> o.last().tiesWellBeing()),
            new Statistic("sociability_ties_correlation", "r", 1,
                    "Correlation of sociability with the number of ties, across people.",
                    o -> o.last().sociabilityTies()),
            new Statistic("sociability_loneliness_correlation", "r", 1,
                    "Correlation of sociability with loneliness, across people.",
                    o -> o.last().sociabilityLoneliness()),
            new Statistic("loneliness_well_being_correlation", "r", 1,
                    "Correlation of loneliness with well-being, across people.",
                    o -> o.last().lonelinessWellBeing()),
            new Statistic("well_being_mean", "point", 1, "Mean well-being on the last day.",
                    o -> o.last().wellBeingMean()),
            new Statistic("well_being_sd", "point", 1, "Spread of well-being between people on the last day.",
                    o -> o.last().wellBeingSd()),
            new Statistic("lonely_excess_1_step", "ratio", 1,
                    "Excess share lonely among ties of lonely people (ratio to others, minus 1).",
                    o -> o.lonely().at(1)),
            new Statistic("lonely_excess_2_steps", "ratio", 1,
                    "Excess share lonely two steps from lonely people (ratio to others, minus 1).",
                    o -> o.lonely().at(2)),
            new Statistic("lonely_excess_3_steps", "ratio", 1,
                    "Excess share lonely three steps from lonely people (ratio to others, minus 1).",
                    o -> o.lonely().at(3)),
            new Statistic("core_turnover_ended", "share/year", 365,
                    "Share of the five closest ties that end within one year.",
                    o -> o.core().endedShare()),
            new Statistic("core_turnover_rank", "share/year", 365,
                    "Share of the five closest people who are replaced by others within one year.",
                    o -> o.core().replacedShare()),
            new Statistic("ties_mean", "ties", 1, "Mean number of ties on the last day.", o -> o.last().tiesMean()),
            new Statistic("ties_variation", "ratio", 1,
                    "Spread of the number of ties between people, divided by the mean.", o -> o.last().tiesVariation()),
            new Statistic("ties_skewness", "ratio", 1,
                    "Skewness of the number of ties. Above 0 a few people have very many.",
                    o -> o.last().tiesSkewness()),
            new Statistic("one_tie_or_none", "share", 1, "Share of people with one tie or none.",
                    o -> o.last().withOneTieOrNone()),
            new Statistic("transitivity", "share", 1,
                    "Share of pairs with a common tie who also have a tie with each other.",
                    Observed::transitivity),
            new Statistic("local_clustering_mean", "share", 1,
                    "Share of pairs among a person's ties who have a tie, mean over people.",
                    Observed::localClustering),
            new Statistic("kin_kept", "share", 1,
                    "Remaining share of closeness to kin after half a year without contact.", o -> o.apart().kin()),
            new Statistic("friends_kept", "share", 1,
                    "Remaining share of closeness to friends after half a year without contact.",
                    o -> o.apart().friends()),
            new Statistic("kin_minus_friends_kept", "share", 1,
                    "Remaining share of closeness to kin minus that to friends.",
                    o -> o.apart().kin() - o.apart().friends()),
            new Statistic("well_being_slope_least", "points per h/day", 1,
                    "Slope of well-being on contact hours, in the quarter with least contact.",
                    o -> o.slopes().least()),
            new Statistic("well_being_slope_most", "points per h/day", 1,
                    "Slope of well-being on contact hours, in the quarter with most contact.",
                    o -> o.slopes().most()),
            new Statistic("well_being_slope_ratio", "ratio", 1,
                    "Slope in the quarter with most contact divided by that with least contact.",
                    o -> o.slopes().ratio()));

    private Statistics() {}

    /** Units by name, in the order of the list. */
    public static Map<String, String> units() {
        Map<String, String> units = new LinkedHashMap<>();
        ALL.forEach(statistic -> units.put(statistic.name(), statistic.unit()));
        return units;
    }

    /** The place of a statistic in the list. */
    public static int indexOf(String name) {
        for (int i = 0; i < ALL.size(); i++) {
            if (ALL.get(i).name().equals(name)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no statistic is called (" + name + ")");
    }
}
