package kith.society;

import java.util.Optional;
import kith.relation.RoleNames;
import kith.scenario.format.Words;

/** Warns of ties between people whose ages do not go with the tie, where the people file says their ages. */
final class ImplausiblePairs {
    /** A parent is at least so many years older. */
    private static final double YOUNGEST_PARENT = 12;
    /** Partners are at least so old. */
    private static final double YOUNGEST_PARTNER = 15;

    private final Optional<SurveyPeople> people;
    private final SurveyProblems warnings;

    ImplausiblePairs(Optional<SurveyPeople> people, SurveyProblems warnings) {
        this.people = people;
        this.warnings = warnings;
    }

    /** Looks at the tie in the present row; the first person is on the first side of the role. */
    void see(SurveyTable table, String role, int first, int second) {
        if (people.isEmpty()) {
            return;
        }
        double one = people.get().age(first);
        double other = people.get().age(second);
        if (role.equals(RoleNames.PARENT_CHILD) && one - other < YOUNGEST_PARENT) {
            warn(table, "the parent is " + Words.number(one) + " years old, the child " + Words.number(other)
                    + (one < other
                            ? ""
                            : "; parents are usually " + Words.number(YOUNGEST_PARENT) + " or more years older")
                    + ". Check " + SurveyTiesFile.SIDE);
        } else if (role.equals(RoleNames.PARTNERS) && Math.min(one, other) < YOUNGEST_PARTNER) {
            warn(table, "one of the partners is " + Words.number(Math.min(one, other)) + " years old");
        }
    }

    private void warn(SurveyTable table, String what) {
        if (warnings.hasRoom()) {
            warnings.add(table.at(SurveyTiesFile.ROLE), SurveyTiesFile.ROLE, "warning: " + what);
        } else {
            warnings.count();
        }
    }
}
