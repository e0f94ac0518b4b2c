package kith.analysis.column;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import kith.analysis.table.CsvFile;
import kith.analysis.table.Rows;
import kith.analysis.table.TableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables in columns come back as they were written, and other tools read the same. */
class ColumnFileTest {
    private static final List<String> COLUMNS = List.of("day", "group", "value", "constant", "luck");

    @TempDir
    Path folder;

    private Path write(String name, int rows) {
        Path file = folder.resolve(name);
        SplittableRandom luck = new SplittableRandom(7);
        try (ColumnFile out = ColumnFile.open(file, COLUMNS)) {
            out.note("unit.value", "points");
            for (int row = 0; row < rows; row++) {
                out.whole(row - 5L).text("group:" + row % 11 + (row % 13 == 0 ? "ä\n\"," : ""))
                        .number(row % 7 == 0 ? Double.NaN : row / 8.0).text("same").number(luck.nextDouble()).endRow();
            }
            out.commit();
        }
        return file;
    }

    @Test
    void rowsComeBackAsTheyWere() {
        int rows = ColumnFile.GROUP + 3;
        Path file = write("a.parquet", rows);
        SplittableRandom luck = new SplittableRandom(7);
        try (ColumnReader in = ColumnReader.open(file)) {
            assertEquals(COLUMNS, in.names());
            assertEquals(rows, in.size());
            assertEquals("points", in.note("unit.value"));
            assertEquals("", in.note("unit.other"));
            assertEquals(2, in.groups());
            int row = 0;
            for (int group = 0; group < in.groups(); group++) {
                long[] days = in.wholes(group, "day");
                String[] groups = in.texts(group, "group");
                double[] values = in.numbers(group, "value");
                double[] lucks = in.numbers(group, "luck");
                String[] constants = in.texts(group, "constant");
                for (int i = 0; i < in.size(group); i++, row++) {
                    assertEquals(row - 5L, days[i]);
                    assertEquals("group:" + row % 11 + (row % 13 == 0 ? "ä\n\"," : ""), groups[i]);
                    assertEquals(row % 7 == 0 ? Double.NaN : row / 8.0, values[i]);
                    assertEquals(luck.nextDouble(), lucks[i]);
                    assertEquals("same", constants[i]);
                }
            }
            assertEquals(rows, row);
        }
    }

    @Test
    void aTableWithoutRowsHasItsColumns() {
        try (ColumnReader in = ColumnReader.open(write("none.parquet", 0))) {
            assertEquals(COLUMNS, in.names());
            assertEquals(0, in.size());
        }
    }

    @Test
    void copiesIntoOtherTables() throws Exception {
        Path csv = folder.resolve("a.csv");
        try (ColumnReader in = ColumnReader.open(write("a.parquet", 3));
                CsvFile out = CsvFile.open(csv, List.of("run_id", "day", "group", "value", "constant", "luck"))) {
            in.copyTo(out, "r1");
            out.commit();
        }
        List<String> lines = Files.readAllLines(csv);
        assertTrue(lines.contains("r1,-4,group:1,0.125,same," + in("a.parquet")), lines.toString());
    }

    private String in(String name) {
        try (ColumnReader in = ColumnReader.open(folder.resolve(name))) {
            return CsvFile.decimal(in.numbers(0, "luck")[1]);
        }
    }

    @Test
    void theSameRowsGiveTheSameBytes() throws Exception {
        assertArrayEquals(Files.readAllBytes(write("a.parquet", 900)), Files.readAllBytes(write("b.parquet", 900)));
    }

    @Test
    void otherToolsReadTheSame() throws Exception {
        int rows = ColumnFile.GROUP + 1001;
        Path file = write("a.parquet", rows);
        double[] luck = new SplittableRandom(7).doubles(rows).toArray();
        try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = database.createStatement();
                ResultSet found = statement.executeQuery("select * from '" + file + "'")) {
            int row = 0;
            while (found.next()) {
                assertEquals(row - 5L, found.getLong(1));
                assertEquals("group:" + row % 11 + (row % 13 == 0 ? "ä\n\"," : ""), found.getString(2));
                assertEquals(row % 7 == 0 ? Double.NaN : row / 8.0, found.getDouble(3));
                assertEquals("same", found.getString(4));
                assertEquals(luck[row], found.getDouble(5));
                row++;
            }
            assertEquals(rows, row);
        }
    }

    /** Whichever byte is wrong, what is told names the file, or the cells can be read. */
    @Test
    void damageIsToldWithTheFile() throws Exception {
        Path file = write("a.parquet", 60);
        byte[] whole = Files.readAllBytes(file);
        int told = 0;
        for (int at = 0; at < whole.length; at++) {
            byte[] bytes = whole.clone();
            bytes[at] ^= (byte) (1 << at % 8);
            Files.write(file, bytes);
            try (ColumnReader in = ColumnReader.open(file)) {
                in.copyTo(new Nowhere(), "r");
            } catch (TableException e) {
                assertTrue(e.getMessage().startsWith(file + ": "), e.getMessage());
                told++;
            }
        }
        assertTrue(told > whole.length / 8, told + " of " + whole.length);
        for (int length = 0; length < whole.length; length += 7) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThrows(TableException.class, () -> ColumnReader.open(file).close());
        }
    }

    @Test
    void aMissingFileAndAMissingColumnAreTold() {
        assertEquals(folder.resolve("no.parquet") + ": cannot be read (no such file or folder)",
                assertThrows(TableException.class, () -> ColumnReader.open(folder.resolve("no.parquet")))
                        .getMessage());
        try (ColumnReader in = ColumnReader.open(write("a.parquet", 1))) {
            assertEquals(folder.resolve("a.parquet") + ": has no column valu of number cells; its columns are "
                    + COLUMNS, assertThrows(TableException.class, () -> in.numbers(0, "valu")).getMessage());
        }
    }

    @Test
    void aTableThatIsNotCommittedLeavesNothing() throws Exception {
        try (ColumnFile out = ColumnFile.open(folder.resolve("a.parquet"), COLUMNS)) {
            out.whole(1);
        }
        try (var files = Files.list(folder)) {
            assertFalse(files.findAny().isPresent());
        }
    }

    @Test
    void aColumnHoldsOneKindOfCells() {
        try (ColumnFile out = ColumnFile.open(folder.resolve("a.parquet"), List.of("x"))) {
            out.whole(1).endRow();
            assertThrows(IllegalStateException.class, () -> out.number(1));
        }
        try (ColumnFile out = ColumnFile.open(folder.resolve("a.parquet"), List.of("x", "y"))) {
            out.whole(1);
            assertThrows(IllegalStateException.class, out::endRow);
            out.whole(2);
            assertThrows(IllegalStateException.class, () -> out.whole(3));
        }
    }

    /** Takes rows and keeps none. */
    private static final class Nowhere implements Rows {
        @Override
        public Nowhere text(String value) {
            return this;
        }

        @Override
        public Nowhere whole(long value) {
            return this;
        }

        @Override
        public Nowhere number(double value) {
            return this;
        }

        @Override
        public void endRow() {}

        @Override
        public void commit() {}

        @Override
        public void close() {}
    }
}
