package kith.analysis.finding;

import java.util.List;
import java.util.OptionalDouble;
import kith.analysis.table.RunsTable;
import kith.analysis.table.SeriesTable;
import kith.analysis.table.Study;

/**
 * How many contacts with people one session with AI replaces for its user: minus the sum of differences in contacts over the
 * sum of differences in sessions. Both sums are over the groups of eventual users, weighted by their people, over all pairs of
 * runs and all days on which groups were observed. A ratio, without unit.
 */
final class Displacement {
    private static final String CONTACTS = "human_contacts_per_day";
    private static final String SESSIONS = "ai_contacts_per_day";
    private static final List<String> USERS = List.of("would_use:occasional", "would_use:weekly", "would_use:daily");
    private static final double FEWEST_SESSIONS = 0.005;

    private Displacement() {}

    /** The ratio; empty where users hardly differ in sessions, or the runs do not tell both. */
    static OptionalDouble of(Study study, List<RunsTable.Pair> pairs) {
        double contacts = 0;
        double sessions = 0;
        double people = 0;
        for (RunsTable.Pair pair : pairs) {
            for (int day : study.series().tableDays()) {
                for (String group : USERS) {
                    double count = at(study, pair.reference(), group, SeriesTable.PEOPLE, day);
                    double inSessions = difference(study, pair, group, SESSIONS, day);
                    double inContacts = difference(study, pair, group, CONTACTS, day);
                    if (day > 0 && !Double.isNaN(count + inSessions + inContacts)) {
                        contacts += count * inContacts;
                        sessions += count * inSessions;
                        people += count;
                    }
                }
            }
        }
        return people > 0 && Math.abs(sessions / people) > FEWEST_SESSIONS
                ? OptionalDouble.of(-contacts / sessions)
                : OptionalDouble.empty();
    }

    private static double difference(Study study, RunsTable.Pair pair, String group, String variable, int day) {
        return at(study, pair.scenario(), group, variable, day) - at(study, pair.reference(), group, variable, day);
    }

    private static double at(Study study, RunsTable.Run run, String group, String variable, int day) {
        return study.series().track(run.runId(), group, variable).at(day);
    }
}
