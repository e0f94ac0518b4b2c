package kith.society;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What a survey says about the first network, by rows of people.
 *
 * @param hasSettings whether the people file has any column of settings; then there are no others
 * @param hasHouseholds whether it has one of households
 * @param hasTies whether there is a ties file; then there are no other ties
 * @param households people of each household, in the order of their keys
 * @param neighbourhoods people of each neighbourhood
 * @param workplaces people of each workplace
 * @param ties the ties
 */
record GivenNetwork(
        boolean hasSettings,
        boolean hasHouseholds,
        boolean hasTies,
        List<int[]> households,
        List<int[]> neighbourhoods,
        List<int[]> workplaces,
        List<SurveyTies.Tie> ties) {
    /**
     * What a survey says.
     *
     * @param rowOf row of the person at each place of the survey
     */
    static GivenNetwork of(Survey survey, int[] rowOf) {
        List<SurveyTies.Tie> ties = survey.ties().map(SurveyTies::ties).orElse(List.of());
        return new GivenNetwork(
                survey.people().map(people -> !people.places().isEmpty()).orElse(false),
                survey.people().map(people -> people.places().containsKey(SurveyPeople.HOUSEHOLD)).orElse(false),
                survey.ties().isPresent(),
                groups(survey.people(), SurveyPeople.HOUSEHOLD, rowOf),
                groups(survey.people(), SurveyPeople.NEIGHBOURHOOD, rowOf),
                groups(survey.people(), SurveyPeople.WORKPLACE, rowOf),
                ties.stream()
                        .map(t -> new SurveyTies.Tie(rowOf[t.a()], rowOf[t.b()], t.role(), t.side(), t.closeness()))
                        .toList());
    }

    private static List<int[]> groups(Optional<SurveyPeople> people, String kind, int[] rowOf) {
        return people.map(p -> p.places().getOrDefault(kind, List.of())).orElse(List.of()).stream()
                .map(group -> IntStream.of(group).map(place -> rowOf[place]).sorted().toArray())
                .toList();
    }
}
