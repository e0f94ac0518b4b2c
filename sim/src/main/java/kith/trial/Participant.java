package kith.trial;

/** Somebody in a trial. */
final class Participant {
    /** Row of the person. */
    final int person;
    /** Place of the arm in the scenario's order. */
    final int arm;
    /** Partnership with the arm's AI; -1 before the first session and where the arm has none. */
    int partnership = -1;
    /** Whether the person has left the trial. */
    boolean droppedOut;
    /** Sessions of the open day still to come. */
    int sessionsLeft;
    /** Whether one was held on the open day. */
    boolean held;

    Participant(int person, int arm) {
        this.person = person;
        this.arm = arm;
    }
}
