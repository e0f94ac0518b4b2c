package kith.intervention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import kith.intervention.InterventionState.Reached;
import kith.process.Model;
import kith.random.Draws;
import kith.random.Purpose;
import kith.scenario.settings.InterventionSettings;
import kith.society.Calendar;
import kith.society.DayOrder;
import kith.society.People;
import kith.society.Setting;
import kith.society.Ticks;
import kith.society.Trait;
import kith.society.World;

/**
 * Human ties and therapists that an intervention provides. A visit: so many times a week, on days and at hours drawn
 * for the person and the week, somebody of the neighbourhood who is free comes for company, as friends do or as what
 * the two are to each other; of those free the one with the smallest draw of the pair, so that the same two meet again,
 * and the meeting may begin a tie as any other does. Therapists are people aged 25 to 64 outside the covered group,
 * with the lowest draws; each takes on so many clients who have none, as therapist and client.
 *
 * <p><i>Source:</i> assumption. <i>Draws:</i> VISIT, VISITOR, THERAPIST.
 */
final class Programme {
    private static final int WEEK = 7;
    private static final double FIRST_HOUR = 9;
    private static final double HOURS = 12;
    private static final int PERSON_BITS = 32;

    private final String name;
    private final InterventionSettings settings;

    Programme(String name, InterventionSettings settings) {
        this.name = name;
        this.settings = settings;
    }

    /** It starts: therapists take on clients. */
    void begin(World world, Model model, Reached reached, int day) {
        boolean[] covered = reached.covered;
        int capacity = settings.effect().clientsPerTherapist();
        if (capacity == 0) {
            return;
        }
        People people = world.people();
        List<Integer> clients = new ArrayList<>(IntStream.range(0, covered.length)
                .filter(person -> covered[person] && people.here(person) && isMeantToday(world, person)
                        && !model.given().hasTherapist(world, person))
                .boxed().toList());
        List<Integer> therapists = new ArrayList<>(IntStream.range(0, covered.length)
                .filter(person -> !covered[person] && people.here(person) && people.trait(person, Trait.AGE) >= 25
                        && people.trait(person, Trait.AGE) < 65)
                .boxed().toList());
        Comparator<Integer> byLuck = Comparator.comparingDouble((Integer person) -> Draws.uniform(
                Draws.then(world.draws().key(Purpose.THERAPIST, people.key(person)), Draws.textKey(name))))
                .thenComparingInt(person -> person);
        clients.sort(byLuck);
        therapists.sort(byLuck);
        for (int i = 0; i < clients.size() && i / capacity < therapists.size(); i++) {
            model.given().takeOn(world, therapists.get(i / capacity), clients.get(i), day);
        }
    }

    /**
     * A day on which it is in force has opened: the week's visits are laid out as the week begins, then each at its
     * time.
     */
    void day(World world, Reached reached, int at, int day) {
        int perWeek = settings.effect().visitsPerWeek();
        if (perWeek == 0) {
            return;
        }
        int weekDay = (day - settings.fromDay()) % WEEK;
        int week = day - weekDay;
        for (int person = 0; person < reached.covered.length; person++) {
            if (!reached.covered[person] || !world.people().here(person) || !isMeantToday(world, person)) {
                continue;
            }
            long own = Intervention.key(world, person, name, week);
            for (int i = 0; i < perWeek; i++) {
                long key = Draws.then(own, i);
                if ((int) (Draws.uniform(Draws.then(key, 0)) * WEEK) == weekDay) {
                    double hour = FIRST_HOUR + HOURS * Draws.uniform(Draws.then(key, 1));
                    world.calendar().add(Ticks.midnight(day) + Ticks.ofHours(hour), DayOrder.VISIT,
                            (long) at << PERSON_BITS | person,
                            Draws.then(key, 2));
                }
            }
        }
    }

    /** Which intervention a visit on the calendar belongs to. */
    static int intervention(Calendar.Entry entry) {
        return (int) (entry.subject() >>> PERSON_BITS);
    }

    private boolean isMeantToday(World world, int person) {
        return Intervention.isMeantToday(world, settings, person);
    }

    /** The time of a visit has come: it is made if both are free. */
    void visit(World world, Model model, Reached reached, Calendar.Entry entry) {
        int person = (int) entry.subject();
        long tick = model.moment().tick();
        if (!isFree(world, person, tick)) {
            return;
        }
        int best = -1;
        double lowest = Double.POSITIVE_INFINITY;
        for (int which : world.people().settings(person)) {
            Setting setting = world.settings().get(which);
            if (setting.kind() != Setting.Kind.NEIGHBOURHOOD) {
                continue;
            }
            for (int other : setting.members()) {
                if (other != person && isFree(world, other, tick)) {
                    long pair = Draws.pairKey(world.people().key(person), world.people().key(other));
                    double draw = Draws.uniform(world.draws().key(Purpose.VISITOR, pair));
                    if (draw < lowest) {
                        lowest = draw;
                        best = other;
                    }
                }
            }
        }
        if (best >= 0) {
            model.given().visit(world, person, best, entry.luck(), model.moment());
            reached.visits++;
        }
    }

    private static boolean isFree(World world, int person, long tick) {
        return world.people().here(person) && world.people().busyUntil(person) <= tick;
    }
}
