package kith.trial;

import java.util.ArrayList;
import java.util.List;
import kith.random.Draws;
import kith.society.WorldPart;

/**
 * The state of a trial: who takes part, and what was measured so far.
 *
 * @param participants by row of the person
 */
record TrialState(List<Participant> participants, Records records) implements WorldPart {
    @Override
    public TrialState copy() {
        List<Participant> copies = new ArrayList<>();
        participants.forEach(each -> copies.add(each.copy()));
        return new TrialState(copies, records.copy());
    }

    @Override
    public long stateHash() {
        long hash = records.stateHash();
        for (Participant participant : participants) {
            hash = Draws.mix(hash + participant.stateHash());
        }
        return hash;
    }
}
