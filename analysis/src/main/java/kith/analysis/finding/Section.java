package kith.analysis.finding;

import java.util.List;

/**
 * A part of a report: a table of quantities of one kind, with what it is about.
 *
 * @param id what it is, for programs; such as "differences" or "groups"
 * @param title what it shows, in words
 * @param note how to read it, and what its rows are under rival assumptions, in sentences; may be empty
 * @param rows what tells its rows apart
 * @param quantities the numbers, in order
 */
public record Section(String id, String title, String note, Rows rows, List<Quantity> quantities) {
    /** The id of sections that hold the answer under a rival assumption. */
    public static final String RIVAL = "rival";

    /** What tells rows apart. */
    public enum Rows {
        METRICS, GROUPS, SCENARIOS, ARMS
    }

    /** Keeps the list. */
    public Section {
        quantities = List.copyOf(quantities);
    }

    /** Whether any number needs a mark. */
    public boolean hasMarks() {
        return quantities.stream().anyMatch(Quantity::isMarked);
    }
}
