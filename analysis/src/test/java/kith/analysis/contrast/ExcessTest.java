package kith.analysis.contrast;

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
 * Three pairs of runs and the same with a placebo AI, by hand. Daily users: values 5, 6, 7, placebo 1, 2, 0, so the
 * excess is 4, 4, 7: mean 5, se 1, t(2) = 4.3027. Displaced: .5 in each run, placebo .2, .4, .3: excess .3, .1, .2.
 */
class ExcessTest {
    private static final String DAILY = "would_use:daily";

    @TempDir
    private Path folder;

    private void folder(Path at, String placebo, double[] daily, double[] displaced) throws Exception {
        Files.createDirectories(at);
        Files.writeString(at.resolve("manifest.json"), """
                {"seed":7,"study":"small","people":400,"days":9,"replicates":3,
                 "scenarios":[{"scenario_id":"a","role":"scenario","ai":true,
                  "shows":{"variable":"loneliness","groups":["all","would_use:daily"],"from_day":0,"to_day":9,
                  "answer_day":9}},{"scenario_id":"b","role":"reference","ai":false}],
                 "groups":[{"name":"all","label":"Everybody","same_people":true},
                  {"name":"would_use:daily","label":"Eventual daily users of AI","same_people":true}],
                 "metrics":[{"name":"loneliness","label":"Loneliness","unit":"points","decimals":1,"headline":true,
                  "smallest_effect_sd":0.1,"sd_variable":"loneliness_sd"},
                  {"name":"habit","label":"Habit","unit":"index","decimals":1,"headline":true}]%s}
                """.formatted(placebo));
        StringBuilder runs = new StringBuilder("run_id,design_id,scenario_id,regime,replicate,seed,status,days\n");
        StringBuilder series = new StringBuilder("run_id,day,group,variable,unit,value\n");
        StringBuilder shares = new StringBuilder(
                "run_id,reference_run_id,group,variable,unit,value,people_count\n");
        for (int r = 0; r < daily.length; r++) {
            runs.append(String.format(Locale.ROOT, "a%d,0,a,x,%d,7,SUCCEEDED,9%nb%d,0,b,x,%d,7,SUCCEEDED,9%n", r, r, r,
                    r));
            for (String group : List.of("all", DAILY)) {
                double effect = group.equals(DAILY) ? daily[r] : 0.1 * daily[r];
                line(series, "a" + r, 7, group, "loneliness", 40 + 0.5 * effect);
                line(series, "b" + r, 7, group, "loneliness", 40);
                line(series, "a" + r, 9, group, "loneliness", 40 + effect);
                line(series, "b" + r, 9, group, "loneliness", 40);
                line(series, "a" + r, 9, group, "habit", 0.5);
                line(series, "b" + r, 9, group, "habit", 0);
                line(series, "a" + r, 9, group, "people", 50);
                line(series, "b" + r, 9, group, "people", 50);
            }
            line(series, "b" + r, 0, "all", "loneliness_sd", 10);
            shares.append(String.format(Locale.ROOT, "a%d,b%d,would_use:any,displaced_share,share,%s,50%n", r, r,
                    displaced[r]));
        }
        Files.writeString(at.resolve("runs.csv"), runs);
        Files.writeString(at.resolve("series.csv"), series);
        Files.writeString(at.resolve("shares.csv"), shares);
        Files.writeString(at.resolve("ledger.csv"),
                "run_id,from_day,to_day,person_id,group,outcome,cause,amount,unit\n");
    }

    private static void line(StringBuilder text, String run, int day, String group, String variable, double value) {
        String unit = variable.equals("habit") ? "index" : variable.equals("people") ? "people" : "points";
        text.append(String.join(",", run, "" + day, group, variable, unit, "" + value)).append('\n');
    }

    private StudyAnalysis study(double[] placebo) throws Exception {
        folder(folder, ",\"placebo\":{\"path\":\"ai.placebo\",\"value\":\"1\",\"folder\":\"rivals/ai.placebo-1\"}",
                new double[] {5, 6, 7}, new double[] {0.5, 0.5, 0.5});
        folder(folder.resolve("rivals/ai.placebo-1"), "", placebo, new double[] {0.2, 0.4, 0.3});
        return StudyAnalysis.of(folder);
    }

    @Test
    void valuePlaceboAndExcess() throws Exception {
        study(new double[] {1, 2, 0}).writeTables();
        List<String> rows = Files.readAllLines(folder.resolve("placebo.csv")).stream()
                .map(row -> row.replaceAll("(\\.\\d{3})\\d+", "$1")).toList();
        assertTrue(rows.contains("a,b,9,would_use:daily,loneliness,points,3,6,3.515,8.484,1,-1.484,3.484,5,0.697,9.302,"
                + "50,50,\"higher, perhaps too little to matter\""), String.join("\n", rows));
        assertTrue(rows.contains("a,b,9,would_use:any,displaced_share,share,3,0.5,0.5,0.5,0.300,0.051,0.548,0.199,"
                + "-0.048,0.448,50,50,unclear"), String.join("\n", rows));
        assertFalse(rows.stream().anyMatch(row -> row.contains("habit")), "a placebo is used, too");
    }

    @Test
    void theReaderSeesHowMuchIsSelectionAndChance() throws Exception {
        String text = study(new double[] {1, 2, 0}).terminal(TerminalStyle.PLAIN.wide(100), List.of(), "");
        assertTrue(text.replaceAll("\\s+", " ").contains("Eventual daily users of AI: of this difference, +1.0 points "
                + "[−1.5, +3.5] is selection and chance, measured with a placebo AI. The excess is +5.0 points [+0.7, "
                + "+9.3]: higher, perhaps too little to matter."), text);
        assertTrue(text.replaceAll("\\s+", " ").contains("Measured with a placebo AI, this part of the difference in "
                + "loneliness is +1.0 "
                + "points [−1.5, +3.5] for eventual daily users of AI."), text);
        assertTrue(text.replaceAll("\\s+", " ").contains("Eventual daily users of AI: on day 7 this difference was "
                + "+3.0 points. So day 9 may be no final level."), text);
        assertTrue(text.contains("Selection and chance, day 9"), text);
        assertTrue(text.replaceAll(" +", " ").contains("\n Eventual daily users of AI +6.0 +1.0 +5.0 [+0.7, +9.3]"),
                text);
    }

    /** The mutant: a study whose value is all selection and chance. What exceeds the placebo is nothing. */
    @Test
    void aDifferenceThatThePlaceboHasTooIsNoFinding() throws Exception {
        String text = study(new double[] {6.1, 5.2, 6.9}).terminal(TerminalStyle.PLAIN.wide(100), List.of(), "");
        assertTrue(text.replaceAll("\\s+", " ").contains("The excess is −0.1 points [−2.5, +2.3]: unclear."), text);
    }

    /** An excess that excludes 0 does not print as 0 beside its interval. */
    @Test
    void anExcessNeverPrintsAsZeroBesideAnIntervalThatExcludesIt() throws Exception {
        String text = study(new double[] {4.9, 5.88, 6.89}).terminal(TerminalStyle.PLAIN.wide(100), List.of(), "")
                .replaceAll(" +", " ");
        assertTrue(text.contains("\n Everybody +0.600 +0.589 +0.011 [+0.009, +0.013]"), text);
    }
}
