package kith.analysis.table;

import java.util.List;
import java.util.Objects;

/**
 * The outcome that answers the question of a scenario.
 *
 * @param groups groups to show, in order
 * @param fromDay first day to show
 * @param toDay last day to show
 * @param answerDay the day whose numbers are the answer
 * @param parts variables that are compared with each other, such as one per provider; empty where it is one alone
 * @param also further metrics that answer the question
 */
public record Shows(
        String variable, List<String> groups, int fromDay, int toDay, int answerDay, List<Part> parts,
        List<String> also) {
    /** Everybody, where no group is named. */
    public Shows {
        Manifest.needed(variable, "shows: variable");
        groups = groups == null || groups.isEmpty() ? List.of(SeriesTable.EVERYBODY) : List.copyOf(groups);
        parts = parts == null ? List.of() : List.copyOf(parts);
        also = also == null ? List.of() : List.copyOf(also);
    }

    /** Whom charts speak of that are about one group: everybody where it is named, else the first group. */
    public String mainGroup() {
        return groups.contains(SeriesTable.EVERYBODY) ? SeriesTable.EVERYBODY : groups.get(0);
    }

    /** A variable that is compared with others of its kind, and what it is of, in words. */
    public record Part(String variable, String label) {
        /** Refuses one without a variable. */
        public Part {
            Manifest.needed(variable, "shows: parts: variable");
            label = Objects.requireNonNullElse(label, variable);
        }
    }
}
