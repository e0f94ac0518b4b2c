package kith.trial;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.DoubleStream;
import kith.companion.Disposition;
import kith.ledger.Cause;
import kith.random.Draws;
import kith.random.Purpose;
import kith.relation.Need;
import kith.society.Ticks;
import kith.society.World;
import org.junit.jupiter.api.Test;

/** Trials so small that everything in them can be worked out. */
final class TrialTest {
    private static final String[] LONELY_NOW = {
            "trial.scales.before.measures=momentary_loneliness", "trial.scales.before.days=0",
            "trial.scales.before.when=before_session",
            "trial.scales.after.measures=momentary_loneliness", "trial.scales.after.days=0",
            "trial.scales.after.when=after_session"
    };

    private static String[] lonelyNow(String... more) {
        String[] all = java.util.Arrays.copyOf(LONELY_NOW, LONELY_NOW.length + more.length);
        System.arraycopy(more, 0, all, LONELY_NOW.length, more.length);
        return all;
    }

    @Test
    void sessionsLeaveOutWeekends() {
        var scenario = TrialWorld.of(1, lonelyNow(
                "trial.start_day=4", "trial.arms.a.treatment=nothing", "trial.arms.a.sessions_count=4",
                "trial.arms.a.weekdays_only=true",
                "trial.arms.b.treatment=nothing", "trial.arms.b.sessions_count=3",
                "trial.arms.b.sessions_per_day=2")).scenario;
        // Day 4 is a Friday.
        assertArrayEquals(new int[] {4, 7, 8, 9}, scenario.trial().arms().get("a").sessionDays(4));
        assertArrayEquals(new int[] {4, 4, 5}, scenario.trial().arms().get("b").sessionDays(4));
    }

    /**
     * Nobody meets anybody, so companionship is met not at all: 100 before; after a session what the session gave is
     * gone from it.
     */
    @Test
    void aSessionRelievesByWhatItGives() {
        TrialWorld world = TrialWorld.of(1, lonelyNow(
                "trial.arms.ai.treatment=ai", "trial.arms.ai.topic=companionship", "needs.gain=0.5",
                "ai.partner.value_misfit_cost=0", "heard.by_ai=0",
                "trial.scales.liking.measures=liking", "trial.scales.liking.days=0",
                "trial.scales.liking.when=before_session"));
        List<TrialRow> rows = world.rows();
        double liking = TrialWorld.of(rows, "h000", "liking").get(0).value();
        assertEquals(100, TrialWorld.of(rows, "h000", "before").get(0).value(), 1e-12);
        double relief = 100 - TrialWorld.of(rows, "h000", "after").get(0).value();
        assertTrue(relief > 0, "something was given");
        assertEquals(world.expectedRelief("ai", liking, Need.COMPANIONSHIP), relief, 1e-9);
    }

    /** Sessions of the arm are half as long as a companion's usually are: (1 - e^-.5)/(1 - e^-1) of the relief. */
    @Test
    void aShortSessionRelievesLessWhereLengthCounts() {
        double[] relief = new double[2];
        for (int i = 0; i < 2; i++) {
            List<TrialRow> rows = TrialWorld.of(1, lonelyNow(
                    "trial.arms.ai.treatment=ai", "trial.arms.ai.topic=companionship", "contact.hours_spread=0",
                    "ai.conduct.retention=0", "needs.gain_saturates_over_hours=0.3", "heard.by_ai=0",
                    "trial.arms.ai.session_hours=" + (i == 0 ? 0.3 : 0.15))).rows();
            relief[i] = 100 - TrialWorld.of(rows, "h000", "after").get(0).value();
        }
        assertEquals((1 - Math.exp(-0.5)) / (1 - Math.exp(-1)), relief[1] / relief[0], 1e-9);
    }

