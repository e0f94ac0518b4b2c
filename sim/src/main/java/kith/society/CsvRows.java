package kith.society;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.List;
import kith.scenario.format.Words;

/** The rows of a CSV text. Spaces around a cell do not count, nor how a space or a letter with accent is encoded. */
final class CsvRows implements SurveyRows {
    private final SurveyText text;
    private final CloseableIterator<CsvRecord> records;
    private int line;

    CsvRows(SurveyText text) {
        this.text = text;
        records = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .maxBufferSize(Math.max(1 << 24, text.toString().length() + 1))
                .ofCsvRecord(text.toString())
                .iterator();
    }

    @Override
    public boolean hasNext() {
        return records.hasNext();
    }

    @Override
    public List<String> next() {
        CsvRecord record = records.next();
        line = (int) record.getStartingLineNumber();
        return record.getFields().stream().map(Words::plain).toList();
    }

    @Override
    public int line() {
        return line;
    }

    @Override
    public String at(int of, int field) {
        return text.cell(of, field);
    }
}
