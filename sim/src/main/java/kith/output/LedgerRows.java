package kith.output;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import kith.analysis.column.ColumnFile;
import kith.analysis.column.ColumnReader;
import kith.analysis.table.Rows;
import kith.ledger.Cause;
import kith.ledger.Ledger;
import kith.ledger.Outcome;
import kith.output.Group.Settled;

/** ledger.csv of one run: what each change over the whole run is booked to, of groups and of persons. */
final class LedgerRows implements AutoCloseable {
    private static final String NAME = "ledger.csv";
    private static final List<String> COLUMNS = List.of("run_id", "from_day", "to_day", "person_id", "group", "outcome",
            "cause", "amount", "unit");

    private final ColumnFile file;
    private final int lastDay;

    LedgerRows(Path folder, int lastDay) {
        file = RunTables.open(folder, NAME, COLUMNS);
        file.note("to_day", Integer.toString(lastDay));
        this.lastDay = lastDay;
    }

    /** The means over some people, under the name of their group. */
    void group(String name, Ledger ledger, int[] people) {
        for (Outcome outcome : Outcome.values()) {
            for (Cause cause : Cause.of(outcome)) {
                entry(file, lastDay, "", name, outcome, cause, ledger.mean(outcome, people, cause));
            }
        }
    }

    /** The amounts of one person. */
    void person(String id, Ledger ledger, int person) {
        for (Outcome outcome : Outcome.values()) {
            for (Cause cause : Cause.of(outcome)) {
                entry(file, lastDay, id, "", outcome, cause, ledger.amount(outcome, person, cause));
            }
        }
    }

    private static void entry(Rows out, int lastDay, String person, String group, Outcome outcome, Cause cause,
            double amount) {
        out.whole(0).whole(lastDay).text(person).text(group).text(outcome.metric()).text(cause.column())
                .number(amount).text(outcome.unit()).endRow();
    }

    /** Gives the file its name. */
    void commit() {
        file.commit();
    }

    @Override
    public void close() {
        file.close();
    }

    /** A row as it is kept. */
    private record Entry(long from, long to, String person, String group, String outcome, String cause, double amount,
            String unit) {
        void write(String runId, Rows out) {
            out.text(runId).whole(from).whole(to).text(person).text(group).text(outcome).text(cause).number(amount)
                    .text(unit).endRow();
        }
    }

    /** Writes the ledger of a run, groups in their order, those by eventual use among them; then persons. */
    static void export(ColumnReader in, Path folder, List<Group> groups, String runId, EventualUse told, Rows out) {
        Map<String, List<Entry>> byGroup = new LinkedHashMap<>();
        entries(in, false, each -> byGroup.computeIfAbsent(each.group, any -> new ArrayList<>()).add(each));
        Accounts accounts = Accounts.read(folder);
        int lastDay = Integer.parseInt(in.note("to_day"));
        for (Group group : groups) {
            if (group.settled() != Settled.IN_AI_WORLD) {
                byGroup.getOrDefault(group.name(), List.of()).forEach(each -> each.write(runId, out));
            } else if (told.holds(group.name())) {
                for (Outcome outcome : Outcome.values()) {
                    for (Cause cause : Cause.of(outcome)) {
                        out.text(runId);
                        entry(out, lastDay, "", group.name(), outcome, cause,
                                accounts.mean(outcome, told.members(group.name()), cause));
                    }
                }
            }
        }
        entries(in, true, each -> each.write(runId, out));
    }

    private static void entries(ColumnReader in, boolean ofPersons, Consumer<Entry> taker) {
        for (int part = 0; part < in.groups(); part++) {
            long[] from = in.wholes(part, "from_day");
            long[] to = in.wholes(part, "to_day");
            String[] person = in.texts(part, "person_id");
            String[] group = in.texts(part, "group");
            String[] outcome = in.texts(part, "outcome");
            String[] cause = in.texts(part, "cause");
            double[] amount = in.numbers(part, "amount");
            String[] unit = in.texts(part, "unit");
            for (int i = 0; i < from.length; i++) {
                if (group[i].isEmpty() == ofPersons) {
                    taker.accept(new Entry(from[i], to[i], person[i], group[i], outcome[i], cause[i], amount[i],
                            unit[i]));
                }
            }
        }
    }
}
