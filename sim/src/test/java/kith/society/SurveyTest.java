package kith.society;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kith.relation.NeedCatalogue;
import kith.relation.RoleCatalogue;
import kith.relation.Ties;
import kith.scenario.files.ScenarioReader;
import kith.scenario.settings.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What people files and ties files say holds at the start, and what they do not say is drawn by each person's own key.
 */
final class SurveyTest {
    private static final ScenarioReader READER = ScenarioReader.create();

    @TempDir
    Path folder;

    private final List<String> sets = new ArrayList<>(List.of("population.people_count=50"));

    private void file(String setting, String... lines) throws Exception {
        Path file = folder.resolve(setting + ".csv");
        Files.writeString(file, String.join("\n", lines) + "\n");
        sets.add("population." + setting + "=" + file);
    }

    private World draw(int replicate) throws Exception {
        Scenario scenario = READER.defaults(sets).scenario();
        RoleCatalogue roles = new RoleCatalogue(scenario.roles().human(), new NeedCatalogue(scenario.needs()));
        return Population.draw(scenario, roles, SurveyFiles.read(scenario), scenario.seed(), replicate);
    }

    private static int row(World world, String id) {
        return IntStream.range(0, world.people().count()).filter(p -> world.people().register().id(p).equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** All traits and the community of everybody, by id. */
    private static Map<String, List<Object>> traits(World world) {
        Map<String, List<Object>> all = new TreeMap<>();
        for (int person = 0; person < world.people().count(); person++) {
            List<Object> of = new ArrayList<>(List.of(world.people().community(person)));
            for (Trait trait : Trait.values()) {
                of.add(world.people().trait(person, trait));
            }
            all.put(world.people().register().id(person), of);
        }
        return all;
    }

    /** Ties as "a b role side closeness", a being the smaller id. */
    private static TreeSet<String> ties(World world) {
        People people = world.people();
        Ties ties = world.ties();
        TreeSet<String> all = new TreeSet<>();
        for (int person = 0; person < people.count(); person++) {
            for (int slot = ties.first(person); slot < ties.first(person) + ties.degree(person); slot++) {
                String other = people.register().id(ties.other(slot));
                if (people.register().id(person).compareTo(other) < 0) {
                    all.add(people.register().id(person) + " " + other + " " + ties.role(slot) + " " + ties.side(slot)
                            + " "
                            + ties.closeness(slot));
                }
            }
        }
        return all;
    }

    /** People of each setting of a role, by the role's place. */
    private static List<String> settings(World world, String role) {
        Scenario scenario = READER.defaults(List.of()).scenario();
        int index = new RoleCatalogue(scenario.roles().human(), new NeedCatalogue(scenario.needs())).indexOf(role);
        return world.settings().stream()
                .filter(setting -> setting.role() == index)
                .map(setting -> IntStream.of(setting.members()).mapToObj(world.people().register()::id).sorted()
                        .collect(Collectors.joining(" ")))
                .sorted()
                .toList();
    }

    @Test
    void whatIsMeasuredIsTakenAndWhatIsMissingIsDrawnAndMarked() throws Exception {
        file("people_file", "openness,person_id,age_years,community", "1.25,ann,33,C", ",ben,,B", "-2,carla,71.5,");
        World world = draw(0);
        People people = world.people();
        assertEquals(3, people.count(), "the number of people is the file's");
        int ann = row(world, "ann");
        int ben = row(world, "ben");
        int carla = row(world, "carla");
        assertEquals(1.25, people.trait(ann, Trait.OPENNESS));
        assertEquals(33, people.trait(ann, Trait.AGE));
        assertEquals(2, people.community(ann));
        assertEquals(71.5, people.trait(carla, Trait.AGE));
        assertFalse(
                people.register().isDrawn(ann, Trait.OPENNESS) || people.register().isDrawn(ann, Trait.AGE)
                        || people.register().isCommunityDrawn(ann));
        assertTrue(
                people.register().isDrawn(ben, Trait.OPENNESS) && people.register().isDrawn(ben, Trait.AGE)
                        && !people.register().isCommunityDrawn(ben));
        assertTrue(people.register().isCommunityDrawn(carla) && !people.register().isDrawn(carla, Trait.OPENNESS));
        for (Trait trait : List.of(Trait.SOCIABILITY, Trait.ANXIETY, Trait.SET_POINT, Trait.STRENGTH)) {
            assertTrue(people.register().isDrawn(ann, trait) && people.register().isDrawn(ben, trait)
                    && people.register().isDrawn(carla, trait));
        }
        World other = draw(1);
        assertEquals(33, other.people().trait(row(other, "ann"), Trait.AGE), "measured: the same in every replicate");
        assertNotEquals(people.trait(ann, Trait.ANXIETY), other.people().trait(row(other, "ann"), Trait.ANXIETY));
    }

    @Test
    void aFurtherRowAndAnotherOrderChangeNobodysDrawnTraits() throws Exception {
        file("people_file", "person_id,age_years", "ann,33", "ben,", "carla,71");
        Map<String, List<Object>> before = traits(draw(0));
        file("people_file", "age_years,person_id", "19,dora", "71,carla", ",ben", "33,ann");
        Map<String, List<Object>> after = traits(draw(0));
        assertEquals(4, after.size());
        after.remove("dora");
        assertEquals(before, after);
    }

    @Test
    void aPersonOfAFileIsDrawnAsTheSyntheticPersonOfThatId() throws Exception {
        List<Object> synthetic = traits(draw(0)).get("p0000007");
        file("people_file", "person_id", "p0000007", "ann");
        assertEquals(synthetic, traits(draw(0)).get("p0000007"));
    }

    @Test
    void tiesOfAFileAreTheTiesAtTheStart() throws Exception {
        file("people_file", "person_id", "ann", "ben", "carla", "dora");
        file("ties_file", "person_a,person_b,role,side_a,closeness",
                "ben,ann,parent_child,child,0.4", "ann,carla,friends,,1", "dora,ben,partners,partner,");
        World world = draw(0);
        Scenario scenario = READER.defaults(List.of()).scenario();
        RoleCatalogue roles = new RoleCatalogue(scenario.roles().human(), new NeedCatalogue(scenario.needs()));
        int kin = roles.indexOf("parent_child");
        int dora = row(world, "dora");
        double drawn = world.ties().closeness(world.ties().find(dora, row(world, "ben")));
        assertEquals(
                new TreeSet<>(List.of(
                        "ann ben " + kin + " 0 0.4",
                        "ann carla " + roles.indexOf("friends") + " 0 1.0",
                        "ben dora " + roles.indexOf("partners") + " "
                                + world.ties().side(world.ties().find(row(world, "ben"), dora)) + " " + drawn)),
                ties(world));
        assertTrue(drawn >= 0.02 && drawn <= 0.98
                && drawn != roles.get(roles.indexOf("partners")).settings().startCloseness());
        assertFalse(world.settings().isEmpty(), "settings are drawn where the file has none");
    }

    @Test
    void tiesCanBeGivenToASyntheticPopulation() throws Exception {
        Map<String, List<Object>> before = traits(draw(0));
        file("ties_file", "person_a,person_b,role,closeness", "p0000050,p0000001,friends,0.25");
        World world = draw(0);
        assertEquals(before, traits(world));
        assertEquals(1, ties(world).size());
        assertTrue(ties(world).first().startsWith("p0000001 p0000050 ") && ties(world).first().endsWith(" 0.25"));
    }

    @Test
    void settingColumnsAreTheSettings() throws Exception {
        file("people_file", "person_id,age_years,household,neighbourhood,workplace",
                "ann,40,1,north,mill", "ben,42,1,north,", "carla,14,1,north,school",
                "dora,70,2,south,", "emil,71,,south,mill", "fred,30,,,");
        World world = draw(0);
        assertEquals(List.of("ann ben carla", "dora"), settings(world, "friends"));
        assertEquals(List.of("ann ben carla", "dora emil"), settings(world, "neighbours"));
        assertEquals(List.of("ann emil", "carla"), settings(world, "colleagues"));
        Scenario scenario = READER.defaults(List.of()).scenario();
        RoleCatalogue roles = new RoleCatalogue(scenario.roles().human(), new NeedCatalogue(scenario.needs()));
        String partners = " " + roles.indexOf("partners") + " ";
        List<String> couples = ties(world).stream()
                .map(tie -> tie.substring(0, tie.lastIndexOf(' ') - 1))
                .filter(tie -> tie.endsWith(partners))
                .toList();
        assertEquals(List.of("ann ben" + partners), couples, "couples live together");
        String parent = " " + roles.indexOf("parent_child") + " 0 ";
        assertTrue(ties(world).stream().anyMatch(tie -> tie.startsWith("ann carla" + parent)),
                "the older is the parent");
    }

    @Test
    void withTiesAndSettingsNothingOfTheNetworkIsDrawn() throws Exception {
        file("people_file", "person_id,neighbourhood", "ann,x", "ben,x", "carla,y");
        file("ties_file", "person_a,person_b,role,closeness", "ann,carla,friends,0.5");
        World one = draw(0);
        World two = draw(1);
        assertEquals(ties(one), ties(two));
        assertEquals(List.of("ann ben", "carla"), settings(one, "neighbours"));
        assertEquals(2, one.settings().size());
    }

    @Test
    void theDictionaryBesideTheSampleNamesEveryColumn() throws Exception {
        String dictionary = Files.readString(Path.of("..", "scenarios", "data", "README.md"));
        List<String> columns = new ArrayList<>(SurveyPeopleFile.columns());
        columns.addAll(List.of("person_a`, `person_b", SurveyTiesFile.ROLE, SurveyTiesFile.SIDE,
                SurveyTiesFile.CLOSENESS));
        assertEquals(List.of(),
                columns.stream().filter(column -> !dictionary.contains("\n| `" + column + "` |")).toList());
    }

    @Test
    void dataFilesAreNeverPassedOver() throws Exception {
        file("people_file", "person_id", "ann", "ben");
        Scenario scenario = READER.defaults(sets).scenario();
        RoleCatalogue roles = new RoleCatalogue(scenario.roles().human(), new NeedCatalogue(scenario.needs()));
        assertThrows(IllegalArgumentException.class, () -> Population.draw(scenario, roles, 1, 0));
    }
}