    /** Being heard takes .46 of what the session itself has left of momentary loneliness. */
    @Test
    void beingHeardRelievesTheMoment() {
        String[] arm = {"trial.arms.ai.treatment=ai", "trial.arms.ai.topic=companionship", "ai.conduct.disclosure=0.5"};
        String[] heard = {arm[0], arm[1], arm[2], "heard.by_ai=0.5"};
        String[] off = {arm[0], arm[1], arm[2], "heard.by_ai=0"};
        double plain = TrialWorld.of(TrialWorld.of(1, lonelyNow(off)).rows(), "h000", "after").get(0).value();
        double after = TrialWorld.of(TrialWorld.of(1, lonelyNow(heard)).rows(), "h000", "after").get(0).value();
        assertEquals(plain * 0.54, after, 1e-9);
    }

    @Test
    void nothingAndAJournalGiveNothingButAJournalTakesTime() {
        TrialWorld world = TrialWorld.of(2, lonelyNow("trial.people_count=2", "trial.arms.none.treatment=nothing",
                "trial.arms.book.treatment=journal"));
        List<TrialRow> rows = world.rows();
        assertEquals(4, rows.size());
        rows.forEach(row -> assertEquals(100, row.observed(), 1e-12, row.toString()));
        int wrote = (int) rows.stream().filter(row -> row.arm().equals("book")).count();
        assertEquals(2, wrote);
        for (int person = 0; person < 2; person++) {
            boolean book = TrialWorld.of(rows, world.people.register().id(person), "after").get(0).arm().equals("book");
            assertEquals(book, world.people.busyUntil(person) > 0);
        }
    }

    /** Two people and one session each: the first of the two sessions serves both. */
    @Test
    void aMeetingIsASessionForBoth() {
        TrialWorld world = TrialWorld.of(2,
                lonelyNow("trial.arms.talk.treatment=peer", "trial.arms.talk.topic=companionship"));
        List<TrialRow> rows = world.rows();
        assertEquals(1, world.world.tally().humanContacts);
        for (String person : List.of("h000", "h001")) {
            assertEquals(100, TrialWorld.of(rows, person, "before").get(0).value(), 1e-12);
            assertTrue(TrialWorld.of(rows, person, "after").get(0).value() < 100);
        }
    }

    /**
     * Two sessions a day, and nobody is free at the first: the scale before is taken before the second, the first that
     * is held.
     */
    @Test
    void theScaleBeforeIsTakenBeforeTheFirstSessionThatIsHeld() {
        TrialWorld world = TrialWorld.of(2, lonelyNow(
                "trial.arms.talk.treatment=peer", "trial.arms.talk.sessions_count=2",
                "trial.arms.talk.sessions_per_day=2"));
        long day = world.world.draws().key(Purpose.TRIAL_SESSION, world.people.key(0), 0);
        double first = Math.min(Draws.uniform(Draws.then(day, 0)), Draws.uniform(Draws.then(day, 1)));
        world.people.setBusyUntil(1, Ticks.ofHours(8 + 14 * first) + 1);
        List<TrialRow> rows = world.rows();
        assertTrue(world.world.tally().humanContacts > 0, "they met");
        for (String scale : List.of("before", "after")) {
            assertTrue(Double.isFinite(TrialWorld.of(rows, "h000", scale).get(0).value()), scale);
        }
    }

    @Test
    void whoFindsNobodyMissesTheSession() {
        List<TrialRow> rows = TrialWorld.of(1, lonelyNow("trial.arms.talk.treatment=peer")).rows();
        assertEquals(2, rows.size());
        rows.forEach(row -> assertTrue(Double.isNaN(row.value()) && Double.isNaN(row.observed()) && !row.droppedOut()));
    }

    @Test
    void afterDroppingOutNothingIsObservedAndNoSessionIsHeld() {
        TrialWorld world = TrialWorld.of(3, "trial.arms.ai.treatment=ai", "trial.arms.ai.sessions_count=10",
                "trial.drop_out_per_day=10",
                "trial.scales.s.measures=loneliness", "trial.scales.s.days=0, 1, 5");
        List<TrialRow> rows = world.rows();
        assertEquals(9, rows.size());
        for (TrialRow row : rows) {
            assertEquals(row.day() > 0, row.droppedOut(), row.toString());
            assertEquals(row.day() > 0, Double.isNaN(row.observed()), row.toString());
        }
        assertEquals(3, world.world.tally().aiSessions, "the first day's alone");
        assertEquals(-1, world.world.partners().activeOf(0));
    }

