package kith.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import kith.engine.Simulation;
import kith.process.GivenContact;
import kith.process.Model;
import kith.random.Draws;
import kith.random.Purpose;
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

    private final Simulation simulation;
    private final World world;
    private final Design design;
    private final List<Participant> participants;
    private final Records records;
    /** Sessions of the open day by their instant. */
    private final TreeMap<Long, List<Session>> agenda = new TreeMap<>();

    /** A session to come. */
    private record Session(Participant participant, long luck) {}

    Sessions(Simulation simulation, Design design, List<Participant> participants, Records records) {
        this.simulation = simulation;
        this.world = simulation.world();
        this.design = design;
        this.participants = participants;
        this.records = records;
    }

    /** Puts the sessions of a day that opens on the calendar. */
    void layOut(int day) {
        for (Participant participant : participants) {
            participant.sessionsLeft = participant.droppedOut ? 0 : design.sessions(participant.arm, day);
            participant.held = false;
            long dayKey = world.draws().key(Purpose.TRIAL_SESSION, world.people().key(participant.person), day);
            for (int k = 0; k < participant.sessionsLeft; k++) {
                long luck = Draws.then(dayKey, k);
                double hour = FIRST_HOUR + (LAST_HOUR - FIRST_HOUR) * Draws.uniform(luck);
                add(Ticks.midnight(day) + Ticks.ofHours(hour), new Session(participant, luck));
            }
        }
    }

    /**
     * One entry of the calendar for all sessions of an instant, so that their order is that in which they were added.
     */
    private void add(long tick, Session session) {
        List<Session> at = agenda.get(tick);
        if (at == null) {
            at = new ArrayList<>();
            agenda.put(tick, at);
            simulation.at(tick, () -> hold(tick));
        }
        at.add(session);
    }

    private void hold(long tick) {
        for (Session session : agenda.remove(tick)) {
            Participant participant = session.participant();
            if (participant.sessionsLeft == 0) {
                continue; // it was a session when another participant met this one
            }
            long free = world.people().busyUntil(participant.person);
            if (free <= tick || design.arm(participant).treatment().equals("nothing")) {
                hold(session, tick);
            } else if (free < Ticks.midnight(Ticks.day(tick) + 1)) {
                add(free, session);
            } else {
                participant.sessionsLeft--;
            }
        }
    }

    private void hold(Session session, long tick) {
        Participant participant = session.participant();
        GivenContact given = simulation.model().given();
        Model model = simulation.model();
        int day = Ticks.day(tick);
        switch (design.arm(participant).treatment()) {
            case "ai" -> {
                if (participant.partnership < 0) {
                    participant.partnership = given.begin(world, participant.person, participant.arm, day);
                }
                held(participant, day, () -> given.session(
                        world, participant.person, participant.partnership, participant.arm, session.luck(), model.moment()));
            }
            case "peer" -> {
                Participant other = peer(participant, tick);
                Runnable meeting = () -> given.meet(world, participant.person, other.person, participant.arm, session.luck(), model.moment());
                if (other == null) {
                    participant.sessionsLeft--;
                } else if (other.sessionsLeft > 0) {
                    held(participant, day, () -> held(other, day, meeting));
                } else {
                    held(participant, day, meeting);
                }
            }
            case "journal" -> held(participant, day, () -> given.write(world, participant.person, participant.arm, session.luck(), model.moment()));
            default -> held(participant, day, () -> {});
        }
    }

    /** A session with the scales around it. */
    private void held(Participant participant, int day, Runnable session) {
        records.around(world, simulation.model(), participant, day, "before_session");
        session.run();
        records.around(world, simulation.model(), participant, day, "after_session");
        participant.sessionsLeft--;
        participant.held = true;
    }

    /** Another participant of the arm who is free; null if there is none. */
    private Participant peer(Participant seeker, long tick) {
        People people = world.people();
        Participant best = null;
        long bestKey = 0;
        for (Participant other : participants) {
            if (other.arm != seeker.arm || other == seeker || other.droppedOut || people.busyUntil(other.person) > tick) {
                continue;
            }
            long key = world.draws().key(Purpose.TRIAL_PEER, Draws.pairKey(people.key(seeker.person), people.key(other.person)));
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
