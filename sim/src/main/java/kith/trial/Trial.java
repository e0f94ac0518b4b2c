package kith.trial;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import kith.engine.Simulation;
import kith.process.GivenContact;
import kith.process.Model;
import kith.random.Draws;
import kith.random.Portable;
import kith.random.Purpose;
import kith.scenario.ArmSettings;
import kith.scenario.TrialSettings;
import kith.society.People;
import kith.society.Ticks;
import kith.society.World;

/**
 * A trial in a world, played as entries of its calendar.
 *
 * <ol>
 *   <li>The midnight that opens the trial: {@link Enrolment}
 *   <li>Each midnight of it: who has died is out; others drop out with 1 - exp(-hazard) from the second day on; who has an AI that
 *       will soon be out of reach is told; scales that are taken at midnight; the day's sessions are laid out, uniformly between 8 and 22 h
 *   <li>Each session: scales before it, the session, scales after it. Whoever is in a contact then begins when that ends; whoever
 *       is not free before midnight, or finds no other participant free, misses the session
 *   <li>After the last session and time point AI partnerships of the trial end
 * </ol>
 *
 * <p>A meeting is a session for both who meet: of the participants of the arm who are free, those with a session still to come that
 * day come first, then order is a hash of the pair, so that the same two meet again.
 *
 * <p><i>Source:</i> an experiment, not a fact. <i>Draws:</i> TRIAL_SESSION, TRIAL_DROP_OUT, TRIAL_PEER.
 */
public final class Trial {
    private static final double FIRST_HOUR = 8;
    private static final double LAST_HOUR = 22;

    private final Simulation simulation;
    private final World world;
    private final TrialSettings settings;
    private final int horizon;
    private final List<ArmSettings> arms;
    private final List<Scale> scales = new ArrayList<>();
    private final Records records;
    /** Days of the trial on which a scale is taken. */
    private final int[][] scaleDays;
    /** The day of each session of an arm. */
    private final int[][] sessionDays;
    private final int lastDay;
    private List<Participant> participants = List.of();
    /** Sessions of the open day by their instant. */
    private final TreeMap<Long, List<Session>> agenda = new TreeMap<>();

    /** A session to come. */
    private record Session(Participant participant, long luck) {}

    private Trial(Simulation simulation, TrialSettings settings, int horizon) {
        this.simulation = simulation;
        this.world = simulation.world();
        this.settings = settings;
        this.horizon = horizon;
        arms = List.copyOf(settings.arms().values());
        settings.scales().forEach((name, scale) -> scales.add(new Scale(name, scale)));
        records = new Records(List.copyOf(settings.arms().keySet()), scales);
        scaleDays = scales.stream().map(scale -> scale.settings().trialDays()).toArray(int[][]::new);
        sessionDays = arms.stream().map(arm -> arm.sessionDays(settings.startDay())).toArray(int[][]::new);
        int last = settings.startDay();
        for (int[] days : sessionDays) {
            last = Math.max(last, days.length == 0 ? last : days[days.length - 1] + 1);
        }
        for (int[] days : scaleDays) {
            last = Math.max(last, settings.startDay() + days[days.length - 1]);
        }
        lastDay = Math.min(last, horizon);
    }

    /**
     * Puts the trial of a scenario, if it has one, on the calendar of a simulation that has not begun.
     *
     * @param horizon day before whose midnight the run ends
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
        participants = new Enrolment(settings).of(world, simulation.model());
        openDay(settings.startDay());
    }

    private void openDay(int day) {
        boolean over = day == horizon;
        for (Participant participant : participants) {
            if (day > settings.startDay()) {
                dropOut(participant, day, over);
            }
            if (!over) {
                announce(participant, day);
            }
            measureAtMidnight(participant, day);
            if (!over) {
                layOut(participant, day);
            }
        }
        agenda.keySet().forEach(tick -> simulation.at(tick, () -> play(tick)));
        if (day < lastDay) {
            simulation.at(Ticks.midnight(day + 1), () -> openDay(day + 1));
        } else if (!over) {
            participants.forEach(this::endAccess);
        }
    }

    private void dropOut(Participant participant, int day, boolean over) {
        People people = world.people();
        if (participant.droppedOut) {
            return;
        }
        long key = world.draws().key(Purpose.TRIAL_DROP_OUT, people.key(participant.person), day);
        if (!people.here(participant.person) || Draws.uniform(key) < 1 - Portable.exp(-settings.dropOutPerDay())) {
            participant.droppedOut = true;
            if (!over) {
                endAccess(participant);
            }
        }
    }

    /** From some days before the arm's last session to the day after it its participants know that access ends; after a single one nothing ends. */
    private void announce(Participant participant, int day) {
        int[] days = sessionDays[participant.arm];
        if (participant.partnership >= 0
                && days[days.length - 1] > days[0]
                && day >= days[days.length - 1] - settings.announcedDays()
                && day <= days[days.length - 1] + 1) {
            given().announce(world, participant.person, participant.partnership, participant.arm);
        }
    }

