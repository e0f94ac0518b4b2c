package kith.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import kith.scenario.files.ScenarioReader;
import kith.scenario.format.Phases;
import kith.scenario.settings.Phase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Settings that change within a run: on the days of their window and on no other. */
@Tag("long")
@Timeout(120)
final class WindowsTest {
    private static final String WINDOW = "at_day.w={from_day: 4, to_day: 8, set: {choice: {ambient: -10}, loneliness: "
            + "{desired: 1.2}}}";
    private static final String SAME = "at_day.w={from_day: 4, to_day: 8, set: {choice: {ambient: 4.4}}}";

    @TempDir
    Path folder;

    private SmallStudy small;

    @BeforeEach
    void scenarios() throws Exception {
        small = SmallStudy.in(folder.resolve("scenarios"));
    }

    private Map<String, String> results(int threads, String... sets) throws Exception {
        Path out = Files.createTempDirectory(folder, "out");
        List<String> all = new ArrayList<>(List.of("horizon_days=12", "population.people_count=80"));
        all.addAll(Arrays.asList(sets));
        small.run(out, threads, all.toArray(new String[0]));
        return SmallStudy.bytes(out);
    }

    /** Rows of a scenario without the run's name, over some days. */
    private static String series(Map<String, String> results, String scenario, int from, int to) {
        List<String> ids = results.get("runs.csv").lines()
                .filter(row -> row.contains("," + scenario + ","))
                .map(row -> row.substring(0, row.indexOf(',')))
                .toList();
        return results.get("series.csv").lines()
                .map(row -> row.split(",", 3))
                .filter(row -> ids.contains(row[0]) && Integer.parseInt(row[1]) >= from
                        && Integer.parseInt(row[1]) <= to)
                .map(row -> row[1] + "," + row[2])
                .collect(Collectors.joining("\n"));
    }

    /** All tables without the names of runs and without the columns that name the window. */
    private static String unnamed(Map<String, String> results) {
        List<String> rows = new ArrayList<>();
        for (String table : List.of("series.csv", "ledger.csv", "people.csv", "ties.csv", "summary.csv",
                "contrasts.csv")) {
            results.get(table).lines().map(row -> row.replaceFirst("^[0-9a-f]{16},", "")).forEach(rows::add);
        }
        results.get("runs.csv").lines().map(row -> String.join(",", List.of(row.split(",")).subList(1, 18)))
                .forEach(rows::add);
        return String.join("\n", rows);
    }

    @Test
    void aWindowWithoutDifferenceChangesNoByteButNames() throws Exception {
        Map<String, String> without = results(2);
        Map<String, String> with = results(2, SAME);
        assertEquals(unnamed(without), unnamed(with));
        assertNotEquals(without.get("plan.csv"), with.get("plan.csv"), "it names the run");
        assertTrue(with.get("runs.csv").lines().findFirst().orElseThrow().contains("param.at_day.w.from_day,"));
    }

    @Test
    void daysBeforeAreIdenticalAndTheReferenceIsUntouched() throws Exception {
        Map<String, String> without = results(2);
        Map<String, String> with = results(2, WINDOW);
        assertEquals(fixedGroups(series(without, "world", 0, 4)), fixedGroups(series(with, "world", 0, 4)),
                "the opening midnight is seen as it was");
        assertNotEquals(series(without, "world", 5, 5), series(with, "world", 5, 5));
        assertEquals(fixedGroups(series(without, "control", 0, 12)), fixedGroups(series(with, "control", 0, 12)),
                "a window is the scenario's own");
    }

    /** Rows of groups that the days to come do not form, as they form eventual users. */
    private static List<String> fixedGroups(String rows) {
        return rows.lines().filter(row -> !row.contains(",would_use:")).toList();
    }

    /** No need is felt within the window, so that nobody meets anybody; before and after they do. */
    @Test
    void behaviourIsNewWithinTheWindowAndTheOldAfterIt() throws Exception {
        double[] usual = contacts(results(2));
        double[] windowed = contacts(
                results(2, "at_day.w={from_day: 4, to_day: 8, set: {seeking: {felt_per_day: 0}}}"));
        for (int day = 1; day <= 12; day++) {
            if (day > 4 && day <= 8) {
                assertEquals(0, windowed[day], "day " + day);
            } else {
                assertTrue(windowed[day] > 0.7 * usual[day], "day " + day + ": " + windowed[day] + " of " + usual[day]);
            }
        }
    }

    /** Contacts of the day that ended, by midnight, over the runs with the window. */
    private static double[] contacts(Map<String, String> results) {
        double[] sums = new double[13];
        series(results, "world", 0, 12).lines().map(row -> row.split(","))
                .filter(row -> row[1].equals("all") && row[2].equals("human_contacts_per_day"))
                .forEach(row -> sums[Integer.parseInt(row[0])] += Double.parseDouble(row[4]));
        return sums;
    }

    /** What is felt and booked adds up across both midnights at which settings change. */
    @Test
    void theLedgerAddsUpAndNothingFeltJumps() throws Exception {
        Map<String, String> with = results(1, WINDOW, "ai.adoption.initial_share=0.5",
                "at_day.w.set.ai.partner.salience_over_days=3",
                "at_day.w.set.ai.conduct.relationship_seeking=1", "at_day.w.set.well_being.follows_over_days=5");
        for (String outcome : List.of("loneliness", "well_being", "dependency")) {
            double booked = with.get("ledger.csv").lines().map(row -> row.split(","))
                    .filter(row -> row[4].equals("all") && row[5].equals(outcome))
                    .mapToDouble(row -> Double.parseDouble(row[7])).sum();
            double moved = with.get("series.csv").lines().map(row -> row.split(","))
                    .filter(row -> row[2].equals("all") && row[3].equals(outcome)
                            && (row[1].equals("0") || row[1].equals("12")))
                    .mapToDouble(row -> (row[1].equals("0") ? -1 : 1) * Double.parseDouble(row[5])).sum();
            assertEquals(moved, booked, 1e-9, outcome);
        }
    }

