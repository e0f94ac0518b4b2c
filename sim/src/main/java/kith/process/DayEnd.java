package kith.process;

import java.util.Arrays;
import kith.companion.AiPartners;
import kith.companion.ProductCatalogue;
import kith.ledger.Cause;
import kith.random.Portable;
import kith.relation.Need;
import kith.relation.Ties;
import kith.society.People;
import kith.society.Ticks;
import kith.society.World;

/**
 * Midnight, first part: the day that has passed is closed. In this order: what the day's sessions did is booked, AI
 * partnerships fade, people look ahead to their end, gains are folded; everything anchored fades by a day; what
 * people went without is felt; social confidence and skill erode; ties fade and end; life events; AI partners are
 * taken up and left. Hours and counts of the day stay readable until {@link DayStart}.
 */
public final class DayEnd {
    /** What is left after a day of having been steered to people: it lasts about a day. */
    private static final double BRIDGED_DAY = Portable.exp(-1);

    private final Moment moment;
    private final SocialConfidence confidence;
    private final LifeEvents lifeEvents;
    private final TieFading fading;
    private final TieEnding ending;
    private final AiLearning learning;
    private final Dependency dependency;
    private final Uptake uptake;
    private final Withdrawal withdrawal;
    private final Skill skill;
    private final Autonomy autonomy;
    private final Norms norms;
    private final ProductCatalogue products;
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
            Uptake uptake,
            Withdrawal withdrawal,
            Skill skill,
            Autonomy autonomy,
            Norms norms,
            ProductCatalogue products) {
        this.moment = moment;
        this.confidence = confidence;
        this.lifeEvents = lifeEvents;
        this.fading = fading;
        this.ending = ending;
        this.learning = learning;
        this.dependency = dependency;
        this.uptake = uptake;
        this.withdrawal = withdrawal;
        this.skill = skill;
        this.autonomy = autonomy;
        this.norms = norms;
        this.products = products;
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
            double without = Withdrawal.of(world.partners(), person);
            dependency.foldGains(world, person, partnershipsOf(world, person));
            people.overMidnight(person, needDay, lonelinessDay, wellBeingDay, lifeEventDay, fatigueDay);
            withdrawal.feel(people, person, without);
            norms.feel(world, person);
            people.setBridged(person, people.bridged(person) * BRIDGED_DAY);
            confidence.erode(people, person);
            skill.erode(people, person);
            autonomy.comeBack(people, person);
        }
        for (int person = 0; person < people.count(); person++) {
            tiesOf(world, person, day);
        }
        world.setDay(day + 1);
        moment.moveTo(Ticks.midnight(day + 1));
        norms.reflect(world, day + 1);
        lifeEvents.pass(world, day);
        if (uptake.present() && day + 1 > 0) {
            uptake.pass(world, day, moment, dependency);
        }
    }

    /** Books what sessions did, fades a person's partnerships and looks ahead; true if there is an active one. */
    private boolean partnershipsOf(World world, int person) {
        AiPartners partners = world.partners();
        if (partners.firstOf(person) < 0) {
            return false;
        }
        boolean active = partners.activeOf(person) >= 0;
        if (active) {
            dependency.book(world, person, Cause.AI_CONTACT);
        }
        for (int at = partners.firstOf(person); at >= 0; at = partners.next(at)) {
            learning.fade(partners, at);
        }
        if (active) {
            dependency.book(world, person, Cause.FADING);
        }
        for (int at = partners.firstOf(person); at >= 0; at = partners.next(at)) {
            learning.foresee(partners, at, products.get(partners.product(at)), world.inForce().announced(person),
                    world.inForce().threatLeft(person));
        }
        if (active) {
            dependency.book(world, person, Cause.THREAT);
        }
        return active;
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
}