    private void endAccess(Participant participant) {
        if (participant.partnership >= 0) {
            given().end(world, participant.person, participant.partnership);
        }
    }

    private void measureAtMidnight(Participant participant, int day) {
        for (int scale = 0; scale < scales.size(); scale++) {
            if (!isTaken(scale, participant, day)) {
                continue;
            }
            if (scales.get(scale).settings().when().equals("midnight")) {
                if (participant.droppedOut) {
                    records.expect(world, participant, day, scale);
                } else {
                    records.take(world, simulation.model(), participant, day, scale);
                }
            } else if (sessions(participant, day) > 0) {
                records.expect(world, participant, day, scale);
            }
        }
    }

    /** Whether a scale is taken of a participant on a day: what is of an AI is asked of those alone whose arm has one. */
    private boolean isTaken(int scale, Participant participant, int day) {
        return Arrays.binarySearch(scaleDays[scale], day - settings.startDay()) >= 0
                && (!scales.get(scale).settings().isOfAi() || arms.get(participant.arm).hasAi());
    }

    private int sessions(Participant participant, int day) {
        int count = 0;
        for (int each : sessionDays[participant.arm]) {
            count += each == day ? 1 : 0;
        }
        return count;
    }

    private void layOut(Participant participant, int day) {
        participant.sessionsLeft = participant.droppedOut ? 0 : sessions(participant, day);
        long dayKey = world.draws().key(Purpose.TRIAL_SESSION, world.people().key(participant.person), day);
        for (int k = 0; k < participant.sessionsLeft; k++) {
            long luck = Draws.then(dayKey, k);
            double hour = FIRST_HOUR + (LAST_HOUR - FIRST_HOUR) * Draws.uniform(luck);
            agenda.computeIfAbsent(Ticks.midnight(day) + Ticks.ofHours(hour), tick -> new ArrayList<>()).add(new Session(participant, luck));
        }
    }

    private void play(long tick) {
        for (Session session : agenda.remove(tick)) {
            Participant participant = session.participant();
            if (participant.sessionsLeft == 0) {
                continue; // it was met by another participant
            }
            long free = world.people().busyUntil(participant.person);
            if (free <= tick || arms.get(participant.arm).treatment().equals("nothing")) {
                play(session, tick);
            } else if (free < Ticks.midnight(Ticks.day(tick) + 1)) {
                List<Session> later = agenda.get(free);
                if (later == null) {
                    later = new ArrayList<>();
                    agenda.put(free, later);
                    simulation.at(free, () -> play(free));
                }
                later.add(session);
            } else {
                participant.sessionsLeft--;
            }
        }
    }

    private void play(Session session, long tick) {
        Participant participant = session.participant();
        Model model = simulation.model();
        int arm = participant.arm;
        int day = Ticks.day(tick);
        switch (arms.get(arm).treatment()) {
            case "ai" -> {
                if (participant.partnership < 0) {
                    participant.partnership = given().begin(world, participant.person, arm, day);
                }
                measure(participant, day, "before_session");
                given().session(world, participant.person, participant.partnership, arm, session.luck(), model.moment());
                measure(participant, day, "after_session");
            }
            case "peer" -> {
                Participant other = peer(participant, tick);
                if (other != null) {
                    boolean both = other.sessionsLeft > 0;
                    measure(participant, day, "before_session");
                    if (both) {
                        measure(other, day, "before_session");
                    }
                    given().meet(world, participant.person, other.person, arm, session.luck(), model.moment());
                    measure(participant, day, "after_session");
                    if (both) {
                        measure(other, day, "after_session");
                        other.sessionsLeft--;
                    }
                }
            }
            case "journal" -> {
                measure(participant, day, "before_session");
                given().write(world, participant.person, arm, session.luck(), model.moment());
                measure(participant, day, "after_session");
            }
            default -> {
                measure(participant, day, "before_session");
                measure(participant, day, "after_session");
            }
        }
        participant.sessionsLeft--;
    }

    private GivenContact given() {
        return simulation.model().given();
    }

    /** Takes the scales of a moment around a session: before the first of a day, after the last. */
    private void measure(Participant participant, int day, String when) {
        boolean first = participant.sessionsLeft == sessions(participant, day);
        for (int scale = 0; scale < scales.size(); scale++) {
            if (scales.get(scale).settings().when().equals(when)
                    && isTaken(scale, participant, day)
                    && (first || when.equals("after_session"))) {
                records.take(world, simulation.model(), participant, day, scale);
            }
        }
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
