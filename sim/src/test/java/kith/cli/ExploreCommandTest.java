package kith.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** What kith explore refuses before it opens anything. */
final class ExploreCommandTest {
    @Test
    void theNetworkIsOpenedForAPanelAlone() {
        CommandRun run = CommandRun.of("explore", "--lan");
        assertEquals(2, run.code());
        assertEquals("kith explore: --lan needs --panel; the explorer itself stays on this computer\n", run.err());
    }

    @Test
    void aPanelIsNotExported() {
        CommandRun run = CommandRun.of("explore", "--export", "page", "--panel", "class.votes.json");
        assertEquals(2, run.code());
        assertTrue(run.err().contains("a panel needs the server"), run.err());
    }
}
