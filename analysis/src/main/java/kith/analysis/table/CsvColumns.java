package kith.analysis.table;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A CSV table read row by row through named columns. Columns may stand in any order and others may stand between; every
 * fault names file, line, column and value.
 */
public final class CsvColumns implements AutoCloseable {
    private final Path file;
    private final String[] names;
    private final int[] places;
    private final CloseableIterator<CsvRecord> rows;
    private int width;
    private CsvRecord row;

    private CsvColumns(Path file, String[] names, CloseableIterator<CsvRecord> rows) {
        this.file = file;
        this.names = names;
        this.rows = rows;
        this.places = new int[names.length];
    }

    private CsvColumns readHeader() {
        if (!advance()) {
            throw TableException.at(file, 1, "the header line is missing");
        }
        for (int i = 0; i < names.length; i++) {
            places[i] = row.getFields().indexOf(names[i]);
            if (places[i] < 0) {
                throw TableException.at(file, 1, "the column '" + names[i] + "' is missing");
            }
        }
        width = row.getFieldCount();
        return this;
    }

    /** Opens a table of which these columns are wanted; later calls name a column by its place in this list. */
    public static CsvColumns open(Path file, String... names) {
        if (!Files.isRegularFile(file)) {
            throw TableException.in(file, "is missing; a finished run writes it");
        }
        CsvColumns columns;
        try {
            columns = new CsvColumns(file, names, CsvReader.builder()
                    .allowMissingFields(true).allowExtraFields(true)
                    .ofCsvRecord(file, StandardCharsets.UTF_8).iterator());
        } catch (IOException e) {
            throw TableException.in(file, "cannot be read (" + FileFault.words(e) + ")", e);
        }
        try {
            return columns.readHeader();
        } catch (TableException e) {
            columns.close();
            throw e;
        }
    }

    /** Moves to the next row; false at the end. Ends the analysis if its thread was interrupted. */
    public boolean next() {
        InterruptedAnalysis.check();
        if (!advance()) {
            return false;
        }
        if (row.getFieldCount() != width) {
            throw fault(row.getFieldCount() + " cells where the header has " + width);
        }
        return true;
    }

    private boolean advance() {
        try {
            if (!rows.hasNext()) {
                return false;
            }
            row = rows.next();
            return true;
        } catch (CsvParseException | UncheckedIOException e) {
            if (e.getCause() instanceof Error error) {
                throw error; // memory ran out: no fault of the file
            }
            String why = e instanceof UncheckedIOException ? FileFault.words(e) : e.getMessage();
            throw TableException.in(file, "cannot be read (" + why + ")", e);
        }
    }

    /** A cell as it stands. */
    public String text(int column) {
        return row.getField(places[column]);
    }

    /** A whole number. */
    public int whole(int column) {
        try {
            return Integer.parseInt(text(column));
        } catch (NumberFormatException e) {
            throw fault(names[column] + " '" + text(column) + "' is not a whole number");
        }
    }

    /** A number, or not-a-number where the cell is empty. */
    public double number(int column) {
        String cell = text(column);
        if (cell.isEmpty()) {
            return Double.NaN;
        }
        try {
            double value = Double.parseDouble(cell);
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            // Told below, as an infinite value is.
        }
        throw fault(names[column] + " '" + cell + "' is not a finite number; leave the cell empty where it is missing");
    }

    /** A fault of the current row. */
    public TableException fault(String what) {
        return TableException.at(file, row.getStartingLineNumber(), what);
    }

    @Override
    public void close() {
        try {
            rows.close();
        } catch (IOException e) {
            throw TableException.in(file, "cannot be closed (" + FileFault.words(e) + ")", e);
        }
    }
}
