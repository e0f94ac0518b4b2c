package kith.process;

import kith.relation.Ties;
import kith.scenario.settings.TieSettings;

/**
 * A tie grows by hours of contact that meets the standard, and suffers below it.
 *
 * <p>G = (tolerance + J) / tolerance, J the surprise averaged over both sides; closeness c += g h (1 - c) G for G above
 * 0, else c += g h c G; steps are at most 1. Without the tolerance standards learn the mean, the expected surprise is 0
 * and the network collapses.
 *
 * <p>Where measured ties are held until day 0, nothing grows before.
 *
 * <p><i>Source:</i> hours: Hall 2018, doi:10.1177/0265407518761225; tolerance: assumption. <i>Draws:</i> none.
 */
final class TieGrowth {
    private final boolean held;
    private final double perHour;
    private final double tolerance;

    TieGrowth(TieSettings settings, boolean held) {
        this.held = held;
        perHour = settings.growthPerHour();
        tolerance = settings.tolerance();
    }

    void grow(Ties ties, int slot, double hours, double surprise) {
        if (held) {
            return;
        }
        double closeness = ties.closeness(slot);
        double step = Math.max(-1, Math.min(1, perHour * hours * (tolerance + surprise) / tolerance));
        ties.setCloseness(slot, closeness + step * (step > 0 ? 1 - closeness : closeness));
    }
}
