package kith.output;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import kith.analysis.table.CsvFile;
import kith.companion.AiPartners;
import kith.companion.Disposition;
import kith.companion.UserType;
import kith.engine.LiveRun;
import kith.engine.Observer;
import kith.process.Model;
import kith.random.Draws;
import kith.relation.Ties;
import kith.scenario.files.ScenarioReader;
import kith.scenario.settings.Scenario;
import kith.society.People;
import kith.society.Population;
import kith.society.Trait;
import kith.society.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People told apart by their use of AI: by hand, and the same people in both worlds of a pair. */
final class UsersTest {
    private static final int DAYS = 12;
    private static final int EVERY = 4;

    @TempDir
    Path folder;

    private static World people(int count) {
        String[] id = IntStream.range(0, count).mapToObj(i -> "h" + i).toArray(String[]::new);
        long[] key = Arrays.stream(id).mapToLong(Draws::textKey).toArray();
        People people = new People(id, key, new double[count * Trait.COUNT], new byte[count], new int[count][0]);
        return new World(Draws.of(1, 0), List.of(), people, new Ties(count), 0);
    }

    /** A partnership whose average is kept x 0 + (1 - kept) x sessions. */
    private static int partner(World world, int person, int sessions, double kept) {
        int at = world.partners().start(person, world.partners().activeOf(person, 0) < 0 ? 0 : 1, 0,
                Disposition.MEDIAN);
        for (int i = 0; i < sessions; i++) {
            world.partners().countSession(at, 0, false);
        }
        world.partners().foldSessions(at, kept);
        return at;
    }

    @Test
    void typesGoBySessionsPerDay() {
        World world = people(9);
        AiPartners partners = world.partners();
        partner(world, 1, 0, 0.5); // never turned to
        partner(world, 2, 1, 0.99); // .01
        partner(world, 3, 1, 0.8572); // .1428, less than 1/7
        partner(world, 4, 1, 0.857); // .143
        partner(world, 5, 1, 0.21); // .79
        partner(world, 6, 1, 0.2); // .8
        partners.end(partner(world, 7, 5, 0)); // has left it
        partner(world, 8, 1, 0.5); // two of .5 each
        partner(world, 8, 1, 0.5);
        assertEquals(
                List.of(UserType.NONE, UserType.NONE, UserType.OCCASIONAL, UserType.OCCASIONAL, UserType.WEEKLY,
                        UserType.WEEKLY,
                        UserType.DAILY, UserType.NONE, UserType.DAILY),
                IntStream.range(0, 9).mapToObj(person -> UserType.of(world.partners(), person)).toList());
        world.people().register().leave(6, new int[0]);
        Users users = Users.of(world);
        int[] everybody = IntStream.range(0, 9).toArray();
        assertArrayEquals(new int[] {0, 1, 7}, users.select(everybody, UserType.NONE::equals));
        assertArrayEquals(new int[] {5}, users.select(new int[] {5, 6}, UserType.WEEKLY::equals),
                "of the cohort alone");
        assertArrayEquals(new int[] {8}, users.select(everybody, UserType.DAILY::equals), "who is gone is of no type");
    }

    private static Scenario scenario(String... more) {
        List<String> sets = new ArrayList<>(
                List.of("population.people_count=60", "burn_in_days=0", "ai.partner.salience_over_days=3",
                        "observation.group_every_days=" + EVERY, "life_events.death_per_year_at_sixty=1",
                        "horizon_days=" + DAYS));
        sets.addAll(Arrays.asList(more));
        return ScenarioReader.create().defaults(sets).scenario();
    }

    /** What one world did: its series by day, group and variable, and everybody's loneliness and whereabouts by day. */
    private record Lived(Map<String, String> series, Map<Integer, double[]> loneliness, Users users, int[] cohort) {}

