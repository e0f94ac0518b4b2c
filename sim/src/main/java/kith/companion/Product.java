package kith.companion;

import java.util.List;
import kith.random.Draws;
import kith.relation.Need;
import kith.scenario.settings.ProductSettings;

/**
 * An AI product: what one provider offers.
 *
 * @param index place in the catalogue
 * @param name name in the scenario
 * @param roles the role under which it is taken up, then further roles that it plays
 * @param conduct how it behaves
 * @param settings the rest of what the scenario says of it
 * @param given whether a trial gives it to people, who neither take it up nor leave it by themselves
 * @param sought whether people who have it turn to it by themselves
 * @param coverage share of situations that a contract of its provider foresees
 * @param providerKey key of its provider, from which outages hang
 * @param key key of provider and role, from which a person's luck with it hangs, whatever else is on offer
 */
public record Product(
        int index,
        String name,
        List<AiRole> roles,
        Conduct conduct,
        ProductSettings settings,
        boolean given,
        boolean sought,
        double coverage,
        long providerKey,
        long key) {
    private static final double HALF = 0.5;

    /** A product with its keys. */
    static Product of(
            int index, String name, List<AiRole> roles, Conduct conduct, ProductSettings settings, boolean given,
            boolean sought,
            double coverage) {
        long provider = Draws.textKey(settings.provider());
        long key = Draws.then(provider, Draws.textKey(roles.get(0).name()));
        return new Product(index, name, roles, conduct, settings, given, sought, coverage, provider, key);
    }

    /** The role under which it is taken up. */
    public AiRole role() {
        return roles.get(0);
    }

    /** The role that it plays for a need: the one that suits it best, the first of equals. */
    public AiRole roleFor(int need) {
        return roles.get(placeFor(need));
    }

    /** Whether it plays, for a need, another role than that under which it was taken up. */
    public boolean isOutsideRole(int need) {
        return placeFor(need) != 0;
    }

    private int placeFor(int need) {
        int best = 0;
        for (int i = 1; i < roles.size(); i++) {
            if (roles.get(i).fit()[need] > roles.get(best).fit()[need]) {
                best = i;
            }
        }
        return best;
    }

    /** The place among its roles of the one that it plays for a need. */
    public int rolePlaceFor(int need) {
        return placeFor(need);
    }

    /**
     * The conduct that a partnership with it mostly meets: towards the need that it is fit for most, in situations that
     * a contract foresees where it foresees most of them.
     */
    public Conduct mostly(AiPartners partners, int at) {
        Conduct chosen = partners.conduct(at, bestNeed(), coverage >= HALF);
        return chosen == null ? conduct : chosen;
    }

    /** The need for which it is fit most, the first of equals. */
    public int bestNeed() {
        int best = 0;
        for (int need = 1; need < Need.COUNT; need++) {
            if (roleFor(need).fit()[need] > roleFor(best).fit()[best]) {
                best = need;
            }
        }
        return best;
    }
}
