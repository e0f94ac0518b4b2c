package kith.relation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kith.companion.AiRole;
import kith.PlainSettings;
import kith.scenario.files.ScenarioReader;
import kith.scenario.settings.RelationClass;
import kith.scenario.settings.Scenario;
import org.junit.jupiter.api.Test;

/**
 * Fit of each role to each need, by hand: capability x sum over functions of share x (1 + norm)/2. Support,
 * companionship and mattering are care, help is transaction, guidance is hierarchy, intimacy is a quarter care and
 * three quarters mating. So partners (care 1, transaction 0, hierarchy -.5, mating 1) help with .9 x .5 = .45, guide
 * with .9 x .25 = .225; a parent is intimate with .3 x (.25 x 1 + .75 x 0) = .075.
 */
final class FitTest {
    /** Who provides; support, companionship, mattering, help, guidance, intimacy. */
    private static final String HUMAN = """
            partner    1     1     1     .45  .225 1
            parent     1     .8    1     .225 1    .075
            child      .75   .6    .75   .225 0    .05625
            sibling    .75   .675  .75   .45  .2   .05625
            friend     1     1     1     .4   .225 .2625
            neighbour  .35   .4    .4    .6   .125 .0625
            colleague  .35   .4    .4    1    .4   .0625
            employer   .25   .25   .3    .9   1    0
            employee   .25   .25   .3    .9   0    0
            teacher    .525  .375  .525  .4   1    0
            student    .175  .125  .175  .4   0    0
            therapist  1     .5    .5    .3   .75  0
            client     0     0     0     .3   0    0
            """;

    /** As above; mattering is what the user gives, so the user's norms count: companion .1 x .5 = .05. */
    private static final String AI = """
            assistant              .2   .15 .025  .9   .175 0
            tutor                  .375 .3  .0125 .35  .9   0
            mental_health_provider .75  .5  0     .15  .525 0
            companion              .65  .68 .05   .3   .225 .153125
            romantic_partner       .7   .7  .1125 .125 .2   .45
            """;

    private final Scenario scenario = ScenarioReader.create().defaults(PlainSettings.ONE_FUNCTION).scenario();
    private final NeedCatalogue needs = new NeedCatalogue(scenario.needs());
    private final RoleCatalogue roles = new RoleCatalogue(scenario.roles().human(), needs);

    private static Map<String, double[]> table(String text) {
        Map<String, double[]> rows = new java.util.LinkedHashMap<>();
        text.lines().map(line -> line.trim().split(" +")).forEach(word -> {
            double[] fit = new double[Need.COUNT];
            for (int need = 0; need < Need.COUNT; need++) {
                fit[need] = Double.parseDouble(word[need + 1]);
            }
            rows.put(word[0], fit);
        });
        return rows;
    }

    private static void assertFit(double[] expected, double[] fit, String who) {
        for (int need = 0; need < Need.COUNT; need++) {
            assertEquals(expected[need], fit[need], 1e-12, who + " for " + Need.of(need));
        }
    }

    @Test
    void everyHumanRoleServesWhatItsNormsAllow() {
        Map<String, double[]> expected = table(HUMAN);
        List<String> met = new ArrayList<>();
        for (RelationalRole role : roles.all()) {
            assertFit(expected.get(role.settings().first()), role.fit()[0], role.name());
            assertFit(expected.get(role.settings().second()), role.fit()[1], role.name());
            met.add(role.settings().first());
            if (!role.symmetric()) {
                met.add(role.settings().second());
            }
        }
        assertEquals(List.copyOf(expected.keySet()), met, "nine pairs, every side once");
        assertEquals(9, roles.count());
    }

    @Test
    void aSymmetricRoleHasOneFitAndAnAsymmetricOneTwo() {
        RelationalRole kin = roles.get(roles.indexOf("parent_child"));
        assertFalse(kin.symmetric());
        assertEquals(1, kin.fit()[0][Need.GUIDANCE.ordinal()], "a parent guides");
        assertEquals(0, kin.fit()[1][Need.GUIDANCE.ordinal()], "a child does not");
        assertNotEquals(kin.fit()[0][0], kin.fit()[1][0]);
        RelationalRole friends = roles.get(roles.indexOf("friends"));
        assertTrue(friends.symmetric());
        assertFit(friends.fit()[0], friends.fit()[1], "friends");
    }

    @Test
    void everyAiRoleServesWhatItsNormsAllow() {
        Map<String, double[]> expected = table(AI);
        assertEquals(List.copyOf(expected.keySet()), List.copyOf(scenario.roles().ai().keySet()));
        scenario.roles().ai().forEach(
                (name, settings) -> assertFit(expected.get(name), AiRole.of(name, settings, needs, roles).fit(), name));
    }

