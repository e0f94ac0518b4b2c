package kith.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kith.scenario.format.Descriptions;
import kith.scenario.settings.Grade;
import org.junit.jupiter.api.Test;

/** Whatever a document says of how many settings are assumptions is what the settings say. */
final class GradeCountsTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern COUNT = Pattern.compile("(\\d+)\\s+of\\s+(\\d+)\\s+settings");

    private static List<String> wrong(String name, String text) {
        Map<Grade, Integer> counts = Descriptions.countByGrade();
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        String right = counts.get(Grade.D) + " of " + all;
        List<String> wrong = new ArrayList<>();
        Matcher found = COUNT.matcher(text);
        while (found.find()) {
            String said = found.group(1) + " of " + found.group(2);
            if (!said.equals(right)) {
                wrong.add(name + " says " + said + "; expected " + right);
            }
        }
        return wrong;
    }

    @Test
    void documentsCountAssumptionsAsTheSettingsDo() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (String name : List.of("README.md", "CONTRIBUTING.md", "sim/docs/ODD.md", "analysis/docs/OUTPUTS.md",
                "analysis/docs/GLOSSARY.md")) {
            wrong.addAll(wrong(name, Files.readString(ROOT.resolve(name))));
        }
        assertEquals(List.of(), wrong);
        assertEquals(true, COUNT.matcher(Files.readString(ROOT.resolve("sim/docs/ODD.md"))).find(),
                "the ODD document states the count");
    }

    @Test
    void anOldCountIsFound() {
        assertEquals(1, wrong("a.md", "Of these, 12 of 34\nsettings are assumptions.").size());
    }
}
