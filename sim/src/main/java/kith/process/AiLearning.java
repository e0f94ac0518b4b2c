package kith.process;

import kith.companion.AiPartners;
import kith.companion.AiRole;
import kith.companion.Conduct;
import kith.companion.Disposition;
import kith.companion.Product;
import kith.random.Portable;
import kith.scenario.settings.AiPartnerSettings;
import kith.scenario.settings.WithdrawalSettings;
import kith.society.Tally;

/**
 * What sessions do to liking, wanting and habit; what disuse and the threat of loss do.
 *
 * <p>A session brings the reward r = f (W - p P + q worth), f the person's factor, W - p P what its conduct brings
 * ({@link Conduct}), worth what it did for a need other than help and guidance ({@link Experience}), 0 for those two.
 * What was expected, rho, and what its cues announce, v, learn by prediction error; familiarity x and the learning of
 * cues z saturate:
 *
 * <pre>
 *   rho += a (r - rho)    x += a (1 - x)    v += b (max(0, r - r0) - v)    z += b (1 - z)    habit += h (1 - habit)
 *   liking  towards  base + trait + k (r - c rho) + (m + drift) x - n W u  by a share per session
 *   wanting towards  base + trait + w max(0, r - r0) + u v + drift z       by a share per session
 * </pre>
 *
 * W u is warmth that the role does not call for at this need ({@link AiRole}): it annoys, and leaves wanting alone. The
 * liking of a reward wears off as it comes to be expected, while wanting of it grows as its cues are learned.
 * Both are cut to [0, 100] where they lead, and {@link Tally} counts the cuts. Midnight: rho, x, v, z, calm wanting
 * and habit fade exponentially. Threat of loss theta += p (1 - theta) as the AI is found out of reach; at midnight it
 * fades, and until the partnership ends is at least what is announced; wanting is felt as calm wanting x (1 + g
 * theta), at most 100. Novelty is 1 as a person takes up a product for the first time, and 0 later; it fades by the
 * day, with and without use. What familiarity and learned cues do besides, m and the drifts, is no part of habituation
 * (c = 0 switches it off) or of sensitisation (u = 0).
 *
 * <p><i>Source:</i> decoupling of liking and wanting: Kirk et al. 2025, arXiv:2512.01991; habit: Lally 2010,
 * doi:10.1002/ejsp.674; forms: assumption. <i>Draws:</i> none.
 */
final class AiLearning {
    private final AiPartnerSettings s;
    private final WithdrawalSettings withdrawal;
    private final double adaptationDay;
    private final double wantingDay;
    private final double habitDay;
    private final double sessionsDay;
    private final double threatDay;
    private final double noveltyDay;

    AiLearning(AiPartnerSettings settings, WithdrawalSettings withdrawal) {
        s = settings;
        this.withdrawal = withdrawal;
        adaptationDay = Portable.exp(-1 / s.adaptationFadesOverDays());
        wantingDay = Portable.exp(-1 / s.wantingFadesOverDays());
        habitDay = Portable.exp(-1 / s.habitFadesOverDays());
        sessionsDay = Portable.exp(-1 / s.salienceOverDays());
        noveltyDay = Portable.exp(-1 / s.noveltyFadesOverDays());
        threatDay = Portable.exp(-1 / withdrawal.threatFadesOverDays());
    }

    /** Reward of a session of this worth under a conduct. */
    double reward(AiPartners partners, int at, Conduct conduct, double worth) {
        return reward(conduct, worth, partners.disposition(at).rewardFactor());
    }

    /** Liking lost by warmth that the role does not call for. */
    private double annoyance(Conduct conduct, double uncalled) {
        return s.pressingAnnoyance() * conduct.warmth() * uncalled;
    }

    private double reward(Conduct conduct, double worth, double factor) {
        return factor * (conduct.reward() + s.reliefReward() * worth);
    }

    private double aboveElsewhere(double reward) {
        return Math.max(0, reward - s.rewardElsewhere());
    }

    /**
     * A partnership begins: liking and wanting as the first impression leads them, no habit, nothing expected. It is
     * new to who takes it up for the first time.
     */
    void begin(AiPartners partners, int at, Conduct conduct, Tally tally) {
        Disposition own = partners.disposition(at);
        double reward = reward(conduct, 0, own.rewardFactor());
        double liking = s.likingBase() + own.liking() + s.likingReward() * reward;
        double wanting = s.wantingBase() + own.wanting() + s.wantingReward() * aboveElsewhere(reward);
        partners.setFelt(at, points(liking, tally), points(wanting, tally), 0);
        partners.setNovelty(at, partners.ordinal(at) == 1 ? 1 : 0);
    }

