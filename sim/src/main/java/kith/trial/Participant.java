package kith.trial;

import kith.random.Draws;

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

    /** The same person in the same state. */
    Participant copy() {
        Participant copy = new Participant(person, arm);
        copy.partnership = partnership;
        copy.droppedOut = droppedOut;
        copy.sessionsLeft = sessionsLeft;
        copy.held = held;
        return copy;
    }

    /** A hash of the state. */
    long stateHash() {
        long hash = Draws.mix(person * 31L + arm);
        hash = Draws.mix(hash + partnership);
        return Draws.mix(hash + sessionsLeft * 4L + (droppedOut ? 2 : 0) + (held ? 1 : 0));
    }
}
