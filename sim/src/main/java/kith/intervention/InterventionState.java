package kith.intervention;

import java.util.List;
import kith.random.Draws;
import kith.society.WorldPart;

/**
 * The state of the interventions of a world.
 *
 * @param all of each intervention, in the order of the scenario
 */
record InterventionState(List<Reached> all) implements WorldPart {
    /** Whom one intervention reaches, and what it has come to. */
    static final class Reached {
        /** Rows of people whom it is for. */
        final boolean[] covered;
        /** Rows of people on whom it has acted. */
        final boolean[] ever;
        long personDays;
        long visits;
        boolean started;

        Reached(boolean[] covered) {
            this.covered = covered;
            ever = new boolean[covered.length];
        }

        private Reached copy() {
            Reached copy = new Reached(covered);
            System.arraycopy(ever, 0, copy.ever, 0, ever.length);
            copy.personDays = personDays;
            copy.visits = visits;
            copy.started = started;
            return copy;
        }

        private long stateHash() {
            long hash = covered.length;
            for (int person = 0; person < covered.length; person++) {
                hash = Draws.mix(hash + (covered[person] ? 2 : 0) + (ever[person] ? 1 : 0));
            }
            return Draws.mix(Draws.mix(hash + personDays) + visits * 2 + (started ? 1 : 0));
        }
    }

    @Override
    public InterventionState copy() {
        return new InterventionState(all.stream().map(Reached::copy).toList());
    }

    @Override
    public long stateHash() {
        long hash = 0;
        for (Reached each : all) {
            hash = Draws.mix(hash + each.stateHash());
        }
        return hash;
    }
}
