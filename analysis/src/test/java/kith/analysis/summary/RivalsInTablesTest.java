package kith.analysis.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import kith.analysis.ExampleStudy;
import kith.analysis.StudyAnalysis;
import kith.analysis.contrast.ContrastTable;
import kith.analysis.stats.StudentInterval;
import kith.analysis.table.Study;
import kith.analysis.wording.Numeral;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The summary tells of each outcome in its table what it is under the rival assumptions, and where that decides. */
final class RivalsInTablesTest {
    private static final String LOW = "rivals/rule-low";
    private static final String HIGH = "rivals/rule-high";

    @TempDir
    private Path folder;

    /** A study with two rivals: under one of them people have half an hour a day less with others. */
    @BeforeEach
    void study() throws IOException {
        ExampleStudy example = new ExampleStudy(4, 20, List.of("companions"), true);
        for (String each : List.of("", LOW, HIGH)) {
            example.write(folder.resolve(each));
        }
        Path manifest = folder.resolve("manifest.json");
        Files.writeString(manifest, Files.readString(manifest).replace("\"parameters\":",
                "\"rivals\":[" + rival("low", LOW) + "," + rival("high", HIGH) + "],\"parameters\":"));
        Path series = folder.resolve(LOW).resolve("series.csv");
        Files.write(series, Files.readAllLines(series).stream().map(RivalsInTablesTest::moved).toList());
    }

    private static String rival(String value, String place) {
        return "{\"path\":\"choice.rule\",\"value\":\"" + value + "\",\"folder\":\"" + place + "\"}";
    }

    private static String moved(String row) {
        String[] cells = row.split(",");
        return cells[0].startsWith("companions") && cells[3].equals("human_hours_per_day") && !cells[1].equals("0")
                ? row.substring(0, row.lastIndexOf(',') + 1) + (Double.parseDouble(cells[5]) - 1.5)
                : row;
    }

    private String text() {
        return StudyAnalysis.of(folder).terminal(TerminalStyle.PLAIN, List.of(), "").lines().map(String::strip)
                .collect(Collectors.joining(" "));
    }

    private double hours(String of) {
        return new ContrastTable(Study.read(folder.resolve(of)), "no-ai", new StudentInterval())
                .contrast("companions", 20, "all", "human_hours_per_day").size();
    }

    @Test
    void eachOutcomeOfTheTableHasItsRange() {
        assertEquals(1.5, hours(HIGH) - hours(LOW), 1e-9);
        String text = text();
        String note = text.substring(text.indexOf("Under 2 rival assumptions: "));
        note = note.substring(0, note.indexOf("assumption.") + 11);
        String range = "time with people " + Numeral.signed(hours(LOW), 2) + " to " + Numeral.signed(hours(HIGH), 2);
        assertTrue(note.contains(range), note + " lacks " + range);
        assertTrue(note.contains("well-being "), note);
        assertFalse(note.contains("loneliness"), "the answer has told it: " + note);
        assertTrue(note.endsWith("For time with people, the conclusion depends on the assumption."), note);
    }

    @Test
    void withoutRivalsThereIsNoSuchNote() throws IOException {
        Path manifest = folder.resolve("manifest.json");
        Files.writeString(manifest, Files.readString(manifest).replaceFirst("\"rivals\":\\[.*?],", ""));
        assertFalse(text().contains("rival assumption"), text());
    }
}
