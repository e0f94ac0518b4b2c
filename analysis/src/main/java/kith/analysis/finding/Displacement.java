package kith.analysis.finding;

import java.util.List;
import java.util.OptionalDouble;
import kith.analysis.table.RunsTable;
import kith.analysis.table.SeriesTable;
import kith.analysis.table.Study;
import kith.analysis.table.Track;

/**
 * How many contacts with people one session with AI replaces in a study: minus the sum of differences in contacts over the
 * sum of differences in sessions, over all pairs of runs and all observed days. A ratio, without unit.
 */
final class Displacement {
    private static final String CONTACTS = "human_contacts_per_day";
    private static final String SESSIONS = "ai_contacts_per_day";
    private static final double FEWEST_SESSIONS = 0.005;

    private Displacement() {}

    /** The ratio; empty where the worlds hardly differ in sessions, or the runs do not tell both. */
    static OptionalDouble of(Study study, List<RunsTable.Pair> pairs) {
        double contacts = 0;
        double sessions = 0;
        int days = 0;
        for (RunsTable.Pair pair : pairs) {
            Track more = track(study, pair.scenario(), SESSIONS);
            for (int i = 0; i < more.size(); i++) {
                int day = more.day(i);
                double inSessions = more.at(day) - track(study, pair.reference(), SESSIONS).at(day);
                double inContacts = track(study, pair.scenario(), CONTACTS).at(day)
                        - track(study, pair.reference(), CONTACTS).at(day);
                if (!Double.isNaN(inSessions + inContacts)) {
                    sessions += inSessions;
                    contacts += inContacts;
                    days++;
                }
            }
        }
        return days > 0 && sessions / days > FEWEST_SESSIONS
                ? OptionalDouble.of(-contacts / sessions)
                : OptionalDouble.empty();
    }

    private static Track track(Study study, RunsTable.Run run, String variable) {
        return study.series().track(run.runId(), SeriesTable.EVERYBODY, variable);
    }
}
