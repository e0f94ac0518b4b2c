package kith.output;

import java.nio.file.Path;
import java.util.List;
import kith.analysis.table.CsvFile;
import kith.ledger.Cause;
import kith.ledger.Ledger;
import kith.ledger.Outcome;

/** ledger.csv of one run: what each change over the whole run is booked to, of groups and of persons. */
final class LedgerRows implements AutoCloseable {
    private static final List<String> COLUMNS = List.of("run_id", "from_day", "to_day", "person_id", "group", "outcome",
            "cause", "amount", "unit");

    private final CsvFile file;
    private final String runId;
    private final int lastDay;

    LedgerRows(Path path, String runId, int lastDay) {
        file = CsvFile.open(path, COLUMNS);
        this.runId = runId;
        this.lastDay = lastDay;
    }

    /** The means over some people, under the name of their group. */
    void group(String name, Ledger ledger, int[] people) {
        for (Outcome outcome : Outcome.values()) {
            for (Cause cause : Cause.of(outcome)) {
                entry("", name, outcome, cause, ledger.mean(outcome, people, cause));
            }
        }
    }

    /** The amounts of one person. */
    void person(String id, Ledger ledger, int person) {
        for (Outcome outcome : Outcome.values()) {
            for (Cause cause : Cause.of(outcome)) {
                entry(id, "", outcome, cause, ledger.amount(outcome, person, cause));
            }
        }
    }

    private void entry(String person, String group, Outcome outcome, Cause cause, double amount) {
        file.text(runId).whole(0).whole(lastDay).text(person).text(group).text(outcome.metric())
                .text(cause.column()).number(amount).text(outcome.unit()).endRow();
    }

    /** Gives the file its name. */
    void commit() {
        file.commit();
    }

    @Override
    public void close() {
        file.close();
    }
}
