package kith.process;

import kith.companion.AiPartners;
import kith.companion.ProductCatalogue;
import kith.ledger.Cause;
import kith.society.World;

/**
 * Closes the day of a person's partnerships with AIs: what the day's sessions did is booked, habit and wanting fade,
 * the person looks ahead to their end ({@link AiLearning}), and gains are folded into the averages behind dependency
 * ({@link Dependency}).
 *
 * <p><i>Source:</i> that of the two. <i>Draws:</i> none.
 */
final class PartnershipDay implements Mechanism {
    private final AiLearning learning;
    private final Dependency dependency;
    private final ProductCatalogue products;

    PartnershipDay(AiLearning learning, Dependency dependency, ProductCatalogue products) {
        this.learning = learning;
        this.dependency = dependency;
        this.products = products;
    }

    @Override
    public String name() {
        return "partnerships";
    }

    @Override
    public void dayOver(World world, int person) {
        dependency.foldGains(world, person, closeAll(world, person));
    }

    /** Books what sessions did, fades a person's partnerships and looks ahead; true if there is an active one. */
    private boolean closeAll(World world, int person) {
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
}
