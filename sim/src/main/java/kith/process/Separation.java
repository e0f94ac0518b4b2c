package kith.process;

import kith.relation.Need;
import kith.relation.NeedCatalogue;
import kith.scenario.settings.Scenario;

/**
 * The coefficients by which the two filters of {@link Feelings} separate into what needs are met by now and modes that
 * fade alone: with a_k the pull of need k on loneliness and kappa_k that on well-being,
 *
 * <pre>
 *   b_k = -a_k tau_k/(tau_k - tau_L)   beta = k_L tau_L/(tau_W - tau_L)
 *   g_k = (kappa_k - k_L b_k) tau_k/(tau_k - tau_W)
 * </pre>
 *
 * <p>A jump D of s_kc moves the modes by -b_k D and (beta b_k - g_k) D, so that nothing felt jumps. At rest under a
 * constant s_kc loneliness is -a_k s_kc and well-being (kappa_k + k_L a_k) s_kc.
 *
 * <p><i>Source:</i> exact solution of linear equations. <i>Draws:</i> none.
 *
 * @param pull a_k
 * @param kappa kappa_k
 * @param lonelinessOfNeed b_k
 * @param wellBeingOfNeed g_k
 * @param lonelinessJump -b_k
 * @param wellBeingJump beta b_k - g_k
 * @param modeInWellBeing beta
 * @param lonelinessInWellBeing k_L
 */
record Separation(
        double[] pull,
        double[] kappa,
        double[] lonelinessOfNeed,
        double[] wellBeingOfNeed,
        double[] lonelinessJump,
        double[] wellBeingJump,
        double modeInWellBeing,
        double lonelinessInWellBeing) {
    static Separation of(Scenario scenario, NeedCatalogue needs) {
        double[] pull = new double[Need.COUNT];
        pull[Need.COMPANIONSHIP.ordinal()] = scenario.loneliness().companionship();
        pull[Need.SUPPORT.ordinal()] = scenario.loneliness().support();
        pull[Need.MATTERING.ordinal()] = scenario.loneliness().mattering();
        double tauL = scenario.loneliness().followsOverDays();
        double tauW = Moment.wellBeingDays(scenario);
        double kL = scenario.wellBeing().loneliness();
        double beta = kL * tauL / (tauW - tauL);
        double[] kappa = new double[Need.COUNT];
        double[] b = new double[Need.COUNT];
        double[] g = new double[Need.COUNT];
        double[] lonelinessJump = new double[Need.COUNT];
        double[] wellBeingJump = new double[Need.COUNT];
        for (int need = 0; need < Need.COUNT; need++) {
            double tau = Moment.needDays(scenario, needs, need);
            kappa[need] = scenario.wellBeing().satisfaction() * needs.weight(need) / needs.weightSum();
            b[need] = -pull[need] * tau / (tau - tauL);
            g[need] = (kappa[need] - kL * b[need]) * tau / (tau - tauW);
            lonelinessJump[need] = -b[need];
            wellBeingJump[need] = beta * b[need] - g[need];
        }
        return new Separation(pull, kappa, b, g, lonelinessJump, wellBeingJump, beta, kL);
    }

    /** Loneliness to which a need that is always met in full leads. */
    double restingLoneliness(int need) {
        return -pull[need];
    }

    /** Well-being to which a need that is always met in full leads. */
    double restingWellBeing(int need) {
        return kappa[need] - lonelinessInWellBeing * restingLoneliness(need);
    }
}
