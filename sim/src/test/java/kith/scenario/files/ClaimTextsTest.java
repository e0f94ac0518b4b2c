package kith.scenario.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kith.scenario.settings.ClaimSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The text of every shipped claim states the sizes by which the claim is checked, and no other size. */
final class ClaimTextsTest {
    private static final Path SCENARIOS = Path.of("..", "scenarios");
    /** Ages are no sizes, and the loneliest fifth is a group. */
    private static final Pattern NO_SIZE = Pattern.compile("aged \\d+ to \\d+|\\d+ or older|loneliest fifth");
    private static final Pattern NUMBER = Pattern.compile("(\\d+(?:\\.\\d+)?)( %| percentage points)?");
    private static final Pattern VAGUE = Pattern.compile(
            "\\b(half|third|quarter|fifth|tenth|standard deviations?|slightly|far|hardly|little|many|some|few)\\b",
            Pattern.CASE_INSENSITIVE);

    static List<Path> scenarios() throws IOException {
        try (Stream<Path> files = Files.walk(SCENARIOS)) {
            return files.filter(file -> file.toString().endsWith(".scenario.yaml")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void textsStateTheSizesOfTheirConditions(Path file) throws Exception {
        ScenarioReader.create().read(file, List.of()).scenario().claims()
                .forEach((name, claim) -> assertEquals("", fault(claim), file.getFileName() + " " + name));
    }

    @Test
    void severalScenariosHaveClaimsWithSizes() throws Exception {
        int sizes = 0;
        for (Path file : scenarios()) {
            sizes += ScenarioReader.create().read(file, List.of()).scenario().claims().values().stream()
                    .mapToInt(claim -> sizes(claim).size()).sum();
        }
        assertTrue(sizes > 40, sizes + " sizes");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Loneliness changes by less than a tenth of a standard deviation.|0.95|does not state 0.95",
            "Loneliness changes by at most 9.5 points.|0.95|does not state 0.95",
            "Loneliness changes by at most 0.95 points, far less than 2 points.|0.95|states 2.0, which is no size",
            "At least 33 % of people have one.|0.33|''",
            "Hardly 33 % of people have one.|0.33|says 'Hardly' instead of a size",
    })
    void aTextThatDiffersIsFound(String text, double size, String fault) {
        ClaimSettings claim = new ClaimSettings(text, "loneliness", "all", OptionalInt.empty(),
                ClaimSettings.Says.TOO_SMALL,
                OptionalDouble.empty(), OptionalDouble.of(size), OptionalDouble.empty(), OptionalDouble.empty(),
                ClaimSettings.SizeUnit.METRIC, false);
        assertEquals(fault, fault(claim));
    }

    private static List<Double> sizes(ClaimSettings claim) {
        return Stream.of(claim.atLeast(), claim.atMost(), claim.low(), claim.high())
                .filter(OptionalDouble::isPresent).map(OptionalDouble::getAsDouble).filter(size -> size != 0).toList();
    }

    /** What differs between the text and the condition; empty if nothing does. */
    private static String fault(ClaimSettings claim) {
        String text = NO_SIZE.matcher(claim.text()).replaceAll("");
        List<Double> stated = new ArrayList<>();
        for (Matcher number = NUMBER.matcher(text); number.find();) {
            double value = Double.parseDouble(number.group(1));
            stated.add(number.group(2) == null ? value : value / 100);
        }
        List<Double> sizes = sizes(claim);
        for (double size : sizes) {
            if (!stated.contains(size)) {
                return "does not state " + size;
            }
        }
        for (double each : stated) {
            if (!sizes.contains(each)) {
                return "states " + each + ", which is no size";
            }
        }
        Matcher vague = VAGUE.matcher(text);
        return !sizes.isEmpty() && vague.find() ? "says '" + vague.group() + "' instead of a size" : "";
    }
}
