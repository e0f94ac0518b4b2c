package kith.scenario.settings;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/** The outcome that answers the scenario's question. Its chart comes first, and the summary begins with it. */
public record ShowsSettings(
        @Parameter(
                value = "loneliness",
                text = "Metrics that answer the question, separated by commas; names as in kith list metrics. "
                        + "The first one is drawn. Write user_share by provider to compare providers.",
                longest = 400,
                study = true) String variable,
        @Parameter(
                value = "all",
                text = "Groups to show, separated by commas; names as in kith list groups.",
                study = true) String groups,
        @Parameter(
                text = "First day to show; day 0 if left out.",
                unit = "day",
                min = 0,
                max = 36500,
                optional = true,
                study = true) OptionalInt fromDay,
        @Parameter(
                text = "Last day to show; the last day of the run if left out.",
                unit = "day",
                min = 0,
                max = 36500,
                optional = true,
                study = true) OptionalInt toDay,
        @Parameter(
                text = "Day whose numbers are the answer; the last day to show if left out.",
                unit = "day",
                min = 0,
                max = 36500,
                optional = true,
                study = true) OptionalInt answerDay,
        @Parameter(
                value = "choice.ai_rule=one_logit|ai_or_nobody_nest, ai.takes_time=0|1",
                text = "Rival assumptions, separated by commas, or none. The study is run once more under each of "
                        + "them. All answers are shown. Values that the study already has are left out.",
                longest = 400,
                study = true) String rivals,
        @Parameter(
                value = "false",
                text = "Switch: kith run also runs the scenario with a placebo AI. This measures how much of a "
                        + "difference is selection and chance.",
                study = true) boolean placebo,
        @Parameter(
                text = "Results folder of kith sweep on this scenario, relative to this file. The answer then tells in "
                        + "how many of its worlds the outcome is higher or lower.",
                path = true,
                optional = true,
                study = true) String worlds) {
    /** The metrics, in the order given; the first one is drawn. */
    public List<ShownMetric> metrics() {
        return ShownMetric.all(variable);
    }

    /** The groups, in the order given. */
    public List<String> groupList() {
        return names(groups);
    }

    /** The names in a list that is separated by commas. */
    public static List<String> names(String list) {
        return list.isBlank() ? List.of() : Arrays.stream(list.split(",", -1)).map(String::strip).toList();
    }

    /** The rival assumptions, in the order given. */
    public List<RivalSetting> rivalList() {
        return RivalSetting.all(rivals);
    }
}
