package kith.analysis.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kith.analysis.ExampleStudy;
import kith.analysis.StudyAnalysis;
import kith.analysis.summary.TerminalStyle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A claim that holds is not told alone where it fails under a rival assumption. */
class RivalClaimsTest {
    private static final String RIVAL = "rivals/rule-nest";
    private static final String CLAIM = "{\"name\":\"change\",\"text\":\"Loneliness changes by at most 3 points.\","
            + "\"variable\":\"loneliness\",\"group\":\"all\",\"day\":60,\"says\":\"too_small\",\"size\":3}";

    @TempDir
    private Path folder;

    /** A study whose rival moves the loneliness of companions by some points. */
    private StudyAnalysis study(double by) throws Exception {
        ExampleStudy example = new ExampleStudy(4, 60, List.of("companions"), true);
        for (Path each : List.of(folder, folder.resolve(RIVAL))) {
            example.write(each);
            Path file = each.resolve("manifest.json");
            String manifest = Files.readString(file)
                    .replaceFirst("\"role\":\"scenario\"", "\"role\":\"scenario\",\"claims\":[" + CLAIM + "]");
            Files.writeString(file, each.equals(folder) ? manifest.replace("\"parameters\":",
                    "\"rivals\":[{\"path\":\"choice.rule\",\"value\":\"nest\",\"folder\":\"" + RIVAL
                            + "\"}],\"parameters\":") : manifest);
        }
        Path series = folder.resolve(RIVAL).resolve("series.csv");
        Files.write(series, Files.readAllLines(series).stream().map(row -> {
            String[] cells = row.split(",");
            return cells[0].startsWith("companions") && cells[1].equals("60") && cells[3].equals("loneliness")
                    ? row.substring(0, row.lastIndexOf(',') + 1) + (Double.parseDouble(cells[5]) + by) : row;
        }).toList());
        return StudyAnalysis.of(folder);
    }

    @Test
    void anotherVerdictIsToldBesideTheClaim() throws Exception {
        StudyAnalysis analysis = study(9);
        assertEquals(Verdict.HOLDS, analysis.claims().get(0).verdict());
        String text = analysis.terminal(TerminalStyle.PLAIN, List.of(), "").replaceAll("\\s+", " ");
        assertTrue(text.contains("Under choice.rule=nest: fails."), text);
        analysis.write();
        JsonNode claim = JsonMapper.builder().build().readTree(folder.resolve("findings.json").toFile())
                .path("claims").path(0);
        assertEquals("choice.rule=nest", claim.path("other_verdicts").path(0).path("assumption").asString());
        assertEquals("fails", claim.path("other_verdicts").path(0).path("verdict").asString());
    }

    @Test
    void theSameVerdictIsNotToldAgain() throws Exception {
        StudyAnalysis analysis = study(0);
        assertEquals(Verdict.HOLDS, analysis.claims().get(0).verdict());
        assertFalse(analysis.terminal(TerminalStyle.PLAIN, List.of(), "").contains("choice.rule=nest: "));
    }
}
