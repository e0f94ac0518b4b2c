package kith.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kith.scenario.format.Description;
import kith.scenario.format.Descriptions;
import org.junit.jupiter.api.Test;

/**
 * The tables of {@code sim/docs/ODD.md} that are made from the code are up to date, and the document keeps the headings
 * of the protocol. To make the tables anew:
 * {@code mvn -pl sim -am -Dtest=OddTest -Dsurefire.failIfNoSpecifiedTests=false -Dkith.regenerate=true test}
 */
final class OddTest {
    private static final Path FILE = Path.of("docs", "ODD.md");
    private static final String STALE = "docs/ODD.md is stale; run this test with -Dkith.regenerate=true";
    private static final Pattern TABLE = Pattern.compile("(<!-- generated: ([a-z-]+) -->\n)(.*?)(<!-- end -->)",
            Pattern.DOTALL);

    @Test
    void generatedTablesAreUpToDate() throws Exception {
        Map<String, String> tables = OddTables.render(StateVariablesTest.CLASSES);
        String text = Files.readString(FILE);
        String filled = filled(text, tables);
        if (Boolean.getBoolean("kith.regenerate")) {
            Files.writeString(FILE, filled);
        }
        assertEquals(filled, Files.readString(FILE), STALE);
        assertEquals(
                List.copyOf(tables.keySet()).stream().sorted().toList(),
                names(filled).stream().sorted().toList());
    }

    @Test
    void aStaleTableIsFoundOut() {
        String text = "a\n<!-- generated: state -->\nold\n<!-- end -->\nb\n";
        assertEquals(
                "a\n<!-- generated: state -->\n\n$1 new\n\n<!-- end -->\nb\n",
                filled(text, Map.of("state", "\n$1 new\n")));
    }

    @Test
    void headingsAreThoseOfTheProtocol() throws Exception {
        List<String> headings = Files.readString(FILE)
                .lines()
                .filter(line -> line.matches("## \\d .*"))
                .map(line -> line.substring(3))
                .toList();
        assertEquals(
                List.of(
                        "1 Purpose and patterns",
                        "2 Entities, state variables, and scales",
                        "3 Process overview and scheduling",
                        "4 Design concepts",
                        "5 Initialization",
                        "6 Input data",
                        "7 Submodels"),
                headings);
        List<String> concepts = Files.readString(FILE)
                .lines()
                .filter(line -> line.matches("### 4\\.\\d+ .*"))
                .map(line -> line.replaceAll("^### 4\\.\\d+ ", ""))
                .toList();
        assertEquals(
                List.of(
                        "Basic principles",
                        "Emergence",
                        "Adaptation",
                        "Objectives",
                        "Learning",
                        "Prediction",
                        "Sensing",
                        "Interaction",
                        "Stochasticity",
                        "Collectives",
                        "Observation"),
                concepts);
    }

    @Test
    void everySettingNamedInTheDocumentExists() throws Exception {
        assertEquals(List.of(), unknownSettings(Files.readString(FILE)));
        assertEquals(
                List.of("contact.wilingness", "needs.*.wait"),
                unknownSettings("contact.wilingness x `needs.*.wait`, needs.*.weight, ai.conduct, Ties.degree, ties."));
    }

    private static List<String> unknownSettings(String text) {
        List<String> paths = Descriptions.all().stream().map(Description::path).toList();
        Matcher named = Pattern.compile(
                "(?<![\\w./])(?:population|needs|seeking|choice|contact|standards|ties|loneliness|well_being|ai|roles"
                        + "|observation)\\.(?!csv)(?:\\*|[a-z_]+)(?:\\.[a-z_]+)*")
                .matcher(text);
        List<String> unknown = new ArrayList<>();
        while (named.find()) {
            Pattern path = Pattern.compile(named.group().replace(".", "\\.").replace("*", "[a-z_]+") + "(\\..*)?");
            if (paths.stream().noneMatch(p -> path.matcher(p).matches())) {
                unknown.add(named.group());
            }
        }
        return unknown;
    }

    private static String filled(String text, Map<String, String> tables) {
        return TABLE.matcher(text).replaceAll(m -> {
            String table = tables.get(m.group(2));
            assertTrue(table != null, "no table is called '" + m.group(2) + "'");
            return Matcher.quoteReplacement(m.group(1) + "\n" + table.strip() + "\n\n" + m.group(4));
        });
    }

    private static List<String> names(String text) {
        return TABLE.matcher(text).results().map(m -> m.group(2)).toList();
    }
}
