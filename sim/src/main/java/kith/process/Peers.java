package kith.process;

import kith.companion.AiPartners;
import kith.relation.Ties;

/**
 * Who used which product at a midnight, before anybody took one up or left it; it stays as it was while people move.
 */
final class Peers {
    private final boolean[] uses;
    private final double[] liking;
    private final int products;

    Peers(AiPartners partners, int people, int products) {
        this.products = products;
        uses = new boolean[people * products];
        liking = new double[people * products];
        for (int at = 0; at < partners.count(); at++) {
            if (partners.active(at)) {
                int place = partners.person(at) * products + partners.product(at);
                uses[place] = true;
                liking[place] = partners.liking(at) / 100;
            }
        }
    }

    /** What ties advise: the sum over a person's ties who used a product of closeness times their liking of it, 0-1. */
    double advice(Ties ties, int person, int product) {
        double sum = 0;
        for (int slot = ties.first(person), end = slot + ties.degree(person); slot < end; slot++) {
            sum += ties.closeness(slot) * liking[ties.other(slot) * products + product];
        }
        return sum;
    }

    /** Share of a person's ties who used a product; 0 for who has none. */
    double share(Ties ties, int person, int product) {
        int degree = ties.degree(person);
        if (degree == 0) {
            return 0;
        }
        int with = 0;
        for (int slot = ties.first(person), end = slot + degree; slot < end; slot++) {
            with += uses[ties.other(slot) * products + product] ? 1 : 0;
        }
        return (double) with / degree;
    }
}