    @Test
    void sessionsAreHeldBetweenEightAndTwentyTwo() {
        TrialWorld world = TrialWorld.of(1, "trial.arms.a.treatment=nothing", "trial.scales.s.measures=loneliness",
                "trial.scales.s.days=0");
        World w = world.world;
        for (int day = 0; day < 50; day++) {
            double u = Draws.uniform(Draws.then(w.draws().key(Purpose.TRIAL_SESSION, w.people().key(0), day), 0));
            long tick = Ticks.midnight(day) + Ticks.ofHours(8 + 14 * u);
            assertTrue(
                    tick >= Ticks.midnight(day) + Ticks.ofHours(8) && tick < Ticks.midnight(day) + Ticks.ofHours(22));
        }
    }

    @Test
    void partnershipsOfTheTrialEndWithIt() {
        TrialWorld world = TrialWorld.of(2, "trial.arms.ai.treatment=ai", "trial.arms.ai.sessions_count=3",
                "trial.scales.w.measures=wanting",
                "trial.scales.w.days=0, 1, 10");
        List<TrialRow> rows = world.rows();
        assertTrue(Double.isNaN(TrialWorld.of(rows, "h000", "w").get(0).value()), "no AI before the first session");
        assertTrue(TrialWorld.of(rows, "h000", "w").get(1).value() > 0);
        assertTrue(TrialWorld.of(rows, "h000", "w").get(2).value() > 0, "followed to the last time point");
        assertEquals(-1, world.world.partners().activeOf(0));
    }

    /**
     * An end that is announced raises wanting by the factor of the setting, for those who have an AI and sessions to
     * lose.
     */
    @Test
    void theEndThatIsAnnouncedIsFelt() {
        String[] sets = {
                "trial.arms.ai.treatment=ai", "trial.arms.ai.sessions_count=10", "trial.scales.w.measures=wanting",
                "trial.scales.w.days=2, 5, 6, 9", "ai.partner.wanting_spread=0", "trial.announced_days=3", ""
        };
        double[] told = new double[4];
        double[] untold = new double[4];
        for (int i = 0; i < 4; i++) {
            sets[6] = "ai.withdrawal.threat_wanting=0.2";
            told[i] = TrialWorld.of(TrialWorld.of(1, sets).rows(), "h000", "w").get(i).value();
            sets[6] = "ai.withdrawal.threat_wanting=0";
            untold[i] = TrialWorld.of(TrialWorld.of(1, sets).rows(), "h000", "w").get(i).value();
        }
        // The last session is on day 9, so from day 6 on the participant knows.
        assertArrayEquals(new double[] {1, 1, 1.2, 1.2}, new double[] {
                told[0] / untold[0], told[1] / untold[1], told[2] / untold[2], told[3] / untold[3]
        }, 1e-12);
    }

    /**
     * An own AI has been used today, habit .2 and wanting 60: that is booked to it before the arm's AI comes, whose
     * jump is uptake.
     */
    @Test
    void whatAnOwnAiDidTodayIsNotBookedToTheArmsAi() {
        TrialWorld world = TrialWorld.of(1, "trial.arms.ai.treatment=ai", "trial.scales.w.measures=wanting",
                "trial.scales.w.days=1");
        int own = world.world.partners().start(0, 0, 0, Disposition.MEDIAN);
        world.world.partners().setFelt(own, 70, 60, 0.2);
        world.model.given().begin(world.world, 0, 0, 0);
        assertEquals(0.8 / 3, world.people.dependency().entered(0, Cause.AI_CONTACT.ordinal()), 1e-15);
        assertEquals(world.people.dependency().index(0) - 0.8 / 3,
                world.people.dependency().entered(0, Cause.UPTAKE.ordinal()),
                1e-15);
    }

