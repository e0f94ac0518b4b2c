package kith.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import kith.output.Dictionary;
import kith.scenario.files.ScenarioReader;
import kith.scenario.format.ScenarioException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Groups of a scenario stand in every table, claims can be about them, and mistakes in them are located. */
@Timeout(120)
final class OwnGroupsStudyTest {
    @TempDir
    Path folder;

    private static List<String> rows(Path table, String group) throws Exception {
        return Files.readAllLines(table).stream().filter(line -> line.contains("," + group + ",")).toList();
    }

    @Test
    void groupsOfAScenarioStandInEveryTable() throws Exception {
        SmallStudy small = SmallStudy.in(folder.resolve("scenarios"));
        Files.writeString(small.world(), Files.readString(small.world())
                .replace("ties: true}",
                        "ties: true, groups: {older_a: {who: \"community:A & age_years >= 40\"}, older_users: {who: "
                                + "\"age_years >= 40 & not would_use:none\"}}}")
                .replace("ai: {present: true}", "ai: {present: true, adoption: {initial_share: 0.8}}")
                + "claims: {c: {text: Few feel it., variable: loneliness, group: 'own:older_a', says: too_small, "
                + "at_most: 90}}\n");
        Path out = folder.resolve("out");
        small.run(out, 1);
        for (String table : List.of("series.csv", "summary.csv", "contrasts.csv", "ledger.csv")) {
            assertTrue(rows(out.resolve(table), "own:older_a").size() > 5, table);
            assertTrue(rows(out.resolve(table), "own:older_users").size() > 5, table);
        }
        assertEquals(1, rows(out.resolve("claims.csv"), "own:older_a").size());
        assertTrue(Files.readString(out.resolve("manifest.json")).contains("own:older_users"));
        StudyPlan again = StudyPlan.read(ScenarioReader.create(), out.resolve("resolved.yaml"), List.of());
        assertEquals(small.plan().runs().stream().map(PlannedRun::runId).toList(),
                again.runs().stream().map(PlannedRun::runId).toList());
    }

