package kith.pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import kith.scenario.files.ScenarioReader;
import kith.scenario.settings.ArmSettings;
import kith.scenario.settings.ArmSettings.Treatment;
import kith.scenario.settings.ScaleSettings.State;
import kith.scenario.settings.TrialSettings;
import kith.trial.TrialRow;
import org.junit.jupiter.api.Test;

/** Statistics of the worlds with AI on people and trials written by hand. */
final class AiStatisticsTest {
    private static final TrialSettings DOSES = trial(
            "trial.arms.low.treatment=ai", "trial.arms.low.sessions_count=20",
            "trial.arms.low.conduct.relationship_seeking=-1",
            "trial.arms.high.treatment=ai", "trial.arms.high.sessions_count=20",
            "trial.arms.high.conduct.relationship_seeking=1",
            "trial.arms.once.treatment=ai", "trial.arms.once.conduct.relationship_seeking=1",
            "trial.scales.w.measures=wanting", "trial.scales.w.days=5, 12, 19", "trial.scales.l.measures=liking",
            "trial.scales.l.days=5, 12, 19",
            "trial.scales.h.measures=well_being", "trial.scales.h.days=0, 28");

    private static final Predicate<ArmSettings> WAITING = TrialOutcome.treatment(Treatment.NOTHING);

    private static TrialSettings trial(String... sets) {
        return ScenarioReader.create().defaults(List.of(sets)).scenario().trial();
    }

    private static void course(List<TrialRow> rows, String person, String arm, String scale, double... values) {
        int[] days = scale.equals("h") ? new int[] {0, 28} : new int[] {5, 12, 19};
        for (int i = 0; i < values.length; i++) {
            rows.add(new TrialRow(person, arm, days[i], scale, 0, values[i], Double.isNaN(values[i])));
        }
    }

    /** Four of each dose, and one with a single session who counts in nothing here. */
    private static TrialOutcome doses() {
        List<TrialRow> rows = new ArrayList<>();
        double[][] high = {{40, 50, 60}, {50, 55, 60}, {60, 50, 40}, {50, 49, 48}};
        double[][] liked = {{50, 60, 70}, {70, 60, 50}, {60, 50, 40}, {50, 55, 60}};
        for (int i = 0; i < 4; i++) {
            course(rows, "h" + i, "high", "w", high[i]);
            course(rows, "h" + i, "high", "l", liked[i]);
            course(rows, "h" + i, "high", "h", 6 + i, 7 + i);
            course(rows, "l" + i, "low", "w", 30 + i, 30 + i, 30 + 2 * i);
            course(rows, "l" + i, "low", "l", 60, 50, i == 3 ? Double.NaN : 40);
            course(rows, "l" + i, "low", "h", 6 + i, 6 + i);
        }
        course(rows, "o", "once", "w", 0, 0, 0);
        return new TrialOutcome(DOSES, Set.of(), rows);
    }

    @Test
    void meansAndGapsLeaveOutSingleSessionsAndWhoDroppedOut() {
        TrialOutcome trial = doses();
        assertEquals(50, trial.mean(TrialOutcome.REPEATED.and(TrialOutcome.dose(1)), State.WANTING, 5), 1e-12);
        assertEquals(50 - 31.5, trial.gap(State.WANTING, 0), 1e-12);
        assertEquals(52 - 33, trial.gap(State.WANTING, 2), 1e-12);
        assertEquals(55 - 40, trial.gap(State.LIKING, 2), 1e-12, "three of four were left");
        assertTrue(Double.isNaN(trial.gap(State.WANTING, 3)));
        assertEquals((50 + 51 + 52) / 3.0,
                trial.overDays(TrialOutcome.REPEATED.and(TrialOutcome.side(1)), State.WANTING),
                1e-12);
    }