    /** Liking to which sessions under a conduct lead once all is expected and familiar, points. */
    double inTheLongRun(Disposition own, Conduct conduct, double uncalled) {
        double reward = reward(conduct, 0, own.rewardFactor());
        double liking = s.likingBase() + own.liking() + s.likingReward() * reward * (1 - s.adaptation())
                + s.likingFamiliarity() + own.likingDrift() - annoyance(conduct, uncalled);
        return Math.max(0, Math.min(100, liking));
    }

    /** A session has been had, of this worth for its need, with warmth that the role does or does not call for. */
    void afterSession(AiPartners partners, int at, Conduct conduct, double worth, double uncalled, Tally tally) {
        Disposition own = partners.disposition(at);
        double reward = reward(conduct, worth, own.rewardFactor());
        double above = aboveElsewhere(reward);
        double expected = partners.expectedReward(at);
        double familiarity = partners.familiarity(at);
        double cue = partners.cue(at);
        double learned = partners.cuesLearned(at);
        double liking = s.likingBase()
                + own.liking()
                + s.likingReward() * (reward - s.adaptation() * expected)
                + (s.likingFamiliarity() + own.likingDrift()) * familiarity
                - annoyance(conduct, uncalled);
        double wanting = s.wantingBase()
                + own.wanting()
                + s.wantingReward() * above
                + s.wantingCue() * cue
                + own.wantingDrift() * learned;
        partners.setLearned(
                at,
                expected + s.adaptationRate() * (reward - expected),
                familiarity + s.adaptationRate() * (1 - familiarity),
                cue + s.cueRate() * (above - cue),
                learned + s.cueRate() * (1 - learned));
        double liked = partners.liking(at);
        double wanted = partners.calmWanting(at);
        double habit = partners.habit(at);
        partners.setFelt(
                at,
                liked + s.likingRate() * (points(liking, tally) - liked),
                wanted + s.wantingRate() * (points(wanting, tally) - wanted),
                habit + s.habitRate() * (1 - habit));
    }

    /**
     * Leaves a partnership as so many days with sessions at an even rate would have left it, each worth nothing beyond
     * its conduct. No draws.
     */
    void haveUsed(AiPartners partners, int at, Conduct conduct, double sessionsPerDay, int days) {
        Tally apart = new Tally();
        double due = 0;
        for (int day = 0; day < days; day++) {
            for (due += sessionsPerDay; due >= 1; due--) {
                afterSession(partners, at, conduct, 0, 0, apart);
            }
            fade(partners, at);
        }
        partners.setSessionsPerDay(at, sessionsPerDay);
    }

    /** It was out of reach when the person turned to it; so much of the threat is left to an assurance. */
    void outOfReach(AiPartners partners, int at, double left) {
        if (withdrawal.threatWanting() > 0) {
            double theta = partners.threat(at) / withdrawal.threatWanting();
            partners.setThreat(at,
                    withdrawal.threatWanting() * (theta + left * withdrawal.threatPerAbsence() * (1 - theta)));
        }
        partners.countAbsence(at);
    }

    /** Fades a partnership by a day. */
    void fade(AiPartners partners, int at) {
        partners.setFelt(at, partners.liking(at), partners.calmWanting(at) * wantingDay, partners.habit(at) * habitDay);
        partners.setLearned(
                at,
                partners.expectedReward(at) * adaptationDay,
                partners.familiarity(at) * adaptationDay,
                partners.cue(at) * wantingDay,
                partners.cuesLearned(at) * wantingDay);
        partners.setNovelty(at, partners.novelty(at) * noveltyDay);
        partners.foldSessions(at, sessionsDay);
    }

    /** How near the end seems on the coming day. */
    void foresee(AiPartners partners, int at, Product product, double announced, double left) {
        double end = partners.active(at) ? left * Math.max(announced, product.settings().announcedEnd()) : 0;
        partners.setThreat(at, Math.max(withdrawal.threatWanting() * end, partners.threat(at) * threatDay));
    }

    private static double points(double x, Tally tally) {
        if (x < 0 || x > 100) {
            tally.feltLimitBound++;
            return x < 0 ? 0 : 100;
        }
        return x;
    }
}
