package kith.analysis.glossary;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Explains the columns of the tables that the analysis makes, and of the numbers behind its charts. */
public final class AnalysisColumns {
    private static final String SCENARIO = "name of the scenario";
    private static final String REFERENCE = "name of the scenario it is compared with";
    private static final String DAY = "midnight it is about, as in series.csv";
    private static final String GROUP = "group it is about, as in series.csv";
    private static final String UNIT = "unit of the value";
    private static final String LOW = "95 % interval, lower end; empty where there is only one value";
    private static final String HIGH = "95 % interval, upper end; empty where there is only one value";

    private AnalysisColumns() {}

    /** Lists the meanings by file, then by column. */
    public static Map<String, Map<String, String>> meanings() {
        Map<String, Map<String, String>> files = new LinkedHashMap<>();
        files.put("summary.csv", of(List.of(
                "scenario_id", SCENARIO, "day", DAY, "group", GROUP, "variable",
                "metric, its between-person sd (name_sd), or people",
                "unit", UNIT,
                "n", "replicates with a value",
                "mean", "mean over replicates",
                "sd", "standard deviation between replicates, n - 1",
                "se", "standard error of the mean",
                "ci_low", LOW, "ci_high", HIGH,
                "q05", "5 % quantile over replicates (type 7)", "q10", "10 % quantile", "q25", "25 % quantile", "q50",
                "median",
                "q75", "75 % quantile", "q90", "90 % quantile", "q95", "95 % quantile",
                "n_people", "people of the group, mean over the replicates with a value")));
        files.put("contrasts.csv", of(List.of(
                "scenario_id", SCENARIO, "reference_id", REFERENCE, "day", DAY, "group", GROUP, "variable", "metric",
                "unit", UNIT,
                "n_pairs", "replicates in which both runs have a value",
                "diff", "mean paired difference, scenario - reference; of a trial, arm - control arm",
                "sd_unit",
                "diff divided by the between-person sd of the reference at day 0; empty where the metric has none",
                "ci_low", LOW, "ci_high", HIGH,
                "share_pairs_positive", "share of pairs with a difference above zero",
                "variance_ratio",
                "variance of the difference over the summed variances of both; below 1 where pairing helped",
                "n_people", "people of the group in the reference, mean over pairs",
                "word",
                "lower, higher, too small to matter, no difference or unclear; 'perhaps too little to matter' is "
                        + "added if a part of the interval is small; 'no size that matters is set' is added for "
                        + "measures without an sd; too few people (below 10) or too few runs (below 3): no verdict. "
                        + "Summary and charts shorten"
                        + " these to 'maybe small' and 'no size set'")));
        files.put("claims.csv", of(List.of(
                "scenario_id", "name of the scenario that claims it",
                "reference_id", REFERENCE + "; empty for a claim about the scenario alone",
                "claim", "name of the claim",
                "text", "the claim in a sentence",
                "variable", "metric it is about",
                "unit", "unit of the metric",
                "group", GROUP,
                "day", DAY,
                "says",
                "higher, lower or too_small: how the scenario differs from the reference; between: its own value",
                "size",
                "least size of a difference that is higher or lower, largest of one that is too small; empty for "
                        + "between",
                "low", "lower end of between; empty otherwise",
                "high", "upper end of between; empty otherwise",
                "n", "replicates in which both runs have a value; for between, in which the scenario has one",
                "found", "mean paired difference; for between, mean value of the scenario",
                "ci_low", LOW.replace("interval", "interval of found"),
                "ci_high", HIGH.replace("interval", "interval of found"),
                "verdict",
                "holds: direction and size hold; fails: the interval contradicts one of them; undecided: neither; "
                        + "not checked: the runs did not measure the day",
                "direction_verdict", "the same for the direction alone, whatever the size",
                "size_verdict", "the same for the size alone, in the direction that is claimed",
                "n_people",
                "people of the group in the reference, mean over pairs; for between, of the group in the scenario",
                "beyond_placebo", "true if the claim is about what exceeds the same with a placebo AI")));
        files.put("placebo.csv", of(List.of(
                "scenario_id", SCENARIO, "reference_id", REFERENCE, "day", DAY,
                "group", GROUP + "; groups by eventual use are formed in each of the two worlds by its own use; "
                        + "would_use:any holds all eventual users",
                "variable", "metric, or a share of shares.csv", "unit", UNIT,
                "n_pairs", "replicates in which value and placebo are known",
                "value", "mean paired difference, as in contrasts.csv; of a share its mean",
                "ci_low", LOW, "ci_high", HIGH,
                "placebo", "the same with a placebo AI: selection and chance", "placebo_ci_low", LOW,
                "placebo_ci_high", HIGH,
                "excess", "mean over replicates of value - placebo", "excess_ci_low", LOW, "excess_ci_high", HIGH,
                "n_people", "people of the group, mean over pairs",
                "placebo_n_people", "people of the same group in the world with the placebo",
                "word", "verdict on the excess, as in contrasts.csv; of a share, 0.01 matters")));
        files.put("arms.csv", arms());
        files.put("profiles.csv", profiles());
        files.put("charts/*.csv", charts());
        return files;
    }