    /**
     * Of the high dose: up and up, up and down, down and down, down and up. Of the low dose three have a course of
     * liking: none falls short.
     */
    @Test
    void profilesByRawSlopes() {
        TrialOutcome trial = doses();
        assertEquals(0.25, trial.profile(TrialOutcome.side(1), true, true, false), 1e-12);
        assertEquals(0.25, trial.profile(TrialOutcome.side(1), true, false, false), 1e-12);
        assertEquals(0.25, trial.profile(TrialOutcome.side(1), false, false, false), 1e-12);
        assertEquals(0.25, trial.profile(TrialOutcome.side(1), false, true, false), 1e-12);
        // Low dose: wanting 0, +, + of those with three points of liking, which falls for all three.
        assertEquals(2.0 / 3, trial.profile(TrialOutcome.side(-1), true, false, false), 1e-12);
        assertEquals(1.0 / 3, trial.profile(TrialOutcome.side(-1), false, false, false), 1e-12);
    }

    /** Changes 1 and 0; at the start 6, 7, 8, 9 in both: variance of the eight 10/7. */
    @Test
    void effectsAreInSdOfTheStart() {
        double effect = doses().effectOfSide(State.WELL_BEING, TrialOutcome.side(1), TrialOutcome.side(-1));
        assertEquals(1 / Math.sqrt(10 / 7.0), effect, 1e-12);
    }

    @Test
    void aCubicIsFoundAgainAndItsPeak() {
        double[] x = {-1, -0.5, 0, 0.5, 1};
        double[] y = new double[5];
        Cubic kirk = new Cubic(new double[] {39.36, 9.48, -4, -7.97});
        for (int i = 0; i < 5; i++) {
            y[i] = kirk.at(x[i]);
        }
        Cubic found = Cubic.through(x, y);
        for (int k = 0; k < 4; k++) {
            assertEquals(kirk.a()[k], found.a()[k], 1e-9);
        }
        // 9.48 - 8 x - 23.91 x^2 = 0 at .4843.
        assertEquals(0.48, found.highest(-1, 1), 1e-9);
    }

    /** After less before, summed over sessions, per participant: (.02 + .01 + .03)/2. */
    @Test
    void whatSessionsAdd() {
        TrialSettings tutor = trial(
                "trial.arms.t.treatment=ai", "trial.arms.t.sessions_count=2", "trial.scales.a.measures=skill",
                "trial.scales.a.days=0, 1",
                "trial.scales.a.when=before_session", "trial.scales.b.measures=skill", "trial.scales.b.days=0, 1",
                "trial.scales.b.when=after_session");
        List<TrialRow> rows = List.of(
                new TrialRow("x", "t", 0, "a", 0.5, 9, false), new TrialRow("x", "t", 0, "b", 0.52, 9, false),
                new TrialRow("x", "t", 1, "a", 0.51, 9, false), new TrialRow("x", "t", 1, "b", 0.52, 9, false),
                new TrialRow("y", "t", 0, "a", 0.4, 9, false), new TrialRow("y", "t", 0, "b", 0.43, 9, false));
        assertEquals(0.03,
                new TrialOutcome(tutor, Set.of(), rows).wonInSessions(
                        TrialOutcome.treatment(Treatment.AI), State.SKILL),
                1e-12);
    }

    /**
     * Waiting people gain .5, those with a therapist 1.5 and then 2, those with a companion .5: 1 and 1.5 more, and
     * nothing more.
     */
    @Test
    void effectsOfTherapy() {
        TrialSettings settings = trial(
                "trial.arms.a.treatment=ai", "trial.arms.a.product=mental_health_provider",
                "trial.arms.b.treatment=ai", "trial.arms.c.treatment=nothing",
                "trial.scales.h.measures=well_being", "trial.scales.h.days=0, 28, 56");
        List<TrialRow> rows = new ArrayList<>();
        double[][] gain = {{1.5, 2}, {0.5, 0.5}, {0.5, 0.5}};
        for (int arm = 0; arm < 3; arm++) {
            for (double start : new double[] {4, 4 + Math.sqrt(3), 4 + 2 * Math.sqrt(3) / 2}) {
                String person = arm + "at" + rows.size();
                double[] values = {start, start + gain[arm][0], start + gain[arm][1]};
                for (int i = 0; i < 3; i++) {
                    rows.add(new TrialRow(person, String.valueOf("abc".charAt(arm)), 28 * i, "h", 0, values[i], false));
                }
            }
        }
        TrialOutcome trial = new TrialOutcome(settings, Set.of("mental_health_provider"), rows);
        double sd = Math.sqrt(0.8); // of two arms of 0, 1, 1 times the root of 3
        assertEquals(1 / sd, trial.effect(State.WELL_BEING, trial.therapy(), WAITING, 1), 1e-12);
        assertEquals(1.5 / sd, trial.effect(State.WELL_BEING, trial.therapy(), WAITING, 2), 1e-12);
        assertEquals(0, trial.effect(State.WELL_BEING, trial.company(), WAITING, 2), 1e-12);
        assertEquals(0.5, trial.changeInSd(State.WELL_BEING, WAITING, 2), 1e-12);
        assertTrue(Double.isNaN(trial.effect(State.WELL_BEING, trial.therapy(), WAITING, 3)));
    }

