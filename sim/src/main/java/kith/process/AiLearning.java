package kith.process;

import kith.companion.AiPartners;
import kith.companion.Conduct;
import kith.random.Portable;
import kith.scenario.AiPartnerSettings;

/**
 * What sessions do to liking, wanting and habit; what disuse does.
 *
 * <p>Session: liking target = base + trait + warmth W (1 - d x) - pressure P, x adaptation; liking += r (target -
 * liking); wanting target = base + trait + W (w + s z) - pressure P, z sensitisation; wanting += q (target - wanting);
 * x += a (1 - x), z += b (1 - z), habit += h (1 - habit). Midnight: x, z, wanting and habit fade exponentially. Targets are
 * cut to [0, 100], so all states are bounded.
 *
 * <p><i>Source:</i> decoupling of liking and wanting: Kirk et al. 2025, arXiv:2512.01991; habit: Lally 2010,
 * doi:10.1002/ejsp.674; forms: assumption. <i>Draws:</i> none.
 */
final class AiLearning {
    private final AiPartnerSettings s;
    private final double adaptationDay;
    private final double wantingDay;
    private final double habitDay;
    private final double sessionsDay;

    AiLearning(AiPartnerSettings settings) {
        s = settings;
        adaptationDay = Portable.exp(-1 / s.adaptationFadesOverDays());
        wantingDay = Portable.exp(-1 / s.wantingFadesOverDays());
        habitDay = Portable.exp(-1 / s.habitFadesOverDays());
        sessionsDay = Portable.exp(-1 / s.salienceOverDays());
    }

    /** Liking to which sessions lead now. */
    private double likingTarget(AiPartners partners, int at, Conduct conduct) {
        double warmth = s.likingWarmth() * conduct.warmth() * (1 - s.adaptation() * partners.adaptation(at));
        return points(s.likingBase() + partners.likingTrait(at) + warmth - s.likingPressure() * conduct.pressure());
    }

    private double wantingTarget(AiPartners partners, int at, Conduct conduct) {
        double warmth = conduct.warmth() * (s.wantingWarmth() + s.wantingSensitised() * partners.sensitisation(at));
        return points(s.wantingBase() + partners.wantingTrait(at) + warmth - s.wantingPressure() * conduct.pressure());
    }

    /** A partnership begins: liking as the first impression, wanting half of where it leads, no habit. */
    void begin(AiPartners partners, int at, Conduct conduct) {
        partners.set(at, likingTarget(partners, at, conduct), 0.5 * wantingTarget(partners, at, conduct), 0, 0, 0);
    }

    void afterSession(AiPartners partners, int at, Conduct conduct) {
        double liking = partners.liking(at);
        double wanting = partners.wanting(at);
        double habit = partners.habit(at);
        double adaptation = partners.adaptation(at);
        double sensitisation = partners.sensitisation(at);
        partners.set(
                at,
                liking + s.likingRate() * (likingTarget(partners, at, conduct) - liking),
                wanting + s.wantingRate() * (wantingTarget(partners, at, conduct) - wanting),
                habit + s.habitRate() * (1 - habit),
                adaptation + s.adaptationRate() * (1 - adaptation),
                sensitisation + s.sensitisationRate() * (1 - sensitisation));
    }

    /** Fades a partnership by a day. */
    void fade(AiPartners partners, int at) {
        partners.set(
                at,
                partners.liking(at),
                partners.wanting(at) * wantingDay,
                partners.habit(at) * habitDay,
                partners.adaptation(at) * adaptationDay,
                partners.sensitisation(at) * wantingDay);
        partners.foldSessions(at, sessionsDay);
    }

    private static double points(double x) {
        return Math.max(0, Math.min(100, x));
    }
}
