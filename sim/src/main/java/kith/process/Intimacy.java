package kith.process;

import kith.ledger.Cause;
import kith.random.Portable;
import kith.relation.Need;
import kith.relation.Ties;
import kith.scenario.settings.LifeEventSettings;
import kith.society.People;
import kith.society.World;

/**
 * What satisfied intimacy does to couples and friends who may become one. s is the satisfaction of intimacy at a
 * midnight, that from an AI included, s_AI the part of it that comes from an AI; both are means over the two people.
 *
 * <pre>
 *   hazard of pairing   times exp(-a (s - s0))
 *   hazard of break-up  times exp(-b (s - (1 - w) s_AI - s1))
 * </pre>
 *
 * <p>So an AI that satisfies intimacy makes pairing rarer. It holds couples together if w is above 0, and drives them
 * apart if w is below 0. s0 and s1 are about the means of single adults and of couples: there the hazards are those
 * that are set.
 *
 * <p><i>Source:</i> assumption; no study was found. <i>Draws:</i> none.
 */
final class Intimacy {
    private static final int INTIMACY = Need.INTIMACY.ordinal();
    private static final int AI = Cause.AI_CONTACT.ordinal();

    private final LifeEventSettings settings;

    Intimacy(LifeEventSettings settings) {
        this.settings = settings;
    }

    /** Factor on the hazard with which the friends of a half-tie become a couple. */
    double pairing(World world, int slot, Moment midnight) {
        return settings.pairingIntimacy() == 0 ? 1 : Portable.exp(
                -settings.pairingIntimacy() * (satisfied(world, slot, 1, midnight) - settings.pairingIntimacyMean()));
    }

    /** Factor on the hazard with which the couple of a half-tie breaks up. */
    double breakUp(World world, int slot, Moment midnight) {
        return settings.breakUpIntimacy() == 0 ? 1 : Portable.exp(
                -settings.breakUpIntimacy() * (satisfied(world, slot, settings.breakUpAiIntimacy(), midnight)
                        - settings.breakUpIntimacyMean()));
    }

    /** Satisfied intimacy of the two people of a tie, mean, with a weight for the part that comes from an AI. */
    private static double satisfied(World world, int slot, double ofAi, Moment midnight) {
        Ties ties = world.ties();
        return 0.5 * (of(world.people(), ties.other(slot), ofAi, midnight)
                + of(world.people(), ties.other(ties.mate(slot)), ofAi, midnight));
    }

    private static double of(People people, int person, double ofAi, Moment midnight) {
        double all = people.satisfied(person, INTIMACY);
        return (all - (1 - ofAi) * people.feelings().tag(person, INTIMACY, AI)) * midnight.needKept(INTIMACY);
    }
}
