package kith.scenario.settings;

import java.util.Arrays;
import java.util.List;

/**
 * Who lives in the world at its start: numbers, traits, and the groups from which ties are drawn; or the files that say
 * it. With a people file {@code peopleCount} is ignored: plan and manifest tell the number of people in the file.
 */
public record PopulationSettings(
        @Parameter(value = "2000",
                text = "Number of people in the synthetic population. It is ignored if a people file is given.",
                unit = "people", min = 2, max = 3000000, change = Change.RESTART, study = true) int peopleCount,
        @Parameter(value = "0", text = "Number of additional people without ties or settings. They affect nobody else.",
                unit = "people", min = 0, max = 100000, change = Change.RESTART, study = true) int isolatedCount,
        @Parameter(
                text = "CSV file of the people, relative to this file. Missing columns are drawn at random. None "
                        + "means that everybody is drawn.",
                path = true, optional = true, change = Change.RESTART, study = true) String peopleFile,
        @Parameter(
                text = "CSV file of the ties at the start, relative to this file. None means that ties are drawn at "
                        + "random.",
                path = true, optional = true, change = Change.RESTART, study = true) String tiesFile,
        @Parameter(value = "states",
                text = "Burn-in if people or ties come from files. states: needs and feelings change before day 0; "
                        + "people and given ties do not. all: the network changes too.",
                change = Change.RESTART, study = true) DataBurnIn dataBurnIn,
        @Parameter(
                text = "Further columns of the people file to keep, separated by commas. Groups can use them, such as "
                        + "education:high.",
                optional = true, study = true) String covariates,
        @Parameter(value = "new",
                text = "new: a different population in each replicate (for inference). same: one population for the "
                        + "whole study.",
                change = Change.RESTART, study = true) Draw draw,
        @Parameter(value = "0.60", text = "Share of people in community A, the largest community.", unit = "share",
                min = 0, max = 1, change = Change.RESTART, range = "uniform(0.5, 0.8)") double communityAShare,
        @Parameter(value = "0.28", text = "Share of people in community B. The rest is community C.", unit = "share",
                min = 0, max = 1, change = Change.RESTART, range = "uniform(0.15, 0.35)") double communityBShare,
        @Parameter(value = "1",
                text = "Distance of the values of communities B and C from those of community A. Each has its own "
                        + "direction.",
                unit = "value", min = 0, max = 10, change = Change.RESTART) double valueDistance,
        @Parameter(value = "0.5", text = "Spread of values within a community, per dimension.", unit = "value", min = 0,
                max = 10, change = Change.RESTART) double valueSpread,
        @Parameter(value = "0.21",
                text = "Share of people aged 65 or older. The proportions of the younger age bands are kept.",
                unit = "share", min = 0, max = 1, change = Change.RESTART, range = "uniform(0.1, 0.4)",
                source = "assumption; typical of a high-income country") double olderShare,
        @Parameter(value = "0.6", text = "Share of adults aged 25 or older who start with a partner.", unit = "share",
                min = 0, max = 1, change = Change.RESTART, range = "uniform(0.4, 0.8)") double partneredShare,
        @Parameter(value = "5", text = "Number of people in a kin group. All members know each other.", unit = "people",
                min = 2, max = 20, change = Change.RESTART, range = "uniform(3, 8)") int kinGroupSize,
        @Parameter(value = "0.5",
                text = "Spread of the sizes of kin groups, on a log scale. The mean number of kin stays about the "
                        + "same, and some people have no kin. 0 means that all groups are alike.",
                unit = "log sd", min = 0, max = 1, change = Change.RESTART,
                range = "uniform(0, 0.6)") double kinGroupSpread,
        @Parameter(value = "0.2",
                text = "Likeness of relatives, neighbours and friends in sociability at the start. 0 means that "
                        + "sociability does not matter for who is whose relative, neighbour or friend.",
                unit = "r", min = 0, max = 0.95, change = Change.RESTART,
                range = "uniform(0, 0.6)") double sociabilityAlike,
        @Parameter(value = "24", text = "Number of people in a neighbourhood, a setting where people meet.",
                unit = "people", min = 2, max = 500, change = Change.RESTART,
                range = "uniform(12, 48)") int neighbourhoodSize,
        @Parameter(value = "14", text = "Number of people in a workplace or school class, a setting where people meet.",
                unit = "people", min = 2, max = 500, change = Change.RESTART,
                range = "uniform(7, 28)") int workplaceSize,
        @Parameter(value = "0.75", text = "Share of people aged 18 to 64 who have a workplace.", unit = "share",
                min = 0, max = 1, change = Change.RESTART, range = "uniform(0.6, 0.9)") double employedShare,
        @Parameter(value = "5.0",
                text = "Mean number of friends at the start. Friends are similar in age and community.", unit = "ties",
                min = 0, max = 40, change = Change.RESTART, range = "uniform(3, 8)") double friendsMean,
        @Parameter(value = "0.6",
                text = "How many more friends a person has, per unit of sociability (log). It is averaged over the "
                        + "two people of a friendship.",
                unit = "log ties per score", min = 0, max = 1, change = Change.RESTART,
                source = "assumption; set by hand with the correlation of sociability and ties in "
                        + "view") double friendsSociability,
        @Parameter(value = "3",
                text = "Largest distance between two friends in their circle. A circle is ordered by age and "
                        + "community. Smaller values give more cliques.",
                unit = "places", min = 1, max = 100, change = Change.RESTART, range = "uniform(2, 8)") int friendReach,
        @Parameter(value = "4",
                text = "Spread of age in the circles of friends at the start. Larger values give friends of more "
                        + "different ages.",
                unit = "year", min = 0, max = 100, change = Change.RESTART,
                range = "uniform(2, 8)") double friendAgeSpreadYears,
        @Parameter(value = "2.2", text = "Mean number of colleagues with a tie at the start.", unit = "ties", min = 0,
                max = 40, change = Change.RESTART, range = "uniform(1, 5)") double colleaguesMean,
        @Parameter(value = "1.5", text = "Mean number of neighbours with a tie at the start.", unit = "ties", min = 0,
                max = 40, change = Change.RESTART, range = "uniform(0.7, 3)") double neighboursMean,
        @Parameter(value = "0.04", text = "Share of people who start as clients of a therapist.", unit = "share",
                min = 0, max = 1, change = Change.RESTART, range = "uniform(0.02, 0.08)") double therapyClientShare) {
    /** What changes before day 0 where people or ties come from files. */
    public enum DataBurnIn implements Keyword {
        /** Needs and feelings. */
        STATES,
        /** The network as well. */
        ALL
    }

    /** How many populations a study has. */
    public enum Draw implements Keyword {
        /** One per replicate. */
        NEW,
        /** One for all replicates. */
        SAME
    }

    /** Names of further columns of the people file that are carried along. */
    public List<String> covariateNames() {
        return covariateNames(covariates);
    }

    /** The names in a text with commas between; none where it says none. */
    public static List<String> covariateNames(String text) {
        return text.isEmpty() || text.equals("none") ? List.of()
                : Arrays.stream(text.split(",", -1)).map(String::strip).toList();
    }

    /**
     * Whether the people of the start stay who they are, where they are, until day 0: some of them, or their ties, come
     * from a file.
     */
    public boolean holdsPeople() {
        return dataBurnIn == DataBurnIn.STATES && !(peopleFile + tiesFile).isEmpty();
    }

    /** Whether the ties of the start stay as they are until day 0: they come from a file. */
    public boolean holdsTies() {
        return dataBurnIn == DataBurnIn.STATES && !tiesFile.isEmpty();
    }
}
