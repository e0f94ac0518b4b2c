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
 * @param norm for each need the norm of the role for what serves it, in [-1, 1]; below 0 it is proscribed
 * @param uncalled for each need how far the role does not call for warmth, in [0, 1]
 * @param careShare share of what it is fit for that is care or love, not practical; 0 for a role fit for nothing
 * @param sessionHours mean duration of a session, hours
 * @param usualHours the same, whatever an arm of a trial sets
 * @param technique how much it works with the technique of therapy
 */
public record AiRole(String name, RelationalRole analogue, double[] fit, double[] norm, double[] uncalled,
        double careShare, double sessionHours, double usualHours, double technique) {
    /** The role that a scenario describes. */
    public static AiRole of(String name, AiRoleSettings settings, NeedCatalogue needs, RoleCatalogue roles) {
        double[] fit = new double[Need.COUNT];
        double[] norm = new double[Need.COUNT];
        double[] uncalled = new double[Need.COUNT];
        double all = 0;
        double practical = 0;
        NormProfile norms = NormProfile.of(settings.norms());
        NormProfile userNorms = NormProfile.of(settings.userNorms());
        for (int need = 0; need < Need.COUNT; need++) {
            NormProfile provider = need == Need.MATTERING.ordinal() ? userNorms : norms;
            fit[need] = needs.fit(need, provider, settings.capability());
            norm[need] = needs.norm(need, provider);
            uncalled[need] = 1 - needs.callsForWarmth(need, norms);
            all += fit[need];
            practical += needs.practical(need) * fit[need];
        }
        double careShare = all > 0 ? 1 - practical / all : 0;
        return new AiRole(name, roles.get(roles.indexOf(settings.analogue())), fit, norm, uncalled, careShare,
                settings.sessionHours(), settings.sessionHours(), settings.technique());
    }

    /** The same role in sessions of another mean duration. */
    public AiRole lasting(double hours) {
        return new AiRole(name, analogue, fit, norm, uncalled, careShare, hours, usualHours, technique);
    }

    /** Class whose standards spillover reaches first. */
    public RelationClass analogueClass() {
        return analogue.relationClass();
    }

    /** Whether the norms of the role proscribe what serves a need. */
    public boolean proscribes(int need) {
        return norm[need] < 0;
    }

    /** Whether a session about a need is one in which a person talks about feelings. */
    public static boolean isAboutFeelings(int need) {
        return need == Need.SUPPORT.ordinal() || need == Need.COMPANIONSHIP.ordinal()
                || need == Need.INTIMACY.ordinal();
    }

    /** Whether a need is one for something to be done or taught, which a person can also learn to do alone. */
    public static boolean isPractical(int need) {
        return need == Need.HELP.ordinal() || need == Need.GUIDANCE.ordinal();
    }
}