    /**
     * Half care, half transaction or hierarchy: a friend (care 1, transaction 0, hierarchy -.5) helps with .8 x (.5 x 1
     * + .5 x .5) = .6 and guides with .9 x (.5 x 1 + .5 x .25) = .5625; a neighbour (0, .5, -.5) guides with .5 x .375.
     */
    @Test
    void friendsGiveAdviceWhereGuidanceIsHalfCare() {
        Scenario plural = ScenarioReader.create().defaults(List.of(
                "needs.help.care_share=0.5", "needs.help.transaction_share=0.5",
                "needs.guidance.care_share=0.5", "needs.guidance.hierarchy_share=0.5")).scenario();
        NeedCatalogue shared = new NeedCatalogue(plural.needs());
        RoleCatalogue sharing = new RoleCatalogue(plural.roles().human(), shared);
        int help = Need.HELP.ordinal();
        int guidance = Need.GUIDANCE.ordinal();
        double[] friend = sharing.get(sharing.indexOf("friends")).fit()[0];
        assertEquals(0.6, friend[help], 1e-12);
        assertEquals(0.5625, friend[guidance], 1e-12);
        assertEquals(0.1875, sharing.get(sharing.indexOf("neighbours")).fit()[0][guidance], 1e-12);
        assertEquals(0.5, shared.careGiven(help));
        assertEquals(0, needs.careGiven(help), "one function alone");
        assertEquals(0, needs.careGiven(Need.INTIMACY.ordinal()), "a quarter is too little");
        assertEquals(1, needs.careGiven(Need.SUPPORT.ordinal()));
        AiRole companion = AiRole.of("companion", plural.roles().ai().get("companion"), shared, sharing);
        assertFalse(companion.proscribes(guidance), "(.5 x 1 - .5 x .5) / 2 is above 0");
        assertTrue(AiRole.of("companion", scenario.roles().ai().get("companion"), needs, roles).proscribes(guidance));
        double all = 0.65 + 0.68 + 0.05 + 0.45 + 0.5625 + 0.153125;
        assertEquals(1 - 0.5 * (0.45 + 0.5625) / all, companion.careShare(), 1e-12, "half of advice is care");
    }

    /** Companion: care 1, mating -.5; of intimacy .25 x 1 + .75 x .25 = .4375 calls for warmth. Assistant: care 0. */
    @Test
    void aRoleCallsForWarmthWhereCareIsItsFunction() {
        double[] companion = AiRole.of("companion", scenario.roles().ai().get("companion"), needs, roles).uncalled();
        assertEquals(0, companion[Need.SUPPORT.ordinal()]);
        assertEquals(1, companion[Need.HELP.ordinal()]);
        assertEquals(0.5625, companion[Need.INTIMACY.ordinal()], 1e-12);
        double[] assistant = AiRole.of("assistant", scenario.roles().ai().get("assistant"), needs, roles).uncalled();
        assertEquals(0.5, assistant[Need.SUPPORT.ordinal()], 1e-12);
    }

    @Test
    void anAiRoleSpillsOverToTheClassOfItsAnalogue() {
        Map<String, RelationClass> expected = Map.of(
                "assistant", RelationClass.EXCHANGE,
                "tutor", RelationClass.PROFESSIONAL,
                "mental_health_provider", RelationClass.PROFESSIONAL,
                "companion", RelationClass.CLOSE,
                "romantic_partner", RelationClass.INTIMATE);
        scenario.roles().ai().forEach((name, settings) -> assertEquals(expected.get(name),
                AiRole.of(name, settings, needs, roles).analogueClass(), name));
    }

    @Test
    void fitLiesBetweenNothingAndTheCapability() {
        NormProfile worst = new NormProfile(-1, -1, -1, -1);
        NormProfile best = new NormProfile(1, 1, 1, 1);
        for (RelationalRole role : roles.all()) {
            for (int need = 0; need < Need.COUNT; need++) {
                assertEquals(0, needs.fit(need, worst, role.settings().capability()));
            }
            assertEquals(role.settings().capability().intimacy(),
                    needs.fit(Need.INTIMACY.ordinal(), best, role.settings().capability()));
        }
        assertEquals(0.5, new NormProfile(0.5, 0, 0, 0).of(CooperativeFunction.CARE));
        assertEquals(-1, new NormProfile(0, 0, 0, -1).of(CooperativeFunction.MATING));
    }
}