    @Test
    void theBaselineHoldsEverybodyOfDayZeroWithValuesAndGroups() throws Exception {
        SmallStudy small = SmallStudy.in(folder.resolve("scenarios"));
        Files.writeString(small.world(), Files.readString(small.world())
                .replace("ties: true}",
                        "ties: true, baseline: true, groups: {older_a: {who: \"community:A & age_years >= 40\"}}}")
                .replace("ai: {present: true}", "ai: {present: true, adoption: {initial_share: 0.8}}"));
        Path out = folder.resolve("out");
        small.run(out, 1);
        List<String> lines = Files.readAllLines(out.resolve("baseline.csv"));
        List<String> header = List.of(lines.get(0).split(","));
        Map<String, double[]> loneliness = new HashMap<>();
        Set<String> uses = new TreeSet<>();
        int older = 0;
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = List.of(line.split(",", -1));
            double[] sum = loneliness.computeIfAbsent(cells.get(0), any -> new double[2]);
            sum[0] += Double.parseDouble(cells.get(header.indexOf("loneliness")));
            sum[1]++;
            boolean isOlder = cells.get(2).equals("A")
                    && Double.parseDouble(cells.get(header.indexOf("age_years"))) >= 40;
            older += isOlder ? 1 : 0;
            assertEquals(Boolean.toString(isOlder), cells.get(header.indexOf("group.own.older_a")), line);
            uses.add(cells.get(header.indexOf("group.would_use")));
        }
        assertEquals(6, loneliness.size(), "runs");
        assertTrue(older > 20);
        assertTrue(uses.size() >= 2 && !uses.contains(""), uses.toString());
        for (String row : rows(out.resolve("series.csv"), "0,all,loneliness")) {
            String[] cells = row.split(",");
            double[] sum = loneliness.get(cells[0]);
            assertEquals(40, sum[1]);
            assertEquals(Double.parseDouble(cells[5]), sum[0] / sum[1], 1e-9);
        }
        Set<String> told = Dictionary.COLUMNS.get("baseline.csv").keySet();
        assertEquals(List.of(), header.stream()
                .filter(column -> !told.contains(column.replaceFirst("^(group|covariate)\\..*", "$1.*"))).toList());
        small.run(folder.resolve("two"), 2);
        assertEquals(lines, Files.readAllLines(folder.resolve("two/baseline.csv")));
    }

    @Test
    void mistakesAreLocatedAllAtOnce() throws Exception {
        Path file = Files.writeString(folder.resolve("bad.scenario.yaml"), """
                schema_version: 1
                reference: none
                ai: {present: true}
                observation:
                  groups:
                    Bad-name: {who: all}
                    a: {who: "lonely:initial & would_use:dayly"}
                    b: {who: lonelines >= 45}
                    c: {who: loneliness}
                    d: {who: "age:65+ & "}
                    e: {who: community:A & community:B}
                    f: {who: use:daily & would_use:daily}
                    g: {who: loneliness = 3}
                    h: {label: foo}
                    i: {who: treated:yes}
                claims:
                  c: {text: x., variable: loneliness, group: 'own:dd', says: between, low: 1, high: 2}
                """);
        ScenarioException told = assertThrows(ScenarioException.class,
                () -> StudyPlan.read(ScenarioReader.create(), file, List.of()));
        String in = file + ":";
        assertEquals(
                List.of(
                        in + "6:5 observation.groups.Bad-name: name 'Bad-name' of a group; expected small letters, "
                                + "digits and underscores, a letter first",
                        in + "7:14 observation.groups.a.who: no group is called 'would_use:dayly'; did you mean "
                                + "'would_use:daily'?",
                        in + "8:14 observation.groups.b.who: no value of a person on day 0 is called 'lonelines'; did "
                                + "you mean 'loneliness'?",
                        in + "9:14 observation.groups.c.who: 'loneliness' is a value; expected a comparison, such as "
                                + "loneliness >= 1",
                        in + "10:14 observation.groups.d.who: an empty condition; write conditions with one '&' "
                                + "between, such as treated:yes & lonely:initial",
                        in + "11:14 observation.groups.e.who: nobody is in 'community:A' and in 'community:B'; leave "
                                + "one out",
                        in + "12:14 observation.groups.f.who: 'use:' changes from day to day, 'would_use:' holds for "
                                + "the whole run; expected one of the two",
                        in + "13:14 observation.groups.g.who: found 'loneliness = 3'; expected a comparison such as "
                                + "loneliness >= 50, with >=, <=, > or < and a number",
                        in + "14:5 observation.groups.h.who: missing; expected text",
                        in + "15:14 observation.groups.i.who: 'treated:' needs a shock or an intervention, and there "
                                + "is none; set 'shock.event', or name interventions",
                        in + "17:46 claims.c.group: no group is called 'own:dd'; did you mean 'own:d'?"),
                told.problems().stream().map(Object::toString).toList());
    }

    /** Signs that conditions do not know, and groups of the scenario's own, are told with what to write instead. */
    @Test
    void signsAndOwnGroupsInConditionsAreToldWithAdvice() throws Exception {
        Path file = Files.writeString(folder.resolve("signs.scenario.yaml"), """
                schema_version: 1
                reference: none
                observation:
                  groups:
                    old: {who: "age:65+ & lonely:initial"}
                    a: {who: "(age:65+)"}
                    b: {who: "age:65+ or lonely:initial"}
                    c: {who: "age:65+ | lonely:initial"}
                    d: {who: "age:65+ and lonely:initial"}
                    e: {who: "!age:65+"}
                    f: {who: "own:old & community:A"}
                    g: {who: "own:olt"}
                    h: {who: "old"}
                """);
        ScenarioException told = assertThrows(ScenarioException.class,
                () -> StudyPlan.read(ScenarioReader.create(), file, List.of()));
        String in = file + ":";
        String or = "'or' does not exist, conditions are joined by '&' alone; name one group for each alternative";
        String own = " is no condition: groups of your own cannot be part of other groups; write the conditions of "
                + "'old' here: age:65+ & lonely:initial";
        assertEquals(
                List.of(
                        in + "6:14 observation.groups.a.who: found '(age:65+)'; brackets do not exist, conditions are "
                                + "joined by '&' alone; write them without brackets",
                        in + "7:14 observation.groups.b.who: found 'age:65+ or lonely:initial'; " + or,
                        in + "8:14 observation.groups.c.who: found 'age:65+ | lonely:initial'; " + or,
                        in + "9:14 observation.groups.d.who: found 'age:65+ and lonely:initial'; conditions are "
                                + "joined by '&', such as treated:yes & lonely:initial",
                        in + "10:14 observation.groups.e.who: found '!age:65+'; write 'not' and a space before a "
                                + "condition to reverse it, such as not lonely:initial",
                        in + "11:14 observation.groups.f.who: 'own:old'" + own,
                        in + "12:14 observation.groups.g.who: 'own:olt'" + own,
                        in + "13:14 observation.groups.h.who: 'old'" + own),
                told.problems().stream().map(Object::toString).toList());
    }
}
