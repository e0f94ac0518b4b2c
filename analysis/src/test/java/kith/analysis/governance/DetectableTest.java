package kith.analysis.governance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import kith.analysis.StudyAnalysis;
import kith.analysis.summary.TerminalStyle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A provider of 500 users that seeks well-being and cannot see .02 sd of it, against one whose tests see what they do.
 * Well-being has an sd of 2; the tests detect .4 points: .2 sd.
 */
class DetectableTest {
    private static final double[] TO_AND_FRO = {0, 0.3, 0, 0.3, 0, 0.3, 0, 0.3, 0, 0.3, 0, 0.3};

    @TempDir
    private Path folder;

    private StudyAnalysis study(double evidence, double detectable) throws Exception {
        Files.writeString(folder.resolve("manifest.json"), """
                {"seed":7,"study":"small","people":900,"days":336,"replicates":3,
                 "scenarios":[{"scenario_id":"a","role":"scenario","ai":true,
                  "providers":[{"name":"one","scores":"well-being","scored_metric":"well_being"}]},
                  {"scenario_id":"b","role":"reference","ai":false}],
                 "metrics":[{"name":"well_being","label":"Well-being","unit":"points","decimals":2,"headline":true,
                  "smallest_effect_sd":0.1,"sd_variable":"well_being_sd"}]}
                """);
        StringBuilder runs = new StringBuilder("run_id,design_id,scenario_id,regime,replicate,seed,status,days\n");
        StringBuilder series = new StringBuilder("run_id,day,group,variable,unit,value\n");
        StringBuilder rounds = new StringBuilder(
                "run_id,day,provider,part,lever,value,slope,slope_error,evidence,detectable,people_count\n");
        for (int r = 0; r < 3; r++) {
            for (String world : List.of("a", "b")) {
                runs.append(String.format(Locale.ROOT, "%s%d,0,%s,x,%d,7,SUCCEEDED,336%n", world, r, world, r));
                series.append(String.format(Locale.ROOT, "%s%d,0,all,well_being_sd,points,2%n", world, r));
                series.append(String.format(Locale.ROOT, "%s%d,336,all,well_being,points,%s%n", world, r,
                        world.equals("a") ? 7 - 0.1 * (r + 1) : 7));
                series.append(String.format(Locale.ROOT, "%s%d,336,all,ai_contacts_per_day,1/day,%s%n", world, r,
                        world.equals("a") ? 0.5 : 0));
            }
            for (int round = 0; round < TO_AND_FRO.length; round++) {
                rounds.append(String.format(Locale.ROOT, "a%d,%d,one,all,relationship_seeking,%s,0.1,0.2,%s,%s,500%n",
                        r, 28 * (round + 1), TO_AND_FRO[round], round % 2 == 0 ? evidence : -evidence, detectable));
            }
        }
        Files.writeString(folder.resolve("runs.csv"), runs);
        Files.writeString(folder.resolve("series.csv"), series);
        Files.writeString(folder.resolve("governance.csv"), rounds);
        Files.writeString(folder.resolve("ledger.csv"),
                "run_id,from_day,to_day,person_id,group,outcome,cause,amount,unit\n");
        return StudyAnalysis.of(folder);
    }

    @Test
    void aProviderThatCannotSeeItsEffectDoesNotFail() throws Exception {
        StudyAnalysis analysis = study(0.4, 0.4);
        List<FailureMode> modes = analysis.failureModes();
        assertEquals(List.of("tests cannot see an effect this small"),
                modes.stream().map(FailureMode::name).toList());
        assertEquals("'one' changes relationship seeking back and forth, because its A/B tests see no effect of it. "
                + "With about 250 users in each half, these tests detect an effect of 0.4 (0.20 sd) or more on "
                + "well-being, from the lowest to the highest value. They cannot see a smaller effect.",
                modes.get(0).told());
        Detectable one = Detectable.of(analysis.study(), analysis.study().manifest().scenarios().get(0)).get(0);
        assertEquals(0.2, one.inSd(), 1e-12);
        assertEquals(250, one.users(), 1e-12);
        assertFalse(one.isSeen());
        String text = analysis.terminal(TerminalStyle.PLAIN, List.of(), "").replaceAll("\\s+", " ");
        assertTrue(text.contains("! tests cannot see an effect this small, in 3 of 3 runs"), text);
        assertTrue(text.contains("A/B tests of one, relationship seeking: With about 250 users"), text);
        assertFalse(text.contains("provider oscillates"), text);
    }

    /** The mutant: tests that see an effect in every round, and a lever that swings all the same. */
    @Test
    void aProviderThatSeesAndSwingsOscillates() throws Exception {
        StudyAnalysis analysis = study(3, 0.05);
        assertEquals(List.of("provider oscillates"),
                analysis.failureModes().stream().map(FailureMode::name).toList());
    }

    /** Well-being falls by .1, .2 and .3 with half a session a day: -.2, -.4 and -.6 for each. */
    @Test
    void theEffectOfARegimeIsToldPerSession() throws Exception {
        StudyAnalysis analysis = study(0.4, 0.4);
        String text = analysis.terminal(TerminalStyle.PLAIN, List.of(), "");
        assertTrue(text.contains("Well-being, points for each session with AI a day, everybody, day 336"), text);
        assertTrue(text.replaceAll(" +", " ").contains("\n a −0.4 [−0.9, +0.1] unclear"), text);
    }
}
