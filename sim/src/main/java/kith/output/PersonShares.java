package kith.output;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kith.analysis.table.CsvFile;
import kith.scenario.settings.ObservationSettings;

/**
 * shares.csv: of how many people something can be said by comparing each with the same person in the reference. On the
 * last day d = L - L0 is the difference in loneliness, c and c0 are contacts with people a day over four weeks.
 *
 * <pre>
 *   hurt        d &gt;=  half of 9.5 points          displaced    c &lt;  .9 c0
 *   helped      d &lt;= -half of 9.5 points          stimulated   c &gt; 1.1 c0
 * </pre>
 *
 * Random draws alone part the two worlds of a person, so each share is far from 0 also where nothing has an effect. It
 * can be read only against the same share with a placebo AI.
 *
 * <p><i>Source:</i> assumption. Half a standard deviation is a common size of a difference that a person notices
 * (Norman, Sloan and Wyrwich 2003, doi:10.1097/01.MLR.0000062554.74615.4C). A tenth of the contacts is a judgement.
 * <i>Draws:</i> none.
 */
public final class PersonShares {
    /** Name of the file. */
    public static final String NAME = "shares.csv";
    /** Its columns. */
    public static final List<String> COLUMNS = List.of("run_id", "reference_run_id", "group", "variable", "unit",
            "value", "people_count");
    /** Those who eventually use AI at all. */
    public static final String USERS = "would_use:any";

    private static final double NOTICED = 9.5 / 2;
    private static final double TENTH = 0.1;
    private static final String NON_USERS = "would_use:none";

    private PersonShares() {}

    /** Something that can be said of a person in two worlds. */
    private interface Said {
        boolean of(int person);
    }

    /** Whether the folders of two finished runs hold what is needed. */
    public static boolean canBeTold(Path run, Path reference, Path usersOf) {
        return List.of(run, reference).stream().allMatch(each -> Files.isRegularFile(each.resolve(LastWeeks.NAME)))
                && Cohort.isKept(run) && Files.isRegularFile(usersOf.resolve(Users.NAME));
    }

    /**
     * Writes the rows of a run and its reference.
     *
     * @param usersOf the folder of the run that shows who comes to use AI
     */
    public static void write(Path run, Path reference, Path usersOf, ObservationSettings observation, CsvFile out) {
        Users users = Users.read(usersOf);
        LastWeeks.Kept here = LastWeeks.read(run, users.count());
        LastWeeks.Kept there = LastWeeks.read(reference, users.count());
        Map<String, Said> shares = new LinkedHashMap<>();
        shares.put("displaced_share", p -> here.contacts()[p] < (1 - TENTH) * there.contacts()[p]);
        shares.put("stimulated_share", p -> here.contacts()[p] > (1 + TENTH) * there.contacts()[p]);
        shares.put("hurt_share", p -> here.loneliness()[p] - there.loneliness()[p] >= NOTICED);
        shares.put("helped_share", p -> there.loneliness()[p] - here.loneliness()[p] >= NOTICED);
        groups(run, observation, users).forEach((group, members) -> {
            int[] both = IntStream.of(members).filter(p -> here.inBoth(there, p)).toArray();
            shares.forEach((name, said) -> out.text(run.getFileName().toString())
                    .text(reference.getFileName().toString()).text(group).text(name).text("share")
                    .number(both.length == 0 ? Double.NaN
                            : (double) IntStream.of(both).filter(said::of).count() / both.length)
                    .whole(both.length).endRow());
        });
    }

    /** Everybody, all users, and the groups by eventual use. */
    private static Map<String, int[]> groups(Path run, ObservationSettings observation, Users users) {
        Map<String, int[]> byUse = Cohort.read(run, Groups.of(observation)).members(observation, users);
        int[] people = IntStream.range(0, users.count()).toArray();
        Map<String, int[]> groups = new LinkedHashMap<>();
        groups.put("all", people);
        groups.put(USERS, IntStream.of(people).filter(users::isUser).toArray());
        byUse.forEach((name, members) -> {
            if (!name.equals(NON_USERS)) {
                groups.put(name, members);
            }
        });
        return groups;
    }
}
