package kith.analysis.governance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kith.analysis.stats.StudentInterval;
import kith.analysis.table.GovernanceTable;
import kith.analysis.table.RunsTable;
import kith.analysis.table.TableException;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where conduct has been steered, and when it counts as swinging. */
final class SteeredTest {
    private static final String HEADER = "run_id,day,provider,part,lever,value,slope,slope_error,evidence,"
            + "detectable,people_count\n";

    @TempDir
    Path folder;

    private static RunsTable.Run run(String id, int replicate) {
        return new RunsTable.Run(id, "0", "s", "s", replicate, 1, RunsTable.Status.SUCCEEDED, 84);
    }

    @Test
    void theMeanOverRunsOfTheFirstAndTheLastDecision() throws Exception {
        Path file = folder.resolve("governance.csv");
        Files.writeString(file, HEADER
                + "a,28,one,all,retention,0.3,0.1,0.2,0.5,,40\na,56,one,all,retention,0.5,,,,,40\n"
                + "b,28,one,all,retention,0.1,,,,,40\nb,56,one,all,retention,0.7,,,,,40\n");
        List<Steered> steered = Steered.of(GovernanceTable.read(file), List.of(run("a", 0), run("b", 1)),
                new StudentInterval());
        assertEquals(1, steered.size());
        assertEquals(2, steered.get(0).rounds());
        assertEquals(0.2, steered.get(0).first(), 1e-12);
        assertEquals(0.6, steered.get(0).last(), 1e-12);
        assertEquals(0.6 - 12.706 * 0.1, steered.get(0).interval().low(), 1e-3, "t of one degree of freedom");
        assertTrue(GovernanceTable.read(folder.resolve("none.csv")).isEmpty());
    }

    @Test
    void aFaultNamesFileAndLine() throws Exception {
        Path file = folder.resolve("governance.csv");
        Files.writeString(file, HEADER + "a,one,one,all,retention,0.3,,,,,40\n");
        TableException fault = Assertions.assertThrows(TableException.class, () -> GovernanceTable.read(file));
        assertTrue(fault.getMessage().contains("governance.csv:2"), fault.getMessage());
    }

    @Test
    void fourMovesThereAndBackAreSwinging() {
        assertTrue(Steered.swings(new double[] {0, 0, 0, 0, 0, 0, 0.3, 0, 0.3, 0, 0.3, 0}));
        assertFalse(Steered.swings(new double[] {0, 0, 0, 0, 0, 0, 0.3, 0, 0.3, 0.3, 0.3, 0.3}), "three turns");
        assertFalse(Steered.swings(new double[] {0, 0, 0, 0, 0.1, 0, 0.1, 0, 0.1, 0, 0.1, 0}), "small moves");
        assertFalse(Steered.swings(new double[] {-0.9, -0.6, -0.3, 0, 0.2, 0.4, 0.5, 0.55, 0.5, 0.55, 0.5, 0.55}),
                "a way up that ends in a rest");
        assertFalse(Steered.swings(new double[] {0.5}));
    }
}
