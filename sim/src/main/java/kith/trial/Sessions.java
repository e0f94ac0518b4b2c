package kith.trial;

import kith.process.GivenContact;
import kith.process.Model;
import kith.random.Draws;
import kith.random.Purpose;
import kith.scenario.settings.ArmSettings.Treatment;
import kith.scenario.settings.ScaleSettings.When;
import kith.society.Calendar;
import kith.society.DayOrder;
import kith.society.People;
import kith.society.Ticks;
import kith.society.World;

/**
 * The sessions of a trial, day by day: laid out uniformly between 8 and 22 h, and held.
 *
 * <p>Whoever is in a contact then begins when that ends; whoever is not free before midnight, or finds no other
 * participant free, misses the session. A meeting is a session for both who meet: of the participants of the arm who
 * are free, those with a session still to come that day come first, then order is a hash of the pair, so that the
 * same two meet again.
 *
 * <p><i>Source:</i> an experiment, not a fact. <i>Draws:</i> TRIAL_SESSION, TRIAL_PEER.
 */
final class Sessions {
    private static final double FIRST_HOUR = 8;
    private static final double LAST_HOUR = 22;

    private final Design design;

    Sessions(Design design) {
        this.design = design;
    }

    /** Puts the sessions of a day that opens on the calendar; the subject of an entry is the participant's place. */
    void layOut(World world, TrialState state, int day) {
        for (int at = 0; at < state.participants().size(); at++) {
            Participant participant = state.participants().get(at);
            participant.sessionsLeft = participant.droppedOut ? 0 : design.sessions(participant.arm, day);
            participant.held = false;
            long dayKey = world.draws().key(Purpose.TRIAL_SESSION, world.people().key(participant.person), day);
            for (int k = 0; k < participant.sessionsLeft; k++) {
                long luck = Draws.then(dayKey, k);
                double hour = FIRST_HOUR + (LAST_HOUR - FIRST_HOUR) * Draws.uniform(luck);
                world.calendar().add(Ticks.midnight(day) + Ticks.ofHours(hour), DayOrder.SESSION, at, luck);
            }
        }
    }

    /** The time of a session has come: it is held, put off until the participant is free, or missed. */
    void hold(World world, Model model, TrialState state, Calendar.Entry entry) {
        Participant participant = state.participants().get((int) entry.subject());
        if (participant.sessionsLeft == 0) {
            return; // it was a session when another participant met this one
        }
        long free = world.people().busyUntil(participant.person);
        if (free <= entry.tick() || design.arm(participant).treatment() == Treatment.NOTHING) {
            hold(world, model, state, participant, entry);
        } else if (free < Ticks.midnight(Ticks.day(entry.tick()) + 1)) {
            world.calendar().add(free, DayOrder.SESSION, entry.subject(), entry.luck());
        } else {
            participant.sessionsLeft--;
        }
    }

    private void hold(World world, Model model, TrialState state, Participant participant, Calendar.Entry entry) {
        GivenContact given = model.given();
        int day = Ticks.day(entry.tick());
        switch (design.arm(participant).treatment()) {
            case AI -> {
                if (participant.partnership < 0) {
                    participant.partnership = given.begin(world, participant.person, participant.arm, day);
                }
                held(world, model, state, participant, day, () -> given.session(
                        world, participant.person, participant.partnership, participant.arm, entry.luck(),
                        model.moment()));
            }
            case PEER -> {
                Participant other = peer(world, state, participant, entry.tick());
                Runnable meeting = () -> given.meet(world, participant.person, other.person, participant.arm,
                        entry.luck(), model.moment());
                if (other == null) {
                    participant.sessionsLeft--;
                } else if (other.sessionsLeft > 0) {
                    held(world, model, state, participant, day, () -> held(world, model, state, other, day, meeting));
                } else {
                    held(world, model, state, participant, day, meeting);
                }
            }
            case JOURNAL -> held(world, model, state, participant, day,
                    () -> given.write(world, participant.person, participant.arm, entry.luck(), model.moment()));
            case NOTHING -> held(world, model, state, participant, day, () -> {});
        }
    }

    /** A session with the scales around it. */
    private static void held(World world, Model model, TrialState state, Participant participant, int day,
            Runnable session) {
        state.records().around(world, model, participant, day, When.BEFORE_SESSION);
        session.run();
        state.records().around(world, model, participant, day, When.AFTER_SESSION);
        participant.sessionsLeft--;
        participant.held = true;
    }

    /** Another participant of the arm who is free; null if there is none. */
    private static Participant peer(World world, TrialState state, Participant seeker, long tick) {
        People people = world.people();
        Participant best = null;
        long bestKey = 0;
        for (Participant other : state.participants()) {
            if (other.arm != seeker.arm || other == seeker || other.droppedOut
                    || people.busyUntil(other.person) > tick) {
                continue;
            }
            long key = world.draws().key(Purpose.TRIAL_PEER,
                    Draws.pairKey(people.key(seeker.person), people.key(other.person)));
            boolean better = best == null
                    || other.sessionsLeft > 0 && best.sessionsLeft == 0
                    || other.sessionsLeft > 0 == best.sessionsLeft > 0 && Long.compareUnsigned(key, bestKey) < 0;
            if (better) {
                best = other;
                bestKey = key;
            }
        }
        return best;
    }
}
