package kith.docs;

import java.util.List;

/**
 * One thing that a world remembers.
 *
 * @param entity whose state it is
 * @param stored field or place in a row that holds it, as "Type.NAME"
 * @param reads methods, or the public field, through which it is read, as "Type.member"; a name alone means the same
 * type
 * @param writes methods through which it is written, in the same form
 * @param meaning what it is
 * @param unit its unit
 * @param start its first value
 * @param equation how it moves
 * @param grade weakest grade of the evidence for form and numbers; a dash where nothing is assumed
 * @param noProcess why no process reads it; empty where one does
 */
record StateVariable(
        Entity entity,
        String stored,
        List<String> reads,
        List<String> writes,
        String meaning,
        String unit,
        String start,
        String equation,
        String grade,
        String noProcess) {

    /** What can have state. */
    enum Entity {
        PERSON_FIXED("Person, fixed"), PERSON("Person, changing"), TIE("Tie (the same on both halves)"), HALF_TIE(
                "Half-tie (one side's own)"), PARTNERSHIP("AI partnership"), WORLD("World");

        private final String label;

        Entity(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /** The type that stores it. */
    String type() {
        return stored.substring(0, stored.indexOf('.'));
    }

    /** The name by which the code reads it. */
    String name() {
        boolean throughAnother = reads.isEmpty() || reads.get(0).matches("foldSessions|activeOf");
        return throughAnother ? stored : full(reads.get(0));
    }

    /** The reading members with their types. */
    List<String> readMembers() {
        return reads.stream().map(this::full).toList();
    }

    /** The writing members with their types. */
    List<String> writeMembers() {
        return writes.stream().map(this::full).toList();
    }

    private String full(String member) {
        return member.contains(".") ? member : type() + "." + member;
    }
}
