package kith.output;

import static kith.analysis.glossary.AnalysisColumns.of;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kith.analysis.glossary.AnalysisColumns;
import kith.scenario.settings.Scenario;

/** What every column of every table means, as the manifest tells it. */
public final class Dictionary {
    /** Says whom an id names. */
    static final String PERSON = "external id; a synthetic id such as p0000001 is another person in each replicate, "
            + "unless"
            + " population.draw is same";

    /**
     * The meanings by file, then by column. The file {@code charts/*.csv} stands for all of that folder, a column that
     * ends in * for all that begin like it.
     */
    public static final Map<String, Map<String, String>> COLUMNS = columns();

    private Dictionary() {}

    /** The same with the columns that the plug-ins of a scenario add. */
    public static Map<String, Map<String, String>> columnsOf(Scenario scenario) {
        List<Metric> own = Metrics.ofPersons(scenario).stream().filter(each -> !Metrics.ALL.contains(each)).toList();
        Map<String, Map<String, String>> files = new LinkedHashMap<>(COLUMNS);
        for (String file : List.of("people.csv", "baseline.csv")) {
            Map<String, String> columns = new LinkedHashMap<>(files.get(file));
            own.forEach(metric -> columns.put(metric.name(),
                    ofPerson(metric) + (file.equals("baseline.csv") ? ", as day 0 opens" : "")));
            files.put(file, columns);
        }
        return files;
    }

