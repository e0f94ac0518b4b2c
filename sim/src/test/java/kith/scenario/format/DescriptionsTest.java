package kith.scenario.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kith.scenario.files.ScenarioReader;
import org.junit.jupiter.api.Test;

final class DescriptionsTest {
    private static final Pattern UNIFORM = Pattern.compile("uniform\\((-?[0-9.]+), (-?[0-9.]+)\\)");

    private final List<Description> all = Descriptions.all();

    @Test
    void everyValueIsDescribedOnceInOrder() {
        Map<String, String> leaves = ScenarioValues.leaves(
                ScenarioReader.create().defaults(List.of()).scenario());
        Set<String> seen = new HashSet<>();
        all.forEach(d -> assertTrue(seen.add(d.path()), d.path()));
        assertEquals(
                leaves.keySet().stream()
                        .filter(path -> !path.equals("name") && !path.equals("label"))
                        .toList(),
                all.stream()
                        .filter(d -> !d.defaultValue().isEmpty())
                        .map(Description::path)
                        .toList());
    }

    @Test
    void gradesOfAllButStudySettingsAreCounted() {
        long graded = all.stream().filter(d -> !d.parameter().study()).count();
        assertEquals(
                graded,
                Descriptions.countByGrade().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum());
    }

    @Test
    void everyParameterSaysWhatItIs() {
        for (Description d : all) {
            assertTrue(
                    d.parameter().text().endsWith(".")
                            || d.parameter().study()
                            || d.type().equals("text"),
                    d.path());
            assertTrue(
                    !d.parameter().source().isBlank() && !d.parameter().unit().isBlank(), d.path());
            boolean number = d.type().equals("number") || d.type().equals("integer");
            assertTrue(!number || !d.range().isEmpty(), d.path() + " has no range");
        }
    }

    @Test
    void everyRangeIsADistributionAroundTheDefaultWithinTheBounds() {
        List<String> wrong = new ArrayList<>();
        for (Description d : all) {
            String range = d.parameter().range();
            if (range.isEmpty() || range.equals("fixed") || d.defaultValue().isEmpty()) {
                continue;
            }
            Matcher uniform = UNIFORM.matcher(range);
            double value = Double.parseDouble(d.defaultValue());
            if (!uniform.matches()
                    || Double.parseDouble(uniform.group(1)) > value
                    || Double.parseDouble(uniform.group(2)) < value
                    || Double.parseDouble(uniform.group(1)) < d.parameter().min()
                    || Double.parseDouble(uniform.group(2)) > d.parameter().max()) {
                wrong.add(d.path() + " = " + d.defaultValue() + ": " + range + ", allowed " + d.range());
            }
        }
        assertEquals(List.of(), wrong);
    }
}