    @Test
    void oneAndThreeThreadsGiveTheSameBytes() throws Exception {
        assertEquals(results(1, WINDOW), results(3, WINDOW));
    }

    @Test
    void ofWindowsThatOverlapTheLaterWinsAndValuesGoBack() throws Exception {
        var scenario = ScenarioReader.create().defaults(List.of(
                "horizon_days=20",
                "at_day.a={from_day: 0, to_day: 10, set: {choice: {ambient: 1, nobody: 1}}}",
                "at_day.b.from_day=5",
                "at_day.b.set.choice.ambient=2",
                "at_day.b.to_day=8",
                "at_day.c={from_day: 15, set: {roles: {human: {friends: {effort: 4}}}}}")).scenario();
        List<Phase> phases = Phases.of(scenario);
        assertEquals(List.of(0, 5, 8, 10, 15), phases.stream().map(Phase::fromDay).toList());
        assertEquals(List.of(1.0, 2.0, 1.0, 4.4, 4.4),
                phases.stream().map(p -> p.scenario().choice().ambient()).toList());
        assertEquals(List.of(1.0, 1.0, 1.0, 2.8, 2.8),
                phases.stream().map(p -> p.scenario().choice().nobody()).toList());
        assertEquals(4, phases.get(4).scenario().roles().human().get("friends").effort());
        assertEquals(scenario.roles(), phases.get(3).scenario().roles());
        assertEquals(List.of(), Phases.of(ScenarioReader.create().defaults(List.of()).scenario()));
    }

    /** Every setting of a product that may be left out, such as its conduct, can be given for a time. */
    @Test
    void whatAProductMayLeaveOutCanChangeForATime() {
        var scenario = ScenarioReader.create().defaults(List.of(
                "horizon_days=20",
                "ai.present=true",
                "ai.products={friend: {role: companion}, teacher: {role: tutor, conduct: {friction: 0.25}}}",
                "at_day.w={from_day: 5, to_day: 10, set: {ai: {products: {friend: {also: tutor, on_offer: false, "
                        + "quota_per_day: 2,"
                        + " conduct: {availability: 0, relationship_seeking: 1, responsiveness: 1, sycophancy: 1, "
                        + "boundary: 1, bridging: 1,"
                        + " disclosure: 1, retention: 1, friction: 1, value_x: 1, value_y: 1}}, teacher: {conduct: "
                        + "{friction: 0.5}}}}}}"))
                .scenario();
        List<Phase> phases = Phases.of(scenario);
        var friend = phases.get(0).scenario().ai().products().get("friend");
        assertEquals("tutor", friend.also());
        assertEquals(2, friend.quotaPerDay());
        assertEquals(OptionalDouble.of(0), friend.conduct().availability());
        assertEquals(OptionalDouble.of(1), friend.conduct().valueY());
        assertEquals(OptionalDouble.of(0.5),
                phases.get(0).scenario().ai().products().get("teacher").conduct().friction());
        assertEquals(scenario.ai(), phases.get(1).scenario().ai(), "what was left out is left out again");
    }

    /** Every scenario that ships with windows can be lived through in all of them. */
    @Test
    void shippedWindowsCanBeLivedThrough() throws Exception {
        try (var files = Files.list(Path.of("..", "scenarios"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".scenario.yaml")).sorted().toList()) {
                Phases.of(ScenarioReader.create().read(file, List.of()).scenario());
            }
        }
    }

    @Test
    void theResolvedTextHoldsWindowsAndReadsBack() throws Exception {
        Path out = folder.resolve("resolved");
        small.run(out, 1, WINDOW, "horizon_days=12");
        String text = Files.readString(out.resolve("resolved.yaml"));
        assertTrue(text.contains(
                """
                        at_day:
                          w:
                            from_day: 4
                            to_day: 8
                            set:
                              choice:
                                ambient: -10
                              loneliness:
                                desired: 1.2
                        """), text);
        assertFalse(Files.readString(out.resolve("resolved-reference.yaml")).contains("at_day"));
        StudyPlan again = StudyPlan.read(ScenarioReader.create(), out.resolve("resolved.yaml"), List.of("name=world"));
        assertEquals(small.plan(WINDOW, "horizon_days=12").scenario().yaml(), again.scenario().yaml()
                .replaceFirst("reference: \\S+", "reference: control"));
    }

    /** A reference has the windows of its own file, and the difference is told from either side. */
    @Test
    void theReferenceHasItsOwnWindows() throws Exception {
        Files.writeString(
                small.scenarios().resolve("control.scenario.yaml"),
                "schema_version: 1\nreference: none\nat_day: {w: {from_day: 1, set: {choice: {nobody: 1}}}}\n");
        StudyPlan plan = small.plan("at_day.v={from_day: 2, set: {choice: {nobody: 1}}}");
        assertEquals(List.of(1),
                Phases.of(plan.reference().orElseThrow().scenario()).stream().map(Phase::fromDay).toList());
        assertEquals(
                List.of("ai.present true/false", "at_day.v.from_day 2/", "at_day.v.set.choice.nobody 1/",
                        "at_day.w.from_day /1", "at_day.w.set.choice.nobody /1"),
                plan.differences().stream().map(d -> d.path() + " " + d.value() + "/" + d.other()).toList());
    }
}
