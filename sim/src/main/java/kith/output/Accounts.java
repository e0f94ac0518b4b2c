package kith.output;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kith.analysis.column.ColumnFile;
import kith.analysis.column.ColumnReader;
import kith.ledger.Cause;
import kith.ledger.Ledger;
import kith.ledger.Outcome;
import kith.society.World;

/** The ledger of every person of a cohort over a run: a row per person, a column per outcome and cause. */
final class Accounts {
    static final String NAME = "accounts.parquet";
    private static final String HERE = "present";

    private final int[] person;
    private final boolean[] here;
    private final Map<String, double[]> amounts = new LinkedHashMap<>();

    private Accounts(int[] person, boolean[] here) {
        this.person = person;
        this.here = here;
    }

    private static String column(Outcome outcome, Cause cause) {
        return outcome.metric() + "." + cause.column();
    }

    private static List<String> columns() {
        List<String> columns = new ArrayList<>();
        for (Outcome outcome : Outcome.values()) {
            Cause.of(outcome).forEach(cause -> columns.add(column(outcome, cause)));
        }
        return columns;
    }

    static void write(Path folder, int[] cohort, World world, Ledger ledger) {
        List<String> names = new ArrayList<>(List.of("person", HERE));
        names.addAll(columns());
        try (ColumnFile file = ColumnFile.open(folder.resolve(NAME), names)) {
            for (int each : cohort) {
                file.whole(each).whole(world.people().here(each) ? 1 : 0);
                for (Outcome outcome : Outcome.values()) {
                    for (Cause cause : Cause.of(outcome)) {
                        file.number(ledger.amount(outcome, each, cause));
                    }
                }
                file.endRow();
            }
            file.commit();
        }
    }

    static Accounts read(Path folder) {
        try (ColumnReader in = ColumnReader.open(folder.resolve(NAME))) {
            int[] person = new int[in.size()];
            boolean[] here = new boolean[in.size()];
            Accounts accounts = new Accounts(person, here);
            columns().forEach(name -> accounts.amounts.put(name, new double[person.length]));
            int from = 0;
            for (int part = 0; part < in.groups(); part++) {
                long[] rows = in.wholes(part, "person");
                long[] present = in.wholes(part, HERE);
                for (int i = 0; i < rows.length; i++) {
                    person[from + i] = (int) rows[i];
                    here[from + i] = present[i] == 1;
                }
                for (String name : accounts.amounts.keySet()) {
                    System.arraycopy(in.numbers(part, name), 0, accounts.amounts.get(name), from, rows.length);
                }
                from += rows.length;
            }
            return accounts;
        }
    }

    /** Mean amount booked to a cause over those of some people who are here at the end, in the order of rows. */
    double mean(Outcome outcome, boolean[] members, Cause cause) {
        double[] booked = amounts.get(column(outcome, cause));
        double sum = 0;
        int n = 0;
        for (int i = 0; i < booked.length; i++) {
            if (members[person[i]] && here[i]) {
                sum += booked[i];
                n++;
            }
        }
        return n == 0 ? Double.NaN : sum / n;
    }
}
