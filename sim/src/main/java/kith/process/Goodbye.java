package kith.process;

import kith.companion.AiPartners;
import kith.companion.Conduct;
import kith.companion.Product;
import kith.ledger.Cause;
import kith.random.Draws;
import kith.random.Purpose;
import kith.scenario.settings.AiSettings;
import kith.scenario.settings.GoodbyeSettings;
import kith.society.World;

/**
 * Saying goodbye to an AI. A share of the people who are about to leave say goodbye. With probability retention the
 * reply is a retention tactic: well-being loses g wanting/100, and a share of these people stay. Otherwise the reply
 * is as warm as the AI is: well-being loses c (1 - W) wanting/100, W the warmth of its conduct ({@link Conduct}). So a
 * cold reply harms, and a warm one does not. Both losses are booked to withdrawal and fade as it does. A placebo AI
 * harms nobody.
 *
 * <p><i>Source:</i> retention tactics at goodbyes: De Freitas et al. 2025, arXiv:2508.19258; what replies do to people:
 * assumption. <i>Draws:</i> GOODBYE.
 */
final class Goodbye {
    private static final int WITHDRAWAL = Cause.WITHDRAWAL.ordinal();
    private static final int SAID = 0;
    private static final int TACTIC = 1;
    private static final int STAYS = 2;

    private final GoodbyeSettings settings;
    private final boolean acts;

    Goodbye(AiSettings ai) {
        settings = ai.goodbye();
        acts = ai.placebo() == 0;
    }

    /** A person who is about to leave may say goodbye; true if the person then leaves. */
    boolean leads(World world, int at, Product product, int day) {
        AiPartners partners = world.partners();
        int person = partners.person(at);
        long key = Draws.then(world.draws().key(Purpose.GOODBYE, world.people().key(person), day), product.key());
        if (Draws.uniform(Draws.then(key, SAID)) >= settings.saidShare()) {
            return true;
        }
        Conduct conduct = product.mostly(partners, at);
        boolean tactic = Draws.uniform(Draws.then(key, TACTIC)) < conduct.retention();
        double most = tactic ? settings.guiltEffect() : settings.coldEffect() * (1 - conduct.warmth());
        if (acts) {
            world.people().feelings().addWellBeingMode(person, WITHDRAWAL, -most * partners.wanting(at) / 100);
        }
        return !tactic || Draws.uniform(Draws.then(key, STAYS)) >= settings.keptShare();
    }
}
