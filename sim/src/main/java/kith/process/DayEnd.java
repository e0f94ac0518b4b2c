package kith.process;

import java.util.Arrays;
import kith.companion.AiPartners;
import kith.relation.Need;
import kith.relation.Ties;
import kith.society.People;
import kith.society.Ticks;
import kith.society.World;

/**
 * Midnight, first part: the day that has passed is closed. In this order: what the day's sessions did is
 * booked, AI partnerships fade, gains are folded; everything anchored fades by a day; social confidence erodes; ties fade and end; life events; AI partners are taken up and left. Hours and counts of the day
 * stay readable until {@link DayStart}.
 */
public final class DayEnd {
    private final Moment moment;
    private final SocialConfidence confidence;
    private final LifeEvents lifeEvents;
    private final TieFading fading;
    private final TieEnding ending;
    private final AiLearning learning;
    private final Dependency dependency;
    private final Uptake uptake;
    private final double[] needDay = new double[Need.COUNT];
    private int[] endingSlots = new int[16];

    DayEnd(
            Moment moment,
            SocialConfidence confidence,
            TieFading fading,
            TieEnding ending,
            LifeEvents lifeEvents,
            AiLearning learning,
            Dependency dependency,
            Uptake uptake) {
        this.moment = moment;
        this.confidence = confidence;
        this.lifeEvents = lifeEvents;
        this.fading = fading;
        this.ending = ending;
        this.learning = learning;
        this.dependency = dependency;
        this.uptake = uptake;
    }

    /** Closes a day; the moment stands at the midnight that ends it, from which everything anchored is read. */
    public void close(World world, int day) {
        People people = world.people();
        moment.moveToEndOf(day);
        for (int need = 0; need < Need.COUNT; need++) {
            needDay[need] = moment.needKept(need);
        }
        double lonelinessDay = moment.lonelinessKept();
        double wellBeingDay = moment.wellBeingKept();
        double fatigueDay = moment.fatigueKept();
        double lifeEventDay = moment.lifeEventKept();
        for (int person = 0; person < people.count(); person++) {
            if (!people.here(person)) {
                continue;
            }
            int at = world.partners().activeOf(person);
            if (at >= 0) {
                dependency.bookSessions(world, person, at);
                learning.fade(world.partners(), at);
                dependency.bookFading(world, person, at);
            }
            dependency.foldGains(world, person, at >= 0);
            people.overMidnight(person, needDay, lonelinessDay, wellBeingDay, lifeEventDay, fatigueDay);
            confidence.erode(people, person);
        }
        for (int person = 0; person < people.count(); person++) {
            tiesOf(world, person, day);
        }
        world.setDay(day + 1);
        moment.moveTo(Ticks.midnight(day + 1));
        lifeEvents.pass(world, day);
        if (uptake.present() && day + 1 > 0) {
            takeUpAndLeave(world, day);
        }
    }

    /** Each tie once, at the person with the smaller row. */
    private void tiesOf(World world, int person, int day) {
        Ties ties = world.ties();
        int ending = 0;
        for (int slot = ties.first(person), end = slot + ties.degree(person); slot < end; slot++) {
            if (person < ties.other(slot)) {
                fading.fade(ties, slot);
                if (this.ending.ends(world, slot, day)) {
                    if (ending == endingSlots.length) {
                        endingSlots = Arrays.copyOf(endingSlots, ending * 2);
                    }
                    endingSlots[ending++] = ties.other(slot);
                }
            }
        }
        for (int i = 0; i < ending; i++) {
            ties.remove(ties.find(person, endingSlots[i]));
            world.tally().tiesEnded++;
        }
    }

    private void takeUpAndLeave(World world, int day) {
        AiPartners partners = world.partners();
        int count = world.people().count();
        double[] peers = new double[count];
        for (int person = 0; person < count; person++) {
            peers[person] = Uptake.peerShare(world, person);
        }
        for (int person = 0; person < count; person++) {
            if (!world.people().here(person)) {
                continue;
            }
            int at = partners.activeOf(person);
            if (at < 0) {
                if (uptake.takesUp(world, person, day, peers[person], moment)) {
                    uptake.adopt(world, person, day + 1);
                    dependency.bookUptake(world, person);
                }
            } else if (uptake.leaves(world, at, day)) {
                partners.end(at);
                dependency.bookUptake(world, person);
            }
        }
    }
}