    private static Map<String, String> arms() {
        return of(List.of(
                "scenario_id", SCENARIO, "scale", "name of the scale", "day", "day of the run on which it was measured",
                "arm", "name of the arm",
                "control_arm", "arm the others are compared with; empty for none",
                "n_runs", "runs with somebody observed",
                "enrolled", "participants per run who should have been observed",
                "n", "participants per run who were observed",
                "mean", "mean over runs of the arm's mean, as observed",
                "mean_ci_low", LOW, "mean_ci_high", HIGH,
                "sd", "standard deviation between persons of a run",
                "change", "mean change of a person since the baseline of the scale, over runs",
                "change_ci_low", LOW, "change_ci_high", HIGH,
                "diff", "difference from the control arm, mean over runs; empty for the control arm",
                "ci_low", LOW, "ci_high", HIGH,
                "d", "Cohen's d with the pooled sd of both arms, mean over runs",
                "d_ci_low", LOW, "d_ci_high", HIGH,
                "trial_ci_low", "lower end of the interval that a single trial reports, mean over runs",
                "trial_ci_high", "upper end of it, mean over runs",
                "share_runs_clear", "share of runs whose own interval excludes 0",
                "word", "the verdict on diff in words; empty where nothing is compared"));
    }

    private static Map<String, String> profiles() {
        return of(List.of(
                "scenario_id", SCENARIO,
                "arm", "name of the arm; all for those with more than one session together",
                "profile",
                "both_up, wanting_up_liking_down, both_down or wanting_down_liking_up, by a person's slopes over days",
                "n_runs", "runs with such participants",
                "n", "participants per run with at least three observations of both",
                "share_raw", "share of participants, by slopes of what was observed",
                "raw_ci_low", LOW, "raw_ci_high", HIGH,
                "share_shrunken", "share of participants, by slopes shrunken towards the mean of their arm",
                "shrunken_ci_low", LOW, "shrunken_ci_high", HIGH,
                "share_actual", "share of participants, by slopes of the values without error of measurement"));
    }

    /** Explains what the charts of a study are drawn from: each has some of these columns. */
    private static Map<String, String> charts() {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.putAll(of(List.of(
                "scenario_id", SCENARIO, "reference_id", REFERENCE, "day", DAY, "group", GROUP,
                "variable", "metric, see metrics", "label", "the words of the chart for the row",
                "unit", UNIT, "people",
                "people of the group, mean over replicates; of a difference, those in the reference",
                "n", "replicates with a value; of a trial, participants per run",
                "n_pairs", "replicates in which both runs have a value",
                "diff", "mean paired difference, scenario - reference",
                "ci_low", LOW, "ci_high", HIGH,
                "diff_sd", "diff in standard deviations, as sd_unit of contrasts.csv",
                "ci_low_sd", "lower end of the interval in standard deviations",
                "ci_high_sd", "upper end of the interval in standard deviations",
                "word", "the verdict in words",
                "natural", "diff in a natural unit, such as people in 1,000 or minutes a day",
                "dose", "dose of an arm", "dose_in_words", "the same in words",
                "grade", "evidence grade of the metric",
                "assumption", "the rival assumption under which the row was found; empty for the study itself")));
        columns.putAll(of(List.of(
                "outcome", "as in ledger.csv", "cause", "as in ledger.csv; a last row may hold what rounding leaves",
                "kind", "whether the cause works through people, through AI, or otherwise",
                "assumed", "true where the cause rests on an assumption (grade D)",
                "amount", "difference of the amounts in ledger.csv, scenario - reference",
                "line", "scenario, reference, difference, or the line drawn",
                "statistic",
                "meaning of the value: mean, ci_low, ci_high, a quantile (q10, q90), or a single run or pair; of a "
                        + "window, its first or last day",
                "value", "value drawn",
                "scale", "name of the scale of a trial", "arm", "name of the arm", "mean", "mean of the arm over runs",
                "mean_ci_low", LOW, "mean_ci_high", HIGH,
                "size", "difference from the reference where its users have an AI too, else the value itself")));
        return columns;
    }

    /** Makes a map of names and meanings in turn. */
    public static Map<String, String> of(List<String> pairs) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.size(); i += 2) {
            map.put(pairs.get(i), pairs.get(i + 1));
        }
        return map;
    }
}
