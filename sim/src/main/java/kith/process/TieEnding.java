package kith.process;

import kith.random.Draws;
import kith.random.Portable;
import kith.random.Purpose;
import kith.relation.RelationalRole;
import kith.relation.RoleCatalogue;
import kith.relation.Ties;
import kith.scenario.settings.TieSettings;
import kith.scenario.settings.TieSettings.FadingRule;
import kith.society.Ticks;
import kith.society.World;

/**
 * Faded ties end: yearly hazard h exp(-closeness/c0), drawn at midnight for each tie whose role can end.
 *
 * <p>Only where ties go by disuse ({@code ties.fading_rule}); break-ups and deaths end ties apart from it.
 *
 * <p><i>Source:</i> assumption, set towards a core turnover of 1-4 % a year (Roy 2022). <i>Draws:</i> ENDING.
 */
final class TieEnding {
    private final boolean on;
    private final double perDay;
    private final double scale;
    private final boolean[] canEnd;

    TieEnding(TieSettings settings, RoleCatalogue roles, boolean held) {
        on = settings.fadingRule() == FadingRule.DISUSE && !held;
        perDay = settings.endHazardPerYear() / Ticks.YEAR_DAYS;
        scale = settings.endHazardCloseness();
        canEnd = new boolean[roles.count()];
        for (RelationalRole role : roles.all()) {
            canEnd[role.index()] = role.settings().canEnd();
        }
    }

    /** True if the tie of this slot ends on this day. */
    boolean ends(World world, int slot, int day) {
        Ties ties = world.ties();
        if (!on || !canEnd[ties.role(slot)]) {
            return false;
        }
        double hazard = perDay * Portable.exp(-ties.closeness(slot) / scale);
        // 1 - exp(-hazard) is below the hazard, so most draws need no second exponential.
        double uniform = Draws.uniform(world.draws().key(Purpose.ENDING, ties.pairKey(slot), day));
        return uniform < hazard && uniform < 1 - Portable.exp(-hazard);
    }
}
