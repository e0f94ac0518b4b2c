package kith.companion;

import kith.relation.Need;
import kith.relation.NeedCatalogue;
import kith.relation.NormProfile;
import kith.relation.RelationalRole;
import kith.relation.RoleCatalogue;
import kith.scenario.settings.AiRoleSettings;
import kith.scenario.settings.RelationClass;

/**
 * A role that an AI plays.
 *
 * @param name name in the scenario
 * @param analogue human role pair to which experience generalises
 * @param fit fit to each need, in [0, 1]
 * @param proscribes for each need whether the norms of the role proscribe what serves it
 * @param sessionHours mean duration of a session, hours
 * @param usualHours the same, whatever an arm of a trial sets
 * @param technique how much it works with the technique of therapy
 */
public record AiRole(String name, RelationalRole analogue, double[] fit, boolean[] proscribes, double sessionHours,
        double usualHours, double technique) {
    /** The role that a scenario describes. */
    public static AiRole of(String name, AiRoleSettings settings, NeedCatalogue needs, RoleCatalogue roles) {
        double[] fit = new double[Need.COUNT];
        boolean[] proscribes = new boolean[Need.COUNT];
        NormProfile norms = NormProfile.of(settings.norms());
        NormProfile userNorms = NormProfile.of(settings.userNorms());
        for (int need = 0; need < Need.COUNT; need++) {
            NormProfile provider = need == Need.MATTERING.ordinal() ? userNorms : norms;
            fit[need] = needs.fit(need, provider, settings.capability());
            proscribes[need] = needs.norm(need, provider) < 0;
        }
        return new AiRole(name, roles.get(roles.indexOf(settings.analogue())), fit, proscribes,
                settings.sessionHours(), settings.sessionHours(), settings.technique());
    }

    /** The same role in sessions of another mean duration. */
    public AiRole lasting(double hours) {
        return new AiRole(name, analogue, fit, proscribes, hours, usualHours, technique);
    }

    /** Class whose standards spillover reaches first. */
    public RelationClass analogueClass() {
        return analogue.relationClass();
    }

    /** Share of what it is fit for that is care or love, not practical: from 0 to 1, 0 for a role fit for nothing. */
    public double careShare() {
        double practical = 0;
        double all = 0;
        for (int need = 0; need < Need.COUNT; need++) {
            all += fit[need];
            practical += isPractical(need) ? fit[need] : 0;
        }
        return all > 0 ? 1 - practical / all : 0;
    }

    /** Whether a session about a need is one in which a person talks about feelings. */
    public static boolean isAboutFeelings(int need) {
        return need == Need.SUPPORT.ordinal() || need == Need.COMPANIONSHIP.ordinal()
                || need == Need.INTIMACY.ordinal();
    }

    /** Whether a need asks for something to be done or taught, not for care or love. */
    public static boolean isPractical(int need) {
        return need == Need.HELP.ordinal() || need == Need.GUIDANCE.ordinal();
    }
}
