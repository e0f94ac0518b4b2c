package kith.relation;

import kith.scenario.settings.HumanRoleSettings;
import kith.scenario.settings.RelationClass;

/**
 * A human role pair with its numbers ready for use.
 *
 * @param index place in the catalogue
 * @param name name in the scenario
 * @param relationClass whose standards apply
 * @param settings everything the scenario says
 * @param fit fit[side of the provider][need], in [0, 1]
 */
public record RelationalRole(int index, String name, RelationClass relationClass, HumanRoleSettings settings,
        double[][] fit) {
    static RelationalRole of(int index, String name, HumanRoleSettings settings, NeedCatalogue needs) {
        NormProfile[] norms = {NormProfile.of(settings.firstNorms()), NormProfile.of(settings.secondNorms())};
        double[][] fit = new double[2][Need.COUNT];
        for (int side = 0; side < 2; side++) {
            for (int need = 0; need < Need.COUNT; need++) {
                fit[side][need] = needs.fit(need, norms[side], settings.capability());
            }
        }
        return new RelationalRole(index, name, settings.relationClass(), settings, fit);
    }

    /** What this side of the role owes the other. */
    public NormProfile norms(int side) {
        return NormProfile.of(side == 0 ? settings.firstNorms() : settings.secondNorms());
    }

    /** Closeness of a first tie in this role at a standard normal z: mean + spread z, cut to [.02, .98]. */
    public double startCloseness(double z) {
        return Math.max(0.02, Math.min(0.98, settings.startCloseness() + settings.startClosenessSpread() * z));
    }

    /** True if both sides are the same. */
    public boolean symmetric() {
        return settings.first().equals(settings.second());
    }
}