    private Lived live(String name, Scenario scenario, String usersOf) throws Exception {
        Model model = new Model(scenario);
        World world = Population.draw(scenario, model.roles(), scenario.seed(), 0);
        model.beginning().of(world);
        int[] cohort = IntStream.range(0, world.people().count()).filter(world.people()::here).toArray();
        Map<Integer, double[]> loneliness = new TreeMap<>();
        Observer looking = (w, m, day) -> loneliness.put(day, IntStream.range(0, w.people().count())
                .mapToDouble(p -> w.people().here(p) ? m.feelings().loneliness(w.people(), p, m.moment()) : Double.NaN)
                .toArray());
        Path out = Files.createDirectories(folder.resolve(name));
        try (RunWriter writer = new RunWriter(out, world.people().count(), DAYS, scenario, true, true)) {
            LiveRun simulation = new LiveRun(world, model, List.of(writer, looking));
            simulation.runTo(DAYS);
            writer.finish(world, simulation.model());
        }
        return new Lived(series(out, name, usersOf == null ? out : folder.resolve(usersOf), scenario), loneliness,
                Users.of(world), cohort);
    }

    private static Map<String, String> series(Path out, String name, Path usersOf, Scenario scenario) throws Exception {
        Path csv = out.resolve("series.csv");
        try (CsvFile file = CsvFile.open(csv, RunTables.columns(out, "series.csv"))) {
            RunTables.export("series.csv", out, name, scenario, Optional.of(usersOf), file);
            file.commit();
        }
        Map<String, String> series = new TreeMap<>();
        for (String row : Files.readAllLines(csv)) {
            String[] cells = row.split(",", -1);
            assertEquals(null, series.put(cells[1] + " " + cells[2] + " " + cells[3], cells[5]), row);
        }
        return series;
    }

    /** Half have an AI from day 0 and are drawn to it; every number of a group is computed anew from its people. */
    @Test
    void aGroupHoldsTheSamePeopleInBothWorldsOnAllDays() throws Exception {
        Lived with = live("with", scenario("ai.present=true", "ai.adoption.initial_share=0.5", "ai.partner.pull=2"),
                null);
        Lived without = live("without", scenario(), "with");
        int told = 0;
        for (UserType type : UserType.values()) {
            int[] members = with.users().select(with.cohort(), type::equals);
            told += members.length;
            assertArrayEquals(members, with.users().select(without.cohort(), type::equals));
            for (Lived world : List.of(with, without)) {
                for (int day = 0; day <= DAYS; day += EVERY) {
                    double[] values = world.loneliness().get(day);
                    double[] here = IntStream.of(members).mapToDouble(p -> values[p]).filter(x -> !Double.isNaN(x))
                            .toArray();
                    String group = day + " would_use:" + type.column();
                    assertEquals(Integer.toString(here.length), world.series().get(group + " people"));
                    double mean = Arrays.stream(here).average().orElse(Double.NaN);
                    String written = world.series().get(group + " loneliness");
                    assertEquals(mean, here.length == 0 ? Double.NaN : Double.parseDouble(written), 1e-9, group);
                }
            }
        }
        assertTrue(with.users().select(with.cohort(), UserType.DAILY::equals).length > 3, "some come to use it daily");
        assertTrue(told < with.cohort().length, "who dies is in none");
        assertEquals(told,
                IntStream.of(with.cohort()).filter(p -> !Double.isNaN(with.loneliness().get(DAYS)[p])).count());
    }

    @Test
    void usersOfADayAreThoseOfTheirOwnWorld() throws Exception {
        Lived with = live("with", scenario("ai.present=true", "ai.adoption.initial_share=0.5", "ai.partner.pull=2"),
                null);
        Lived without = live("without", scenario(), "with");
        assertEquals("60", with.series().get("0 use:none people"), "nobody has one before day 0");
        assertEquals("0", with.series().get("0 use:daily people"));
        assertEquals(null, with.series().get("0 use:daily loneliness"));
        for (UserType type : UserType.values()) {
            for (String variable : List.of("people", "loneliness", "loneliness_sd", "well_being_lowest_decile")) {
                assertEquals(
                        with.series().get(DAYS + " would_use:" + type.column() + " " + variable),
                        with.series().get(DAYS + " use:" + type.column() + " " + variable),
                        "on the last day of the world with AI the two are one");
            }
        }
        assertTrue(without.series().keySet().stream().noneMatch(key -> key.contains(" use:")),
                "a world without AI has no users");
    }
}
