package kith.analysis.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvFileTest {
    @TempDir
    private Path folder;

    @Test
    void writesPlainCells() throws Exception {
        Path file = folder.resolve("new").resolve("t.csv");
        try (CsvFile csv = CsvFile.open(file, List.of("a", "b", "c", "d"))) {
            csv.text("x, \"y\"").whole(3).number(0.1).number(Double.NaN).endRow();
            csv.text("é").whole(-1).number(-0.0).number(1.0 / 3).endRow();
            csv.commit();
        }
        assertEquals("a,b,c,d\n\"x, \"\"y\"\"\",3,0.1,\né,-1,0,0.3333333333333333\n", Files.readString(file));
    }

    @Test
    void aTableThatIsNotFinishedLeavesNothing() throws Exception {
        Path file = folder.resolve("t.csv");
        try (CsvFile csv = CsvFile.open(file, List.of("a"))) {
            csv.text("x").endRow();
        }
        try (var left = Files.list(folder)) {
            assertEquals(List.of(), left.toList());
        }
    }

    @Test
    void anOlderTableStaysUntilTheNewOneIsWhole() throws Exception {
        Path file = folder.resolve("t.csv");
        Files.writeString(file, "old");
        try (CsvFile csv = CsvFile.open(file, List.of("a"))) {
            csv.text("x").endRow();
            assertEquals("old", Files.readString(file));
            csv.commit();
        }
        assertEquals("a\nx\n", Files.readString(file));
        assertFalse(Files.exists(folder.resolve(".t.csv.part")));
    }

    @Test
    void aRowHasAsManyCellsAsColumns() {
        try (CsvFile csv = CsvFile.open(folder.resolve("t.csv"), List.of("a", "b"))) {
            csv.text("x");
            assertThrows(IllegalStateException.class, csv::endRow);
            csv.text("y");
            assertThrows(IllegalStateException.class, () -> csv.text("z"));
        }
    }
}
