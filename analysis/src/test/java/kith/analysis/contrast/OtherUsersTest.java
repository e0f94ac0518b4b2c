package kith.analysis.contrast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kith.analysis.StudyAnalysis;
import kith.analysis.summary.TerminalStyle;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A group of users has no verdict where mostly other people use the AI in the other world. */
class OtherUsersTest {
    @TempDir
    private Path folder;

    @BeforeAll
    static void headless() {
        System.setProperty("java.awt.headless", "true");
    }

    /** Three pairs of runs in which the group differs by -5 points, and the shares of users are as given. */
    private void write(double all, double group, double allInReference, double groupInReference) throws Exception {
        Files.writeString(folder.resolve("manifest.json"), """
                {"seed":7,"study":"small","people":400,"days":9,"replicates":3,"evidence_ends_day":35,
                 "scenarios":[{"scenario_id":"a","label":"new","role":"scenario","ai":true,"question":"What?",
                   "shows":{"variable":"calm","groups":["all","would_use:daily"],"from_day":0,"to_day":9,
                   "answer_day":9}},
                   {"scenario_id":"b","label":"old","role":"reference","ai":true}],
                 "groups":[{"name":"all","label":"Everybody","same_people":true},
                   {"name":"would_use:daily","label":"Daily users","same_people":true}],
                 "metrics":[{"name":"calm","label":"Calm","unit":"points","headline":true,"decimals":1,
                   "sd_variable":"calm_sd","smallest_effect_sd":0.1}]}
                """);
        StringBuilder runs = new StringBuilder("run_id,design_id,scenario_id,regime,replicate,seed,status,days\n");
        StringBuilder series = new StringBuilder("run_id,day,group,variable,unit,value\n");
        for (String world : List.of("a", "b")) {
            boolean scenario = world.equals("a");
            for (int i = 1; i <= 3; i++) {
                String run = world + i;
                runs.append(run).append(",d,").append(world).append(",x,").append(i).append(",7,SUCCEEDED,9\n");
                row(series, run, 0, "all", "calm_sd", "points", 10);
                row(series, run, 9, "all", "calm", "points", 50 + i);
                row(series, run, 9, "all", "user_share", "share", scenario ? all : allInReference);
                row(series, run, 9, "all", "people", "people", 400);
                row(series, run, 9, "would_use:daily", "calm", "points", scenario ? 45 + i * 1.1 : 50 + i);
                row(series, run, 9, "would_use:daily", "user_share", "share", scenario ? group : groupInReference);
                row(series, run, 9, "would_use:daily", "people", "people", 60);
            }
        }
        Files.writeString(folder.resolve("runs.csv"), runs);
        Files.writeString(folder.resolve("series.csv"), series);
        Files.writeString(folder.resolve("ledger.csv"),
                "run_id,from_day,to_day,person_id,group,outcome,cause,amount,unit\n");
    }

    private static void row(StringBuilder series, String run, int day, String group, String variable, String unit,
            double value) {
        series.append(run).append(',').append(day).append(',').append(group).append(',').append(variable).append(',')
                .append(unit).append(',').append(value).append('\n');
    }

    /** Non-users of one world have no verdict where many of them use the AI in the other one. */
    @ParameterizedTest
    @CsvSource({"0.20, 0.15, mostly other users", "0.20, 0.03, lower", "0, 0, lower"})
    void nonUsersWhoUseTheAiInTheOtherWorldHaveNoVerdict(double allInReference, double groupInReference, String word)
            throws Exception {
        write(0.2, 0, allInReference, groupInReference);
        for (String file : List.of("manifest.json", "series.csv")) {
            Path path = folder.resolve(file);
            Files.writeString(path, Files.readString(path).replace("would_use:daily", "would_use:none")
                    .replace("Daily users", "Non-users"));
        }
        StudyAnalysis analysis = StudyAnalysis.of(folder);
        analysis.write();
        String row = Files.readAllLines(folder.resolve("contrasts.csv")).stream()
                .filter(line -> line.startsWith("a,b,9,would_use:none,calm,")).findFirst().orElseThrow();
        assertEquals(word, row.substring(row.lastIndexOf(',') + 1));
        String warnings = String.join(" ", analysis.headline().warnings());
        assertEquals(!word.equals("lower"), warnings.contains("Of the eventual non-users, 15 % use an AI in “old”."),
                warnings);
    }

    /** Others use it; the same use it; it was taken from everybody; the reference has no AI; both have none. */
    @ParameterizedTest
    @CsvSource({
            "0.19, 0.34, 0.20, 1, mostly other users",
            "0.20, 1, 0.19, 0.34, mostly other users",
            "0.15, 0.93, 0.15, 1, lower",
            "0.06, 0.34, 0.20, 1, lower",
            "0.20, 1, 0, 0, lower",
            "0, 0, 0, 0, lower"})
    void theVerdictGoesByWhoUsesTheAi(double all, double group, double allInReference, double groupInReference,
            String word) throws Exception {
        write(all, group, allInReference, groupInReference);
        StudyAnalysis analysis = StudyAnalysis.of(folder);
        analysis.write();
        String row = Files.readAllLines(folder.resolve("contrasts.csv")).stream()
                .filter(line -> line.startsWith("a,b,9,would_use:daily,calm,")).findFirst().orElseThrow();
        assertEquals(word, row.substring(row.lastIndexOf(',') + 1));
        boolean others = !word.equals("lower");
        String text = analysis.terminal(TerminalStyle.PLAIN, List.of(), "").replaceAll("\\s+", " ");
        String answer = text.substring(text.indexOf("Answer"));
        assertEquals(others, answer.contains("No verdict, because the two worlds have different AI users: "
                + "daily users (60 people)."), text);
        assertEquals(others, text.contains("Of the eventual daily users, only 34 % use an AI in "
                + (group < groupInReference ? "“new”" : "“old”") + ", and other people use it instead."), text);
        assertEquals(!others, answer.contains("Daily users (60 people): calm \u22124.8 points"), text);
        assertTrue(answer.contains("Everybody: calm 0.0 points"), text);
    }
}
