package kith.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import kith.engine.LiveRun;
import kith.process.Bookkeeping;
import kith.process.Model;
import kith.scenario.files.ScenarioReader;
import kith.scenario.settings.Scenario;
import kith.society.Population;
import kith.society.World;
import org.junit.jupiter.api.Test;

/** Small worlds, lived: for every person and outcome the entries add up to the change, to 1e-9, over any window. */
final class LedgerTest {
    private static final ScenarioReader READER = ScenarioReader.create();
    private static final List<String> BASIC = List.of(
            "population.people_count=50", "burn_in_days=0", "ai.present=true", "standards.spillover=0.5",
            "ai.adoption.initial_share=0.5");
    private static final int DAYS = 30;

    /** The balances of every midnight of a lived world. */
    private record Lived(List<Balances> at, World world) {
        private Ledger between(int from, int to) {
            return new Ledger(at.get(from), at.get(to));
        }
    }

    private static Lived live(String... more) {
        List<String> sets = new ArrayList<>(BASIC);
        sets.addAll(Arrays.asList(more));
        Scenario scenario = READER.defaults(sets).scenario();
        Model model = new Model(scenario);
        World world = Population.draw(scenario, model.roles(), scenario.seed(), 0);
        model.beginning().of(world);
        List<Balances> at = new ArrayList<>();
        LiveRun simulation = new LiveRun(world, model, List.of((w, m, day) -> at.add(Bookkeeping.balances(w, m))));
        simulation.runTo(DAYS);
        return new Lived(at, world);
    }

    /** The largest gap between the entries of these causes and the change, over all people. */
    private static double worstGap(Ledger ledger, int people, Outcome outcome, List<Cause> causes) {
        double worst = 0;
        for (int person = 0; person < people; person++) {
            double sum = 0;
            for (Cause cause : causes) {
                sum += ledger.amount(outcome, person, cause);
            }
            worst = Math.max(worst, Math.abs(sum - ledger.change(outcome, person)));
        }
        return worst;
    }

    private static void assertSums(Lived lived) {
        int[][] windows = {{0, DAYS}, {0, 1}, {7, 19}, {13, DAYS}, {29, 30}, {5, 5}};
        for (int[] window : windows) {
            Ledger ledger = lived.between(window[0], window[1]);
            for (Outcome outcome : Outcome.values()) {
                double gap = worstGap(ledger, lived.world().people().count(), outcome, Cause.of(outcome));
                assertTrue(gap < 1e-9, outcome + " over days " + window[0] + "-" + window[1] + " is off by " + gap);
            }
        }
    }

    @Test
    void theEntriesAddUpToTheChange() {
        Lived lived = live();
        assertTrue(lived.world().tally().aiSessions > 100, "there was something to book");
        assertSums(lived);
    }

    @Test
    void theyDoWhenPartnersComeAndGo() {
        Lived lived = live("ai.adoption.hazard_per_day=0.2", "ai.adoption.leave_hazard_per_day=0.9");
        assertTrue(lived.world().partners().count() > 150, "people took up an AI again and again");
        assertSums(lived);
    }

    /**
     * Two AIs a person, out of reach at times and with an end announced; and a trial that gives a third, and takes it
     * away.
     */
    @Test
    void theyDoWithSeveralPartnershipsAndInATrial() {
        String[] several = {
                "ai.products.a.role=companion", "ai.products.a.outages=0.3", "ai.products.a.announced_end=0.5",
                "ai.products.b.role=assistant",
                "ai.products.b.quota_per_day=1", "ai.conduct.availability=0.8", "ai.partner.pull=3",
                "ai.withdrawal.threat_wanting=3"
        };
        Lived lived = live(several);
        assertTrue(lived.world().tally().aiAbsences > 100, "they were out of reach");
        assertSums(lived);
        String[] trial = Arrays.copyOf(several, several.length + 6);
        System.arraycopy(
                new String[] {
                        "horizon_days=30", "trial.arms.a.treatment=ai", "trial.arms.a.sessions_count=15",
                        "trial.drop_out_per_day=0.05",
                        "trial.scales.s.measures=wanting", "trial.scales.s.days=7"
                },
                0, trial, several.length, 6);
        Lived tried = live(trial);
        assertTrue(tried.world().partners().count() > lived.world().partners().count() + 30, "the trial gave them");
        assertSums(tried);
    }