    /** The AI of an arm is for sessions alone unless its use is free; nobody leaves it or takes it up. */
    @Test
    void theArmsAiIsForSessionsAloneUnlessItsUseIsFree() {
        String[] sets = {
                "trial.arms.ai.treatment=ai", "trial.arms.ai.sessions_count=5", "trial.scales.w.measures=wanting",
                "trial.scales.w.days=20",
                "seeking.felt_per_day=6", "ai.present=true", "ai.adoption.hazard_per_day=0",
                "ai.adoption.leave_hazard_per_day=1", ""
        };
        sets[8] = "trial.arms.ai.free_use=false";
        TrialWorld bound = TrialWorld.of(20, sets);
        bound.rows();
        assertEquals(100, bound.world.tally().aiSessions);
        sets[8] = "trial.arms.ai.free_use=true";
        TrialWorld free = TrialWorld.of(20, sets);
        free.rows();
        assertTrue(free.world.tally().aiSessions > 300, "they turn to it by themselves");
    }

    /**
     * Errors of measurement are new each day: the correlation of 2,000 people's errors on two days is below
     * 5/sqrt(2000) = .112 in size, which it exceeds by luck once in 1.7 million. Errors that stay with the person fail.
     */
    @Test
    void errorsOfMeasurementAreNewEachDay() {
        TrialWorld world = TrialWorld.of(1, "trial.arms.a.treatment=nothing", "trial.scales.s.measures=loneliness",
                "trial.scales.s.days=0",
                "trial.scales.s.error_sd=3");
        Scale scale = new Scale("s", world.scenario.trial().scales().get("s"));
        TrialWorld many = TrialWorld.of(2000, "trial.arms.a.treatment=nothing", "trial.scales.s.measures=loneliness",
                "trial.scales.s.days=0");
        double[] first = errors(many, scale, 0);
        double[] second = errors(many, scale, 7);
        assertEquals(3, Math.sqrt(DoubleStream.of(first).map(e -> e * e).average().orElseThrow()), 0.25);
        assertTrue(Math.abs(correlation(first, second)) < 0.112);
        assertFalse(Math.abs(correlation(first, errors(many, scale, 0))) < 0.112, "the broken sampler must fail");
    }

    private static double[] errors(TrialWorld many, Scale scale, int day) {
        double[] errors = new double[many.people.count()];
        for (int person = 0; person < errors.length; person++) {
            errors[person] = scale.observed(many.world, person, day, 40) - 40;
        }
        return errors;
    }

    private static double correlation(double[] x, double[] y) {
        return kith.analysis.stats.Association.pearson(x, y);
    }

    @Test
    void observationsAreCutToTheScale() {
        TrialWorld world = TrialWorld.of(50, "trial.arms.a.treatment=nothing", "trial.scales.s.measures=well_being",
                "trial.scales.s.days=0",
                "trial.scales.s.error_sd=20", "trial.scales.s.low=0", "trial.scales.s.high=10");
        List<TrialRow> rows = world.rows();
        assertTrue(rows.stream().allMatch(row -> row.observed() >= 0 && row.observed() <= 10));
        assertTrue(rows.stream().anyMatch(row -> row.observed() == 0)
                && rows.stream().anyMatch(row -> row.observed() == 10));
        assertNotEquals(rows.get(0).value(), rows.get(0).observed());
    }

    @Test
    void aScaleOfTheAiIsAskedOfThoseAloneWhoHaveOne() {
        List<TrialRow> rows = TrialWorld
                .of(4, "trial.people_count=4", "trial.arms.ai.treatment=ai", "trial.arms.no.treatment=nothing",
                        "trial.scales.w.measures=wanting", "trial.scales.w.days=1")
                .rows();
        assertEquals(2, rows.size());
        assertTrue(rows.stream().allMatch(row -> row.arm().equals("ai")));
    }
}
