package kith.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What kith explore refuses before it opens anything. */
final class ExploreCommandTest {
    @Test
    void theNetworkIsOpenedForAPanelAlone(@TempDir Path folder) {
        CommandRun run = CommandRun.of("explore", "--lan");
        assertEquals(2, run.code());
        assertEquals("kith explore: --lan needs --panel; the explorer itself stays on this computer\n", run.err());
        assertEquals("kith explore: --lan-address needs --lan\n",
                CommandRun.of("explore", "--lan-address", "10.0.0.1").err());
        String unknown = CommandRun.of("explore", "--panel", folder.resolve("v.json").toString(), "--lan",
                "--lan-address", "203.0.113.9").err();
        assertTrue(unknown.contains("--lan-address 203.0.113.9 is no address of this computer"), unknown);
    }

    @Test
    void aPanelIsNotExported() {
        CommandRun run = CommandRun.of("explore", "--export", "page", "--panel", "class.votes.json");
        assertEquals(2, run.code());
        assertTrue(run.err().contains("a panel needs the server"), run.err());
    }

    /** More people than a page can play are refused before it opens; a file that is wrong, with what is wrong. */
    @Test
    void aSurveyOfTooManyPeopleIsRefused(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("large.scenario.yaml");
        Files.writeString(file, "schema_version: 1\nquestion: Who?\nreference: none\npopulation:\n"
                + "  people_file: people.csv\n  isolated_count: 1\n");
        Path people = folder.resolve("people.csv");
        Files.writeString(people, IntStream.range(0, 20_000).mapToObj(i -> "p" + i)
                .collect(Collectors.joining("\n", "person_id\n", "\n")));
        CommandRun run = CommandRun.of("explore", file.toString());
        assertEquals(3, run.code());
        assertEquals("kith explore: " + file + " has 20001 people; the page can play at most 20000. Use 'kith run'\n",
                run.err());
        Files.writeString(people, "person_id,age_years\nann,old\nben,\n");
        run = CommandRun.of("explore", file.toString());
        assertEquals(3, run.code());
        assertTrue(run.err().contains("people.csv:2:5 age_years: found text 'old'"), run.err());
    }
}