    /** Clients learn to cope with people and with AIs, and spells of distress come and go. */
    @Test
    void theyDoWithTherapyAndDistress() {
        Lived lived = live("ai.role=mental_health_provider", "population.therapy_client_share=0.3",
                "roles.human.therapist_client.technique=1", "roles.ai.mental_health_provider.technique=1",
                "coping.rate=0.3", "coping.fades_over_days=10", "coping.desired_effect=0.5", "distress.spread=1.5",
                "distress.lasts_over_days=10");
        assertSums(lived);
        Ledger ledger = lived.between(0, DAYS);
        int learned = 0;
        for (int person = 0; person < lived.world().people().count(); person++) {
            if (ledger.amount(Outcome.LONELINESS, person, Cause.COPING) < -1
                    && ledger.amount(Outcome.WELL_BEING, person, Cause.COPING) > 0.05) {
                learned++;
            }
        }
        assertTrue(learned > 20, "there was something to book: " + learned);
    }

    @Test
    void theyDoWhenCutsBind() {
        assertSums(live("standards.disappointment=5", "standards.learning_rate=0.5", "contact.refusal_cost=1",
                "contact.willingness=0.6"));
        assertSums(
                live("ai.conduct.availability=0.5", "ai.conduct.relationship_seeking=1", "ai.role=romantic_partner"));
    }

    @Test
    void theyDoWhenTimeConstantsAreEqual() {
        assertSums(live("loneliness.follows_over_days=3", "well_being.follows_over_days=3"));
    }

    @Test
    void theyDoAcrossATakeOver() {
        assertSumsAcross(List.of(), List.of(
                "well_being.satisfaction=6", "well_being.satisfaction_reference=0.3", "loneliness.ai_worth=0",
                "loneliness.desired=1.1",
                "needs.support.fades_over_days=5"));
        assertSumsAcross(
                List.of("ai.role=mental_health_provider", "roles.ai.mental_health_provider.technique=1",
                        "coping.rate=0.3", "distress.spread=1"),
                List.of("coping.set_point_effect=0.1", "coping.desired_effect=0.9", "coping.distress_below=8",
                        "distress.spread=0", "heard.by_ai=0.5"));
    }

    /**
     * People go without and feel the end near as well-being begins to follow faster, and withdrawal and threat are
     * switched off.
     */
    @Test
    void theyDoWhereWithdrawalAndThreatAreUnderWay() {
        Lived before = assertSumsAcross(
                List.of("ai.conduct.availability=0.5", "ai.withdrawal.effect=5", "ai.withdrawal.threat_wanting=1"),
                List.of("well_being.follows_over_days=4", "ai.withdrawal.effect=0", "ai.withdrawal.threat_wanting=0"));
        Ledger ledger = before.between(0, DAYS);
        double taken = 0;
        double raised = 0;
        for (int person = 0; person < 50; person++) {
            taken += ledger.amount(Outcome.WELL_BEING, person, Cause.WITHDRAWAL) / 50;
            raised += ledger.amount(Outcome.DEPENDENCY, person, Cause.THREAT) / 50;
        }
        assertTrue(taken < -0.01 && raised > 0.01, "withdrawal took " + taken + ", threat raised " + raised);
    }

    /** Lives under the first, then ten days under the second; the first part. */
    private static Lived assertSumsAcross(List<String> first, List<String> second) {
        Lived before = live(first.toArray(String[]::new));
        Model model = new Model(READER.defaults(concat(concat(BASIC, first), second)).scenario());
        World world = before.world().fork();
        model.takeOver(world, new Model(READER.defaults(concat(BASIC, first)).scenario()));
        List<Balances> at = new ArrayList<>(List.of(before.at().get(DAYS)));
        new LiveRun(world, model, List.of((w, m, day) -> at.add(Bookkeeping.balances(w, m)))).runTo(DAYS + 10);
        for (Outcome outcome : Outcome.values()) {
            double gap = worstGap(new Ledger(at.get(0), at.get(at.size() - 1)), 50, outcome, Cause.of(outcome));
            assertTrue(gap < 1e-9, outcome + " is off by " + gap);
            double jump = worstGap(new Ledger(at.get(0), at.get(1)), 50, outcome, List.of());
            assertTrue(jump < 1e-9, outcome + " jumps by " + jump);
        }
        return before;
    }

    /** The second list sets a path again: its value is the one that counts. */
    private static List<String> concat(List<String> first, List<String> more) {
        List<String> all = new ArrayList<>(first);
        all.removeIf(set -> more.stream().anyMatch(other -> other.startsWith(set.substring(0, set.indexOf('=') + 1))));
        all.addAll(more);
        return all;
    }

