package kith.query;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kith.analysis.table.CsvFile;

/** An answer as CSV, in the form of kith's own tables. */
public final class AnswerCsv {
    private AnswerCsv() {}

    /** Writes the first rows of an answer to a file, over an older one; gives their count. */
    public static long write(Answer answer, long limit, Path file) throws QueryMistake {
        try (CsvFile csv = CsvFile.open(file, answer.names())) {
            long count = 0;
            for (; count < limit && answer.next(); count++) {
                for (String cell : row(answer)) {
                    csv.text(cell);
                }
                csv.endRow();
            }
            csv.commit();
            return count;
        }
    }

    /** Prints the first rows of an answer. */
    public static void print(Answer answer, long limit, PrintWriter out) throws QueryMistake {
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
        csv.writeRecord(answer.names());
        for (long i = 0; i < limit && answer.next(); i++) {
            csv.writeRecord(row(answer));
        }
        try {
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> row(Answer answer) throws QueryMistake {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < answer.names().size(); i++) {
            cells.add(text(answer.cell(i)));
        }
        return cells;
    }

    /** A cell as text; empty if it is missing. */
    public static String text(Object cell) {
        return cell instanceof Double number ? CsvFile.decimal(number)
                : cell instanceof BigDecimal number ? number.toPlainString() : Objects.toString(cell, "");
    }
}
