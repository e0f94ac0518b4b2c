package kith.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kith.analysis.summary.TerminalStyle;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One quantity has one number, wherever a reader meets it: summary, charts, tables and JSON, each parsed as a reader
 * would.
 */
class SameNumbersTest {
    private static final double EXACT = 1e-12;
    private static final int LAST = 365;

    @TempDir
    private Path folder;

    @BeforeAll
    static void headless() {
        System.setProperty("java.awt.headless", "true");
    }

    private record Number(double size, double low, double high) {}

    private List<String> row(String file, String start) throws IOException {
        return List.of(Files.readAllLines(folder.resolve(file)).stream()
                .filter(line -> Pattern.compile("^" + start).matcher(line).find()).findFirst()
                .orElseThrow(() -> new AssertionError(file + ": " + start))
                .split(",", -1));
    }

    private Number cells(String file, String start, int size, int low, int high) throws IOException {
        List<String> cells = row(file, start);
        return new Number(Double.parseDouble(cells.get(size)), Double.parseDouble(cells.get(low)),
                Double.parseDouble(cells.get(high)));
    }

    private Number course(String chart) throws IOException {
        String of = "charts/" + chart;
        return new Number(Double.parseDouble(row(of, "difference,mean," + LAST + ",").get(3)),
                Double.parseDouble(row(of, "difference,ci_low," + LAST + ",").get(3)),
                Double.parseDouble(row(of, "difference,ci_high," + LAST + ",").get(3)));
    }

    private static Number printed(String text) {
        Matcher found = Pattern.compile("\\n  Loneliness, points +([+−0-9.]+) +\\[([+−0-9.]+), ([+−0-9.]+)\\]")
                .matcher(text);
        assertTrue(found.find(), text);
        return new Number(number(found.group(1)), number(found.group(2)), number(found.group(3)));
    }

    private static double number(String printed) {
        return Double.parseDouble(printed.replace('−', '-').replace("+", ""));
    }

    private static Number json(JsonNode row, String size) {
        return new Number(row.path(size).asDouble(), row.path("ci_low").asDouble(), row.path("ci_high").asDouble());
    }

    private static JsonNode loneliness(JsonNode rows) {
        for (JsonNode row : rows) {
            if (row.path("variable").asString().equals("loneliness")) {
                return row;
            }
        }
        throw new AssertionError(rows.toString());
    }

    private static void equal(Number expected, Number found, double by, String where) {
        assertEquals(expected.size(), found.size(), by, where);
        assertEquals(expected.low(), found.low(), by, where);
        assertEquals(expected.high(), found.high(), by, where);
    }

    @Test
    void summaryChartsTablesAndJsonSayOneNumber() throws Exception {
        ExampleStudy.year().write(folder);
        StudyAnalysis analysis = StudyAnalysis.of(folder);
        analysis.write();
        Number table = cells("contrasts.csv", "companions,no-ai," + LAST + ",all,loneliness,", 7, 9, 10);
        equal(table,
                cells("charts/what-changed.csv", "companions,no-ai," + LAST + ",all,[0-9.]+,loneliness,", 9, 10, 11),
                EXACT, "chart of effects");
        equal(table, course("loneliness-over-time.csv"), EXACT, "chart over time");
        JsonNode findings = JsonMapper.builder().build().readTree(folder.resolve("findings.json").toFile());
        equal(table, json(loneliness(findings.path("contrasts")), "diff"), EXACT, "findings.json, contrasts");
        equal(table, json(loneliness(findings.path("sections").path(0).path("rows")), "value"), EXACT,
                "findings.json, sections");
        String text = analysis.terminal(TerminalStyle.PLAIN, List.of(), "");
        equal(table, printed(text), 0.05, "summary, rounded to one decimal");
        String told = findings.path("answer").path(0).asString();
        assertTrue(text.replaceAll("\\s+", " ").contains(told), "the answer is the same sentence: " + told);
        String drawn = Files.readString(folder.resolve("charts/what-changed.svg"));
        String size = loneliness(findings.path("sections").path(0).path("rows")).path("printed").asString()
                .split(" ")[0];
        assertTrue(drawn.contains(">" + size + "</text>"), "the chart prints " + size + ", as the summary does");
    }
}
