package kith.trial;

import java.util.List;
import java.util.Optional;
import kith.engine.Simulation;
import kith.process.GivenContact;
import kith.random.Draws;
import kith.random.Portable;
import kith.random.Purpose;
import kith.scenario.TrialSettings;
import kith.society.Ticks;
import kith.society.World;

/**
 * A trial in a world, played as entries of its calendar.
 *
 * <ol>
 *   <li>The midnight that opens the trial: {@link Enrolment}
 *   <li>Each midnight of it: who has died is out, others drop out with 1 - exp(-hazard) from the second day on; who
 *       has an AI that will soon be out of reach is told; scales of the midnight are taken ({@link Records}); the
 *       day's sessions are laid out
 *   <li>{@link Sessions}, with the scales around them
 *   <li>After the last session and time point AI partnerships of the trial end, but for the end of the run itself
 * </ol>
 *
 * <p><i>Source:</i> an experiment, not a fact. <i>Draws:</i> TRIAL_DROP_OUT.
 */
public final class Trial {
    private final Simulation simulation;
    private final World world;
    private final Design design;
    private final Records records;
    private final int horizon;
    private final int lastDay;
    private List<Participant> participants = List.of();
    private Sessions sessions;

    private Trial(Simulation simulation, TrialSettings settings, int horizon) {
        this.simulation = simulation;
        this.world = simulation.world();
        this.horizon = horizon;
        design = new Design(settings);
        records = new Records(design);
        lastDay = Math.min(design.lastDay(), horizon);
    }

    /**
     * Puts the trial of a scenario, if it has one, on the calendar of a simulation that has not begun.
     *
     * @param horizon day before which the run ends
     */
    public static Optional<Trial> in(Simulation simulation, TrialSettings settings, int horizon) {
        if (!settings.isThere()) {
            return Optional.empty();
        }
        Trial trial = new Trial(simulation, settings, horizon);
        simulation.at(Ticks.midnight(settings.startDay()), trial::open);
        return Optional.of(trial);
    }

    /** What was measured so far, by external id, day and scale. */
    public List<TrialRow> rows() {
        return records.rows();
    }

    private void open() {
        participants = new Enrolment(design.settings()).of(world, simulation.model());
        sessions = new Sessions(simulation, design, participants, records);
        openDay(design.settings().startDay());
    }

    /** At the midnight that ends the run participants are measured, and nothing is done to them any more. */
    private void openDay(int day) {
        boolean over = day == horizon;
        for (Participant participant : participants) {
            if (day > design.settings().startDay()) {
                dropOut(participant, day, over);
            }
            if (!over && participant.partnership >= 0 && design.isEndKnown(participant.arm, day)) {
                given().announce(world, participant.person, participant.partnership, participant.arm);
            }
            records.open(world, simulation.model(), participant, day);
        }
        if (!over) {
            sessions.layOut(day);
        }
        if (day < lastDay) {
            simulation.at(Ticks.midnight(day + 1), () -> openDay(day + 1));
        } else if (!over) {
            participants.forEach(this::endAccess);
        }
    }

    private void dropOut(Participant participant, int day, boolean over) {
        if (participant.droppedOut) {
            return;
        }
        long key = world.draws().key(Purpose.TRIAL_DROP_OUT, world.people().key(participant.person), day);
        double left = 1 - Portable.exp(-design.settings().dropOutPerDay());
        if (!world.people().here(participant.person) || Draws.uniform(key) < left) {
            participant.droppedOut = true;
            if (!over) {
                endAccess(participant);
            }
        }
    }

    private void endAccess(Participant participant) {
        if (participant.partnership >= 0) {
            given().end(world, participant.person, participant.partnership);
        }
    }

    private GivenContact given() {
        return simulation.model().given();
    }
}
