package kith.scenario;

import java.util.Arrays;
import java.util.List;

/**
 * Who lives in the world at its start: numbers, traits, and the groups from which ties are drawn; or the files that say
 * it. With a people file {@code peopleCount} is ignored: plan and manifest tell the number of people in the file.
 */
public record PopulationSettings(
        @Parameter(value = "2000", text = "People in the synthetic population; ignored where a people file is given.", unit = "people", min = 2, max = 3000000, change = Change.RESTART, study = true)
                int peopleCount,
        @Parameter(value = "0", text = "Further people without any tie or setting; they change nobody else.", unit = "people", min = 0, max = 100000, change = Change.RESTART, study = true)
                int isolatedCount,
        @Parameter(text = "CSV file of the people, beside this file; what it leaves out is drawn. None: everybody is drawn.", optional = true, change = Change.RESTART, study = true)
                String peopleFile,
        @Parameter(text = "CSV file of the ties at the start, beside this file. None: ties are drawn.", optional = true, change = Change.RESTART, study = true)
                String tiesFile,
        @Parameter(value = "states", text = "What settles before day 0 where people or ties come from files. states: needs and feelings; people and given ties stay as they are. all: the network changes too.",
                oneOf = {"states", "all"}, change = Change.RESTART, study = true)
                String dataBurnIn,
        @Parameter(text = "Further columns of the people file that are carried along, with commas between; groups can be made of them, such as education:high.", optional = true, study = true)
                String covariates,
        @Parameter(value = "new", text = "new: another population in each replicate (for inference); same: one population for the study.",
                oneOf = {"new", "same"}, change = Change.RESTART, study = true)
                String draw,
        @Parameter(value = "0.60", text = "Share of people in community A, the largest.", unit = "share", min = 0, max = 1, change = Change.RESTART, range = "uniform(0.5, 0.8)")
                double communityAShare,
        @Parameter(value = "0.28", text = "Share of people in community B; the rest are community C.", unit = "share", min = 0, max = 1, change = Change.RESTART, range = "uniform(0.15, 0.35)")
                double communityBShare,
        @Parameter(value = "1", text = "Distance of the values of communities B and C from those of A, each in a direction of its own.", unit = "value", min = 0, max = 10, change = Change.RESTART)
                double valueDistance,
        @Parameter(value = "0.5", text = "Spread of values within a community, in each direction.", unit = "value", min = 0, max = 10, change = Change.RESTART)
                double valueSpread,
        @Parameter(value = "0.21", text = "Share of people aged 65 or over; the younger bands keep their proportions.", unit = "share", min = 0, max = 1, change = Change.RESTART, range = "uniform(0.1, 0.4)", source = "assumption; shaped like a high-income country")
                double olderShare,
        @Parameter(value = "0.6", text = "Share of adults aged 25 or more who start with a partner.", unit = "share", min = 0, max = 1, change = Change.RESTART, range = "uniform(0.4, 0.8)")
                double partneredShare,
        @Parameter(value = "5", text = "People in a kin group; kin know each other, as cliques do.", unit = "people", min = 2, max = 20, change = Change.RESTART, range = "uniform(3, 8)")
                int kinGroupSize,
        @Parameter(value = "24", text = "People in a neighbourhood, a setting in which one meets others.", unit = "people", min = 2, max = 500, change = Change.RESTART, range = "uniform(12, 48)")
                int neighbourhoodSize,
        @Parameter(value = "14", text = "People in a workplace or school class, a setting in which one meets others.", unit = "people", min = 2, max = 500, change = Change.RESTART, range = "uniform(7, 28)")
                int workplaceSize,
        @Parameter(value = "0.75", text = "Share of people aged 18 to 64 who have a workplace.", unit = "share", min = 0, max = 1, change = Change.RESTART, range = "uniform(0.6, 0.9)")
                double employedShare,
        @Parameter(value = "5.0", text = "Mean number of friends at the start, drawn among people near in age and community.", unit = "ties", min = 0, max = 40, change = Change.RESTART, range = "uniform(3, 8)")
                double friendsMean,
        @Parameter(value = "0.3", text = "Log increase of that number per unit of sociability, averaged over the two.", unit = "log ties per score", min = 0, max = 1, change = Change.RESTART)
                double friendsSociability,
        @Parameter(value = "3", text = "How many places apart, in a circle ordered by age and community, two people can be and start as friends; smaller means more cliques.", unit = "places", min = 1, max = 100, change = Change.RESTART, range = "uniform(2, 8)")
                int friendReach,
        @Parameter(value = "4", text = "Spread with which age orders those circles; larger means friends of more different ages.", unit = "year", min = 0, max = 100, change = Change.RESTART, range = "uniform(2, 8)")
                double friendAgeSpreadYears,
        @Parameter(value = "2.2", text = "Mean number of colleagues with a tie at the start.", unit = "ties", min = 0, max = 40, change = Change.RESTART, range = "uniform(1, 5)")
                double colleaguesMean,
        @Parameter(value = "1.5", text = "Mean number of neighbours with a tie at the start.", unit = "ties", min = 0, max = 40, change = Change.RESTART, range = "uniform(0.7, 3)")
                double neighboursMean,
        @Parameter(value = "0.04", text = "Share of people who start as client of a therapist.", unit = "share", min = 0, max = 1, change = Change.RESTART, range = "uniform(0.02, 0.08)")
                double therapyClientShare) {
    /** Names of further columns of the people file that are carried along. */
    public List<String> covariateNames() {
        return covariateNames(covariates);
    }

    /** The names in a text with commas between; none where it says none. */
    static List<String> covariateNames(String text) {
        return text.isEmpty() || text.equals("none") ? List.of() : Arrays.stream(text.split(",", -1)).map(String::strip).toList();
    }

    /** Whether the people of the start stay who they are, where they are, until day 0: some of them, or their ties, come from a file. */
    public boolean holdsPeople() {
        return dataBurnIn.equals("states") && !(peopleFile + tiesFile).isEmpty();
    }

    /** Whether the ties of the start stay as they are until day 0: they come from a file. */
    public boolean holdsTies() {
        return dataBurnIn.equals("states") && !tiesFile.isEmpty();
    }
}