    /** Each cause is needed: with any one left out the sums are off. So a forgotten booking would be seen. */
    @Test
    void aLedgerWithACauseLeftOutIsFoundOut() {
        Lived lived = live(
                "ai.adoption.hazard_per_day=0.1", "ai.adoption.leave_hazard_per_day=0.1", "ai.conduct.availability=0.7",
                "life_events.break_up_per_year=5", "roles.ai.companion.technique=0.5");
        Ledger ledger = lived.between(0, DAYS);
        for (Outcome outcome : Outcome.values()) {
            for (Cause cause : Cause.of(outcome)) {
                List<Cause> rest = Cause.of(outcome).stream().filter(c -> c != cause).toList();
                double gap = worstGap(ledger, 50, outcome, rest);
                assertTrue(gap > 1e-4, outcome + " without " + cause + " is off by " + gap + " only");
            }
        }
    }

    @Test
    void whatCannotMoveAnOutcomeIsNeverBooked() {
        Ledger ledger = live().between(0, DAYS);
        for (Outcome outcome : Outcome.values()) {
            Set<Cause> others = EnumSet.allOf(Cause.class);
            others.removeAll(Cause.of(outcome));
            for (Cause cause : others) {
                for (int person = 0; person < 50; person++) {
                    assertEquals(0, ledger.amount(outcome, person, cause));
                }
            }
        }
    }

    @Test
    void withoutAiNothingIsBookedToItAndWithoutSpilloverNothingToRaisedStandards() {
        Ledger without = live("ai.present=false").between(0, DAYS);
        Ledger noSpillover = live("standards.spillover=0").between(0, DAYS);
        for (int person = 0; person < 50; person++) {
            for (Outcome outcome : List.of(Outcome.LONELINESS, Outcome.WELL_BEING)) {
                assertEquals(0, without.amount(outcome, person, Cause.AI_CONTACT));
                assertEquals(0, without.amount(outcome, person, Cause.RAISED_STANDARDS));
                assertEquals(0, noSpillover.amount(outcome, person, Cause.RAISED_STANDARDS));
            }
            assertEquals(0, without.change(Outcome.DEPENDENCY, person));
        }
    }

    @Test
    void meansAreOverThePeopleNamed() {
        Balances before = new Balances(2, new double[3][2 * Cause.COUNT], new double[3][2]);
        double[][] amounts = new double[3][2 * Cause.COUNT];
        amounts[Outcome.WELL_BEING.ordinal()][Cause.TIES.ordinal()] = 1;
        amounts[Outcome.WELL_BEING.ordinal()][Cause.COUNT + Cause.TIES.ordinal()] = 4;
        Ledger ledger = new Ledger(before, new Balances(2, amounts, new double[3][2]));
        assertEquals(2.5, ledger.mean(Outcome.WELL_BEING, new int[] {0, 1}, Cause.TIES));
        assertEquals(4, ledger.mean(Outcome.WELL_BEING, new int[] {1}, Cause.TIES));
        assertTrue(Double.isNaN(ledger.mean(Outcome.WELL_BEING, new int[0], Cause.TIES)));
        assertThrows(IllegalArgumentException.class,
                () -> new Ledger(before, new Balances(3, amounts, new double[3][3])));
    }

    /** What eases loneliness is called less where loneliness was raised, and more where well-being was. */
    @Test
    void wordsOfACauseAgreeWithTheSignOfItsAmount() {
        assertEquals("Less gained from contact with people", Cause.HUMAN_CONTACT.label(Outcome.LONELINESS, true));
        assertEquals("More gained from contact with people", Cause.HUMAN_CONTACT.label(Outcome.LONELINESS, false));
        assertEquals("More gained from contact with people", Cause.HUMAN_CONTACT.label(Outcome.WELL_BEING, true));
        assertEquals("More disappointment and refusals", Cause.DISAPPOINTMENT.label(Outcome.LONELINESS, true));
        assertEquals("Less disappointment and refusals", Cause.DISAPPOINTMENT.label(Outcome.WELL_BEING, true));
        assertEquals("Life events", Cause.LIFE_EVENT.label(Outcome.WELL_BEING, true));
        assertEquals("Contact with people", Cause.HUMAN_CONTACT.label(Outcome.DEPENDENCY, true));
    }
}
