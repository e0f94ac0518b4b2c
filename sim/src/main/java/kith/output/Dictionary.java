package kith.output;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What every column of every table means, as the manifest tells it. */
public final class Dictionary {
    /** Says whom an id names. */
    static final String PERSON = "external id; a synthetic id such as p0000001 is another person in each replicate, unless"
            + " population.draw is same";

    /**
     * The meanings by file, then by column. The file {@code charts/*.csv} stands for all of that folder, a column that ends
     * in * for all that begin like it.
     */
    public static final Map<String, Map<String, String>> COLUMNS = columns();

    private Dictionary() {}

    private static Map<String, Map<String, String>> columns() {
        Map<String, Map<String, String>> files = new LinkedHashMap<>();
        files.put("plan.csv", of(List.of(
                "run_id", "see runs.csv", "design_id", "see runs.csv", "scenario_id", "name of the scenario",
                "replicate", "see runs.csv", "seed", "see runs.csv")));
        files.put("runs.csv", of(List.of(
                "run_id", "hash of everything that decides the run's rows; equal ids mean the same run",
                "design_id", "design point, 0 where the study has one",
                "scenario_id", "name of the scenario",
                "regime", "label of the scenario",
                "replicate", "index of the replicate, from 0; runs of one replicate share people and random draws",
                "seed", "seed of all keyed draws",
                "status", "SUCCEEDED or FAILED",
                "days", "days from day 0",
                "people_count", "people",
                "candidates_count", "candidates drawn from day 0",
                "unavailable_count", "candidates that could have been felt needs, at which the person was in a contact or past the day's limit",
                "felt_count", "felt needs",
                "human_contacts_count", "contacts between two people, each counted once",
                "ai_sessions_count", "sessions with an AI",
                "refusals_count", "requests to a known person turned down",
                "alone_count", "felt needs that ended with nobody",
                "ties_formed_count", "ties that began",
                "ties_ended_count", "ties that ended",
                "rate_limit_bound_count", "how often the frozen candidate rate cut a person's rate",
                "deaths_count", "people who died",
                "arrivals_count", "people who came in the place of the dead",
                "break_ups_count", "couples that broke up",
                "pairings_count", "friends who became a couple",
                "children_count", "couples that had a child",
                "moves_count", "moves to another neighbourhood",
                "new_jobs_count", "changes of workplace", "ai_absences_count", "times somebody turned to an AI that was not there",
                "ai_declined_count", "times an AI declined what its role proscribes", "felt_limit_bound_count",
                "times liking or wanting were cut at 0 or 100", "violations_count", "sessions that their person does not accept of an AI",
                "error", "what went wrong",
                "param.*", "settings in which the scenarios of the study differ")));
        files.put("timing.csv", of(List.of(
                "run_id", "see runs.csv",
                "wall_seconds", "wall-clock time of the run from day 0, in seconds",
                "burn_in_seconds", "wall-clock time of the burn-in, in seconds; 0 where another run had lived through it",
                "interactions_per_second", "contacts between people and sessions with AI per second of the run")));
        files.put("series.csv", of(List.of(
                "run_id", "see runs.csv",
                "day", "midnight that opens this day; flows per day are of the day that ended there",
                "group", "all, or dimension:value; of the people who are here at day 0, those who are still here; whom a shock takes is in none; use: is settled"
                        + " each day in this run, would_use: by the last day of the run with AI (see groups)",
                "variable", "name of a metric (see metrics), of its between-person sd (name_sd), or people",
                "unit", "unit of the value",
                "value", "mean over the group unless the metric says otherwise; empty where nobody counts")));
        files.put("ledger.csv", of(List.of(
                "run_id", "see runs.csv",
                "from_day", "first midnight of the window",
                "to_day", "last midnight of the window",
                "person_id", PERSON + "; empty for a group",
                "group", "group over whose people the amount is a mean; empty for a person",
                "outcome", "loneliness, well_being or dependency",
                "cause", "proximate cause to which the amount is booked (see causes)",
                "amount", "change booked; the amounts of an outcome add up to its change over the window",
                "unit", "unit of the outcome")));
        Map<String, String> people = of(List.of(
                "run_id", "see runs.csv", "person_id", PERSON, "community", "A, B or C",
                "sociability", "score", "anxiety", "attachment anxiety, score", "avoidance", "attachment avoidance, score",
                "anthropomorphism", "0-1", "openness", "openness to AI, score", "set_point", "set-point of well-being, points 0-10",
                "attentiveness", "when rested, share", "strength", "strength of needs, median 1", "age_years", "age at the start",
                "start_value_x", "values at the start, first direction", "start_value_y", "likewise, second direction",
                "drawn", "which of the columns from community to age_years were drawn, not read from a people file: names with"
                        + " semicolons between, or all; empty where none was"));
        Metrics.OF_PERSONS.forEach(metric -> people.put(metric.name(), ofPerson(metric)));
        files.put("people.csv", people);
        files.put("ties.csv", of(List.of(
                "run_id", "see runs.csv", "person_a", PERSON + "; the smaller of the two", "person_b", "likewise, the larger of the two",
                "role", "human role pair", "side_a", "side of it that person_a is on", "closeness_share", "closeness, 0-1",
                "learned_a_share", "value that a has learned to expect of b", "learned_b_share", "value that b has learned to expect of a",
                "last_contact_day", "day of the last contact")));
        files.put("trial.csv", of(List.of(
                "run_id", "see runs.csv", "person_id", "participant: " + PERSON, "arm", "name of the arm of the trial",
                "day", "day of the run: its opening midnight, or the day of the session",
                "scale", "name of the scale",
                "value", "what is so; empty where there is nothing to measure, a session was missed, or the participant has dropped out",
                "observed", "the value with the error of measurement, cut to the scale", "dropped_out", "true or false")));
        files.put("costs.csv", of(List.of(
                "run_id", "see runs.csv", "intervention", "name of the intervention", "people_count", "people reached, over the whole run",
                "person_days", "days on which somebody was reached, summed over people", "visits_count", "visits made by a programme",
                "amount", "cost booked", "unit", "what costs are counted in")));
        files.put("governance.csv", of(List.of(
                "run_id", "see runs.csv", "day", "day with whose opening midnight it was decided", "provider", "name of the provider",
                "part", "what the conduct is for: role, situation and community, so far as the provider tells them apart, or all",
                "lever", "name of the lever; value_x and value_y where people or a reference group decide on the stance",
                "value", "its value from then on, or from when the decision comes into force",
                "slope", "what the trial of the round found: change of the score per unit of the lever; empty without a trial",
                "slope_error", "its standard error", "evidence", "slope over standard error, earlier rounds included, on which the provider acts",
                "people_count", "users in the trial, or people whose preference counted")));
        files.putAll(AnalysisDictionary.columns());
        return files;
    }

    /** Says what a person's value of a metric is, and under which names of group metrics it stood before. */
    private static String ofPerson(Metric metric) {
        List<String> before = Metrics.ALL.stream()
                .filter(each -> !each.isOfPersons() && each.value() == metric.value())
                .map(Metric::name)
                .toList();
        return metric.label() + " (" + metric.unit() + "), the person's own"
                + (before.isEmpty() ? "" : "; earlier versions wrote the same value also as " + String.join(", ", before));
    }

    /** Makes a map of names and meanings in turn. */
    static Map<String, String> of(List<String> pairs) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.size(); i += 2) {
            map.put(pairs.get(i), pairs.get(i + 1));
        }
        return map;
    }
}
