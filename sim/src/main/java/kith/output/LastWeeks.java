package kith.output;

import java.nio.file.Path;
import java.util.List;
import kith.analysis.column.ColumnFile;
import kith.analysis.column.ColumnReader;
import kith.process.Model;
import kith.society.World;

/**
 * How each person of a cohort fares at the end of a run: a row per person, with the loneliness of the last day, and the
 * contacts with people a day over the last four weeks. Over a single day, random draws alone make contacts differ by
 * far more than an AI could.
 */
final class LastWeeks {
    static final String NAME = "last-weeks.parquet";
    private static final int DAYS = 28;
    private static final String HERE = "present";

    private final int[] cohort;
    private final int firstDay;
    private final int days;
    private final double[] contacts;

    LastWeeks(int[] cohort, int lastDay) {
        this.cohort = cohort;
        days = Math.min(DAYS, lastDay);
        firstDay = lastDay - days + 1;
        contacts = new double[cohort.length];
    }

    /** Counts the contacts of the day that ends at this midnight. */
    void midnight(World world, int day) {
        for (int i = 0; day >= firstDay && i < cohort.length; i++) {
            contacts[i] += world.people().today().humanContacts(cohort[i]);
        }
    }

    /** Writes them into the folder of their run. */
    void write(Path folder, World world, Model model) {
        try (ColumnFile file = ColumnFile.open(folder.resolve(NAME),
                List.of("person", HERE, "loneliness", "contacts_per_day"))) {
            for (int i = 0; i < cohort.length; i++) {
                file.whole(cohort[i]).whole(world.people().here(cohort[i]) ? 1 : 0)
                        .number(model.feelings().loneliness(world.people(), cohort[i], model.moment()))
                        .number(contacts[i] / Math.max(1, days)).endRow();
            }
            file.commit();
        }
    }

    /**
     * What was kept of a run, by row of the world.
     *
     * @param present who is there on the last day; false for who is not of the cohort
     */
    record Kept(boolean[] present, double[] loneliness, double[] contacts) {
        /** Whether two runs have a person at their end. */
        boolean inBoth(Kept other, int person) {
            return present[person] && other.present[person];
        }
    }

    static Kept read(Path folder, int people) {
        Kept kept = new Kept(new boolean[people], new double[people], new double[people]);
        try (ColumnReader in = ColumnReader.open(folder.resolve(NAME))) {
            for (int part = 0; part < in.groups(); part++) {
                long[] person = in.wholes(part, "person");
                long[] here = in.wholes(part, HERE);
                double[] loneliness = in.numbers(part, "loneliness");
                double[] contacts = in.numbers(part, "contacts_per_day");
                for (int i = 0; i < person.length; i++) {
                    int row = (int) person[i];
                    kept.present[row] = here[i] == 1;
                    kept.loneliness[row] = loneliness[i];
                    kept.contacts[row] = contacts[i];
                }
            }
        }
        return kept;
    }
}