    private static Map<String, Map<String, String>> columns() {
        Map<String, Map<String, String>> files = new LinkedHashMap<>();
        files.put("plan.csv", of(List.of(
                "run_id", "see runs.csv", "design_id", "see runs.csv", "scenario_id", "name of the scenario",
                "replicate", "see runs.csv", "seed", "see runs.csv")));
        files.put("runs.csv", of(List.of(
                "run_id", "hash of all inputs of the run; equal ids mean the same run",
                "design_id", "number of the design point; 0 if the study has only one",
                "scenario_id", "name of the scenario",
                "regime", "label of the scenario",
                "replicate",
                "index of the replicate, from 0; runs of one replicate have the same people and random draws",
                "seed", "seed of all random draws",
                "status", "SUCCEEDED or FAILED",
                "days", "number of days from day 0",
                "people_count", "number of people",
                "candidates_count", "candidate events drawn from day 0",
                "unavailable_count",
                "possible felt needs that were dropped because the person was in a contact or over the day's limit",
                "felt_count", "number of felt needs",
                "human_contacts_count", "contacts between two people, each counted once",
                "ai_sessions_count", "sessions with an AI",
                "refusals_count", "requests that a known person refused",
                "alone_count", "felt needs after which the person stayed alone",
                "ties_formed_count", "new ties",
                "ties_ended_count", "ties that ended",
                "rate_limit_bound_count", "times the fixed candidate rate limited a person's rate",
                "deaths_count", "people who died",
                "arrivals_count", "people who replaced people who died",
                "break_ups_count", "couples that broke up",
                "pairings_count", "pairs of friends who became a couple",
                "children_count", "couples that had a child",
                "moves_count", "moves to another neighbourhood",
                "new_jobs_count", "changes of workplace", "ai_absences_count",
                "times somebody turned to an AI that was not available",
                "ai_declined_count", "times an AI declined a need outside the norms of its role",
                "felt_limit_bound_count",
                "times liking or wanting was limited to 0 or 100", "violations_count",
                "AI sessions against the person's own norms",
                "out_of_reach_count", "felt needs at which nobody was around",
                "sessions_out_of_reach_count", "AI sessions that began while nobody was around",
                "error", "error message of a failed run",
                "sha256",
                "checksum of the run's counts and of its rows in all tables; kith plays a run again if its rows have "
                        + "another checksum",
                "param.*", "settings that differ between the scenarios of the study")));
        files.put("timing.csv", of(List.of(
                "run_id", "see runs.csv",
                "wall_seconds", "wall-clock time of the run from day 0, in seconds",
                "burn_in_seconds", "wall-clock time of the burn-in, in seconds; 0 if another run shared it",
                "interactions_per_second", "contacts between people and sessions with AI per second of the run")));
        files.put("series.csv", of(List.of(
                "run_id", "see runs.csv",
                "day", "midnight at the start of this day; values per day are of the day that ended there",
                "group",
                "all, or dimension:value. People present on day 0 and still present are counted. People who die in a "
                        + "shock are in no group. Groups use: are set"
                        + " each day in this run. Groups would_use: are set by the last day of the run with AI. "
                        + "Groups own: are named in the scenario (see groups)",
                "variable",
                "name of a metric (see metrics), of its between-person sd (name_sd), or people (number of people)",
                "unit", "unit of the value",
                "value", "mean over the group, unless the metric has another aggregate; empty if nobody has a value")));
        files.put("ledger.csv", of(List.of(
                "run_id", "see runs.csv",
                "from_day", "first midnight of the window",
                "to_day", "last midnight of the window",
                "person_id", PERSON + "; empty for a group",
                "group", "group whose mean the amount is; empty for a person",
                "outcome", "loneliness, well_being or dependency",
                "cause", "direct cause to which the amount is attributed (see causes)",
                "amount", "attributed change; the amounts of an outcome sum to its change over the window",
                "unit", "unit of the outcome")));
        files.put(PersonShares.NAME, of(List.of(
                "run_id", "see runs.csv", "reference_run_id", "run of the reference with which persons are compared",
                "group", "all, would_use:any (all eventual users), or a group by eventual use",
                "variable",
                "displaced_share: contacts over four weeks are below 90 % of the same person's in the reference; "
                        + "stimulated_share: they are above 110 %; hurt_share: at least 4.75 points lonelier on the "
                        + "last day; helped_share: at least 4.75 points less lonely",
                "unit", "share", "value", "share of the people counted; empty for none",
                "people_count", "people of the group who are present on the last day in both worlds")));
        Map<String, String> people = of(List.of(
                "run_id", "see runs.csv", "person_id", PERSON, "community", "A, B or C",
                "sociability", "score", "anxiety", "attachment anxiety, score", "avoidance",
                "attachment avoidance, score",
                "anthropomorphism", "0-1", "openness", "openness to AI, score", "set_point",
                "set-point of well-being, points 0-10",
                "attentiveness", "attentiveness when rested, share", "strength", "strength of needs, median 1",
                "age_years", "age at the start",
                "start_value_x", "values at the start, first dimension", "start_value_y",
                "values at the start, second dimension", "solitude", "how often nobody is around, score",
                "tie_propensity", "how easily the person makes many ties, score",
                "drawn",
                "traits and community that were drawn at random, separated by semicolons; all if "
                        + "every one was drawn; empty if none"));
        Metrics.OF_PERSONS.forEach(metric -> people.put(metric.name(), ofPerson(metric)));
        files.put("people.csv", people);
        Map<String, String> baseline = of(List.of(
                "weight",
                "weight of the person in the people file; empty without one; no mean of any table is weighted by it",
                "covariate.*",
                "what a column of the people file says that population.covariates names; empty where it is missing",
                "group.*",
                "the group of this dimension that the person is in, or for a group of the scenario true or false; set "
                        + "as in series.csv;"
                        + " empty if the run has no such groups, and for people who die in a shock"));
        Map<String, String> before = new LinkedHashMap<>();
        people.forEach((column, meaning) -> {
            if (!column.equals("drawn")) {
                before.put(column, Metrics.ALL.stream().anyMatch(metric -> metric.name().equals(column))
                        ? meaning + ", as day 0 opens" + begins(column) : meaning);
            }
        });
        before.putAll(baseline);
        files.put("baseline.csv", before);
        files.put("ties.csv", of(List.of(
                "run_id", "see runs.csv", "person_a", PERSON + "; the smaller of the two", "person_b",
                "the same; the larger of the two",
                "role", "human role pair", "side_a", "side of the role pair that person_a has", "closeness_share",
                "closeness, 0-1",
                "learned_a_share", "quality that person_a expects of person_b", "learned_b_share",
                "quality that person_b expects of person_a",
                "last_contact_day", "day of the last contact")));
        files.put("trial.csv", of(List.of(
                "run_id", "see runs.csv", "person_id", "participant: " + PERSON, "arm", "name of the arm of the trial",
                "day", "day of the run: the midnight at its start, or the day of the session",
                "scale", "name of the scale",
                "value",
                "true value; empty if there is nothing to measure, a session was missed, or the participant has "
                        + "dropped out",
                "observed", "value with measurement error, limited to the scale", "dropped_out", "true or false")));
        files.put("costs.csv", of(List.of(
                "run_id", "see runs.csv", "intervention", "name of the intervention", "people_count",
                "people treated during the run",
                "person_days", "days of treatment, summed over people", "visits_count", "visits by a programme",
                "amount", "cost entered", "unit", "unit of the costs")));
        files.put("governance.csv", of(List.of(
                "run_id", "see runs.csv", "day", "day of the decision, which is made at the midnight at its start",
                "provider", "name of the provider",
                "part",
                "role, situation and community of this conduct, as far as the provider distinguishes them, or all",
                "lever", "name of the lever; value_x and value_y if people or a reference group decide on the stance",
                "value", "value of the lever from the date on which the decision takes effect",
                "slope",
                "result of the A/B test of the round: change of the score per unit of the lever; empty without a test",
                "slope_error", "standard error of the slope", "evidence",
                "slope / standard error, earlier rounds included; the provider acts on it",
                "detectable",
                "smallest effect that the A/B tests so far can detect (power 0.8, two-sided level 0.05); it is the "
                        + "effect from the lowest to the highest value of the lever, in the unit of the score; empty "
                        + "without a test",
                "people_count", "users in the A/B test, or people whose preference counted")));
        files.putAll(AnalysisColumns.meanings());
        return files;
    }

    /** Says of the use of AI that it begins after the values of day 0 were taken. */
    private static String begins(String column) {
        return column.equals("user_share")
                ? "; 0 for everybody, because people who use an AI from day 0 on begin just after it opens" : "";
    }

    /** Says what a person's value of a metric is, and under which names of group metrics it stood before. */
    private static String ofPerson(Metric metric) {
        List<String> before = Metrics.ALL.stream()
                .filter(each -> !each.isOfPersons() && each.value() == metric.value())
                .map(Metric::name)
                .toList();
        return metric.label() + " (" + metric.unit() + "), the person's own"
                + (before.isEmpty() ? ""
                        : "; earlier versions wrote the same value also as " + String.join(", ", before));
    }
}
