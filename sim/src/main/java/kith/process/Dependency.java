package kith.process;

import kith.companion.AiPartners;
import kith.ledger.Cause;
import kith.random.Portable;
import kith.scenario.settings.AiPartnerSettings;
import kith.society.DayRows;
import kith.society.DependencyRows;
import kith.society.People;
import kith.society.World;

/**
 * Dependency index: the mean of salience, habit and wanting/100; 0 without a partner. Salience is the share of gained
 * satisfaction that came from all AIs, in a decaying average, 0/0 is 0; habit and wanting are those of the
 * partnership where each is highest.
 *
 * <p>Booked at midnight, in this order: what the day's sessions did to habit and wanting (AI contact); what fading
 * did; what a sense of the end did to wanting (threat); the change of the ratio a/T, split exactly: with d(a/T) = da
 * mean(1/T) - mean(a) dT/(T0 T1), the day's gain from AI enters da and dT (AI contact), the day's gain from people
 * enters dT alone (human contact); both averages decay alike, so the passing of time moves nothing. Taking up or
 * leaving books the jump of the index. Within a day, where an AI is found out of reach or an arm of a trial gives
 * one, what sessions did so far is booked before the threat or the jump.
 *
 * <p><i>Source:</i> definition. <i>Draws:</i> none.
 */
final class Dependency {
    private final double kept;

    Dependency(AiPartnerSettings settings) {
        kept = Portable.exp(-1 / settings.salienceOverDays());
    }

    private static double index(double salience, double habit, double wanting) {
        return (salience + habit + wanting / 100) / 3;
    }

    /** Books what has just moved habit and wanting of a person who has a partner. */
    void book(World world, int person, Cause cause) {
        People people = world.people();
        AiPartners partners = world.partners();
        double habit = 0;
        double wanting = 0;
        for (int at = partners.activeOf(person); at >= 0; at = partners.nextActive(at)) {
            habit = Math.max(habit, partners.habit(at));
            wanting = Math.max(wanting, partners.wanting(at));
        }
        people.dependency().enter(person, cause, index(people.dependency().salience(person), habit, wanting));
    }

    /** Books the jump when a partnership begins or ends. */
    void bookUptake(World world, int person) {
        if (world.partners().activeOf(person) >= 0) {
            book(world, person, Cause.UPTAKE);
        } else {
            world.people().dependency().enter(person, Cause.UPTAKE, 0);
        }
    }

    /** Folds the day's gains into the averages and books the change of salience of a person with a partner. */
    void foldGains(World world, int person, boolean hasPartner) {
        DependencyRows rows = world.people().dependency();
        DayRows today = world.people().today();
        double a0 = rows.aiGain(person) * kept;
        double t0 = rows.allGain(person) * kept;
        double fromAi = today.aiGain(person);
        double all = today.allGain(person);
        double before = rows.salience(person);
        rows.setGains(person, a0 + fromAi, t0 + all);
        today.closeGains(person);
        if (!hasPartner) {
            return;
        }
        double after = rows.salience(person);
        double byPeople = 0;
        double t1 = t0 + all;
        if (t0 > 0 && t1 > 0) {
            byPeople = -0.5 * (a0 + a0 + fromAi) * (all - fromAi) / (t0 * t1);
        }
        double index = rows.index(person);
        rows.enter(person, Cause.HUMAN_CONTACT, index + byPeople / 3);
        rows.enter(person, Cause.AI_CONTACT, index + (after - before) / 3);
    }
}
