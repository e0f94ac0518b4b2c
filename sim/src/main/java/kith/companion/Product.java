package kith.companion;

import java.util.List;
import kith.random.Draws;
import kith.scenario.ProductSettings;

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
        long providerKey,
        long key) {
    /** A product with its keys. */
    static Product of(
            int index, String name, List<AiRole> roles, Conduct conduct, ProductSettings settings, boolean given, boolean sought) {
        long provider = Draws.textKey(settings.provider());
        long key = Draws.then(provider, Draws.textKey(roles.get(0).name()));
        return new Product(index, name, roles, conduct, settings, given, sought, provider, key);
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
}
