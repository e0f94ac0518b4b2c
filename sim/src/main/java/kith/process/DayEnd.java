package kith.process;

import java.util.List;
import kith.relation.Need;
import kith.society.People;
import kith.society.Ticks;
import kith.society.World;

/**
 * Midnight, first part: the day that has passed is closed, mechanism by mechanism in the order of {@link Model}. For
 * each person who is here: the day is over; everything anchored fades by a day; the day ends. Then the new day comes,
 * and the midnight passes for everybody. Hours and counts of the day stay readable until {@link DayStart}.
 */
public final class DayEnd {
    private final Moment moment;
    private final List<Mechanism> mechanisms;
    private final double[] needDay = new double[Need.COUNT];

    DayEnd(Moment moment, List<Mechanism> mechanisms) {
        this.moment = moment;
        this.mechanisms = mechanisms;
    }

    /** Closes a day; the moment stands at the midnight that ends it, from which everything anchored is read. */
    public void close(World world, int day) {
        People people = world.people();
        Mechanism[] inOrder = mechanisms.toArray(Mechanism[]::new);
        moment.moveToEndOf(day);
        for (int need = 0; need < Need.COUNT; need++) {
            needDay[need] = moment.needKept(need);
        }
        double lonelinessDay = moment.lonelinessKept();
        double wellBeingDay = moment.wellBeingKept();
        double fatigueDay = moment.fatigueKept();
        double lifeEventDay = moment.lifeEventKept();
        double heardDay = moment.heardKept();
        for (int person = 0; person < people.count(); person++) {
            if (!people.here(person)) {
                continue;
            }
            for (Mechanism each : inOrder) {
                each.dayOver(world, person);
            }
            people.overMidnight(person, needDay, lonelinessDay, wellBeingDay, lifeEventDay, fatigueDay, heardDay);
            for (Mechanism each : inOrder) {
                each.dayEnd(world, person);
            }
        }
        world.setDay(day + 1);
        moment.moveTo(Ticks.midnight(day + 1));
        for (Mechanism each : inOrder) {
            each.midnight(world, day);
        }
    }
}
