package kith.companion;

import kith.relation.Need;
import kith.relation.NeedCatalogue;
import kith.relation.NormProfile;
import kith.relation.RelationClass;
import kith.relation.RelationalRole;
import kith.relation.RoleCatalogue;
import kith.scenario.AiRoleSettings;

/**
 * A role that an AI plays.
 *
 * @param name name in the scenario
 * @param analogue human role pair to which experience generalises
 * @param fit fit to each need, in [0, 1]
 * @param sessionHours mean duration of a session, hours
 */
public record AiRole(String name, RelationalRole analogue, double[] fit, double sessionHours) {
    /** The role that a scenario describes. */
    public static AiRole of(String name, AiRoleSettings settings, NeedCatalogue needs, RoleCatalogue roles) {
        double[] fit = new double[Need.COUNT];
        NormProfile norms = NormProfile.of(settings.norms());
        NormProfile userNorms = NormProfile.of(settings.userNorms());
        for (int need = 0; need < Need.COUNT; need++) {
            NormProfile provider = need == Need.MATTERING.ordinal() ? userNorms : norms;
            fit[need] = needs.fit(need, provider, settings.capability());
        }
        return new AiRole(name, roles.get(roles.indexOf(settings.analogue())), fit, settings.sessionHours());
    }

    /** Class whose standards spillover reaches first. */
    public RelationClass analogueClass() {
        return analogue.relationClass();
    }
}