    /** Therapists are known by their technique, under the name of a product, too. */
    @Test
    void therapistsAreKnownByTheirTechnique() {
        TrialOutcome trial = TrialOutcome.of(ScenarioReader.create()
                .defaults(List.of("ai.products.listener.role=companion", "roles.ai.companion.technique=0.5",
                        "roles.ai.mental_health_provider.technique=0"))
                .scenario(), List.of());
        assertEquals(Set.of("companion", "listener"), trial.therapists());
    }

    /** Three users of four: contacts lacking .5 and .2 of 5, gained 1; sessions 1, .5, .5. */
    @Test
    void useAndTwins() {
        AiUse use = new AiUse(
                new double[] {20, 30, 70, 16}, new double[] {1, 0.5, 0, 0.5}, new boolean[] {true, true, true, false},
                new double[] {50, 45, 40, 41},
                new double[] {5, 6, 8, 7}, new double[] {0.5, 0.3, 0, 0.2}, new double[] {4.4, 4.8, 5, 6},
                new double[] {5, 5, 5, 5});
        assertEquals(0.5, use.usersFrom(18, 35, 0.8), 1e-12);
        assertEquals(1, use.everUsedByAdults(), 1e-12);
        assertEquals((0.6 + 0.2 - 1) / 2, use.displacedPerSession(), 1e-12);
        assertEquals(1.0 / 3, use.usersWithFewerContacts(1), 1e-12);
        assertEquals(1.0 / 3, use.usersWithFewerContacts(-1), 1e-12);
        assertTrue(use.useAnd(use.loneliness()) > 0.8);
        assertTrue(Double.isNaN(use.usersFrom(90, 99, 0)));
        assertEquals(0.5, use.ofHeaviestTenth(), 1e-12);
        assertEquals(1.0 / 3, use.leftOfEverUsed(), 1e-12);
    }

    /** Pure luck is no effect: shares are told beyond those with an AI without effect. */
    @Test
    void displacedAndStimulatedAreToldInExcessOfThePlacebo() {
        AiUse use = contacts(3, 4, 5, 5);
        AiUse luck = contacts(4, 6, 5, 5);
        assertEquals(0, share("users_displaced", use, use));
        assertEquals(0.25, share("users_displaced", use, luck), 1e-12);
        assertEquals(-0.25, share("users_stimulated", use, luck), 1e-12);
    }

    private static double share(String name, AiUse use, AiUse placebo) {
        AiObserved observed = new AiObserved(use, placebo, null, null, 0, null, null, null, null, null, null);
        return AiStatistics.ALL.stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow().of()
                .applyAsDouble(observed);
    }

    /** Four users of whom each twin has five contacts a day. */
    private static AiUse contacts(double... perDay) {
        double[] any = {1, 1, 1, 1};
        return new AiUse(any, any, new boolean[4], any, any, any, perDay, new double[] {5, 5, 5, 5});
    }

    @Test
    void namesStandOnceAndUnitsAreThere() {
        Set<String> names = new HashSet<>();
        AiStatistics.ALL.forEach(statistic -> assertTrue(
                names.add(statistic.name()) && !statistic.unit().isBlank() && !statistic.text().isBlank()));
        assertEquals(List.copyOf(AiStatistics.units().keySet()),
                AiStatistics.ALL.stream().map(AiStatistic::name).toList());
    }
}
