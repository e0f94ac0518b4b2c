package kith.process;

import static org.junit.jupiter.api.Assertions.assertEquals;

import kith.companion.AiPartners;
import kith.companion.Disposition;
import kith.ledger.Cause;
import org.junit.jupiter.api.Test;

/** Going without: wanting/100 x accustomed sessions a day, at most 1, x absence; what it takes, and that it ends. */
final class WithdrawalTest {
    private static final int WITHDRAWAL = Cause.WITHDRAWAL.ordinal();

    /** A partnership of wanting 60, used .5 times a day on average. */
    private static AiPartners used(HandmadeWorld world) {
        AiPartners partners = world.world.partners();
        int at = partners.start(0, 0, 0, Disposition.MEDIAN);
        partners.setFelt(at, 70, 60, 0.3);
        partners.countSession(at, 0, false);
        partners.foldSessions(at, 0.5);
        return partners;
    }

    @Test
    void howStronglyAPersonGoesWithout() {
        HandmadeWorld world = HandmadeWorld.of(1);
        AiPartners partners = used(world);
        assertEquals(0, Withdrawal.of(partners, 0), "who did not turn to it misses nothing");
        partners.countSession(0, 1, false);
        partners.countAbsence(0);
        assertEquals(0.6 * 0.5 * 0.5, Withdrawal.of(partners, 0), 1e-15, "gone every other time");
        partners.end(0);
        assertEquals(0.6 * 0.5, Withdrawal.of(partners, 0), 1e-15, "gone for good");
        int second = partners.start(0, 1, 1, Disposition.MEDIAN);
        partners.setFelt(second, 50, 100, 0);
        assertEquals(0.6 * 0.5, Withdrawal.of(partners, 0), 1e-15, "the strongest counts");
        partners.start(0, 0, 2, Disposition.MEDIAN);
        assertEquals(0, Withdrawal.of(partners, 0), "who has it back goes without nothing");
    }

    /**
     * Held at W = .3 for ever, well-being is pulled by .8 x .3; the pull goes with it, and loneliness knows nothing of
     * it.
     */
    @Test
    void wellBeingIsPulledDown() {
        HandmadeWorld world = HandmadeWorld.of(1, "ai.withdrawal.effect=0.8");
        double days = world.scenario.wellBeing().followsOverDays();
        Withdrawal withdrawal = new Withdrawal(world.scenario.ai(), days);
        double lonely = world.feelings.rawLoneliness(world.people, 0, WITHDRAWAL, world.now);
        for (int day = 0; day < 2_000; day++) {
            world.midnight(day);
            world.people.background().setWithdrawal(0, 0.3);
            withdrawal.dayEnd(world.world, 0);
        }
        assertEquals(-0.24, world.feelings.wellBeing(world.people, 0, WITHDRAWAL, world.now), 1e-9);
        assertEquals(0.3, world.people.background().withdrawal(0));
        for (int day = 2_000; day < 2_000 + days; day++) {
            world.midnight(day);
            world.people.background().setWithdrawal(0, 0);
            withdrawal.dayEnd(world.world, 0);
        }
        assertEquals(-0.24 * StrictMath.exp(-1), world.feelings.wellBeing(world.people, 0, WITHDRAWAL, world.now),
                0.003);
        assertEquals(lonely, world.feelings.rawLoneliness(world.people, 0, WITHDRAWAL, world.now));
    }

    /** Wanting 60 fades over 150 days, the accustomed half over 28: W = .3 e^(-t (1/150 + 1/28)). */
    @Test
    void withdrawalEnds() {
        HandmadeWorld world = HandmadeWorld.of(1, "ai.partner.wanting_fades_over_days=150",
                "ai.partner.salience_over_days=28");
        AiPartners partners = used(world);
        partners.end(0);
        for (int day = 0; day < 84; day++) {
            world.learning().fade(partners, 0);
        }
        assertEquals(0.3 * StrictMath.exp(-84 / 150.0 - 3), Withdrawal.of(partners, 0), 1e-12);
    }
}
