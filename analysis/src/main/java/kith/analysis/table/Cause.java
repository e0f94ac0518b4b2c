package kith.analysis.table;

import java.util.Map;

/**
 * What a change can be attributed to; {@code assumed} where it rests on grade D.
 *
 * @param words by outcome, the words for an amount by its sign
 */
public record Cause(String name, String label, Kind kind, boolean assumed, Map<String, Words> words) {
    /** A cause whose label fits amounts of either sign. */
    public Cause(String name, String label, Kind kind, boolean assumed) {
        this(name, label, kind, assumed, Map.of());
    }

    /** Completes what was left out. */
    public Cause {
        words = words == null ? Map.of() : Map.copyOf(words);
    }

    /** The same, called by what raised or lowered an outcome, such as less contact. */
    public Cause of(String outcome, double amount) {
        Words own = words.get(outcome);
        String said = own == null || amount == 0 ? null : amount > 0 ? own.raised() : own.lowered();
        return said == null ? this : new Cause(name, said, kind, assumed, words);
    }

    /** Whether a cause works through people, through AI, or otherwise. */
    public enum Kind {
        HUMAN, AI, OTHER
    }

    /** Words for an amount that raised an outcome, and for one that lowered it. */
    public record Words(String raised, String lowered) {}
}
