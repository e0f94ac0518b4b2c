package kith.process;

import kith.random.Portable;
import kith.relation.RelationalRole;
import kith.relation.RoleCatalogue;
import kith.relation.Ties;
import kith.scenario.settings.TieSettings;
import kith.scenario.settings.TieSettings.FadingRule;

/**
 * Ties fade: at midnight closeness above the role's floor is multiplied by exp(-1/tau) of the role. Kin fade slower,
 * to a floor.
 *
 * <p><i>Source:</i> order of roles: Roberts and Dunbar 2015; rates: assumption. Rival: ties persist until replaced
 * (Vergara Hidd 2023), {@code ties.fading_rule}. <i>Draws:</i> none.
 */
final class TieFading {
    private final boolean on;
    private final double[] kept;
    private final double[] floor;

    TieFading(TieSettings settings, RoleCatalogue roles, boolean held) {
        on = settings.fadingRule() == FadingRule.DISUSE && !held;
        kept = new double[roles.count()];
        floor = new double[roles.count()];
        for (RelationalRole role : roles.all()) {
            kept[role.index()] = Portable.exp(-1 / role.settings().fadesOverDays());
            floor[role.index()] = role.settings().fadesTo();
        }
    }

    /** Fades one tie by a day. */
    void fade(Ties ties, int slot) {
        if (!on) {
            return;
        }
        int role = ties.role(slot);
        double closeness = ties.closeness(slot);
        double above = closeness - floor[role];
        if (above > 0) {
            ties.setCloseness(slot, floor[role] + above * kept[role]);
        }
    }
}
