package kith.analysis.contrast;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import kith.analysis.stats.Interval;
import kith.analysis.stats.Moments;
import kith.analysis.stats.StudentInterval;
import kith.analysis.table.Manifest;
import kith.analysis.table.RunsTable;
import kith.analysis.table.SeriesTable;
import kith.analysis.table.Study;
import kith.analysis.wording.Numeral;
import kith.analysis.wording.Precision;
import kith.analysis.wording.Word;

/**
 * How many contacts with people one session with AI replaces for its user: in each pair of runs, minus the sum of
 * differences in contacts over the sum of differences in sessions. Both sums are over the groups of eventual users,
 * weighted by their people, and all days on which groups were observed. A ratio, without unit; a result of the runs.
 *
 * @param mean its mean over pairs of runs
 * @param interval its 95 % interval (Student)
 * @param pairs the pairs behind it
 * @param users eventual users of AI in the reference on day 0, as a mean over these pairs
 * @param byReplicate the ratio of each pair by its replicate
 */
public record Displacement(double mean, Interval interval, int pairs, double users,
        Map<Integer, Double> byReplicate) {
    private static final int MOST_DECIMALS = 2;
    private static final double WIDEST = 1;
    private static final String CONTACTS = "human_contacts_per_day";
    private static final String SESSIONS = "ai_contacts_per_day";
    /** The groups of eventual users. */
    public static final List<String> USERS = List.of("would_use:occasional", "would_use:weekly", "would_use:daily");
    /** What is counted. */
    public static final List<String> VARIABLES = List.of(CONTACTS, SESSIONS);
    private static final double FEWEST_SESSIONS = 0.005;

    /** The ratio; empty where users hardly differ in sessions, or the runs do not tell both. */
    public static Optional<Displacement> of(Study study, List<RunsTable.Pair> pairs) {
        Map<Integer, Double> byReplicate = new TreeMap<>();
        pairs.forEach(pair -> ratio(study, pair)
                .ifPresent(ratio -> byReplicate.put(pair.scenario().replicate(), ratio)));
        double[] ratios = byReplicate.values().stream().mapToDouble(Double::doubleValue).toArray();
        return ratios.length == 0
                ? Optional.empty()
                : Optional.of(new Displacement(Moments.mean(ratios), new StudentInterval().of(ratios), ratios.length,
                        users(study, pairs), byReplicate));
    }

    /** The ratios of some scenarios, the least first. */
    public static List<Displacement> ofAll(Study study, List<Manifest.Scenario> scenarios,
            Manifest.Scenario reference) {
        return scenarios.stream().map(each -> of(study, study.runs().pairs(each.scenarioId(), reference.scenarioId())))
                .flatMap(Optional::stream).sorted(Comparator.comparingDouble(Displacement::mean)).toList();
    }

    /** Whether it rests on enough users and runs, and its interval leaves something to say. */
    public boolean isEnough() {
        return pairs >= Word.LEAST_PAIRS && users >= Word.LEAST_PEOPLE && interval.high() - interval.low() <= WIDEST;
    }

    /**
     * Some ratios in words, of which at least one rests on enough: the mean over pairs with its interval, and of
     * several scenarios the range of theirs.
     */
    public static String text(List<Displacement> all) {
        List<Displacement> enough = all.stream().filter(Displacement::isEnough).toList();
        Displacement over = together(enough);
        int decimals = Precision.of(List.of(over.interval), Double.NaN, MOST_DECIMALS);
        String mean = (Numeral.plain(over.mean, decimals) + " " + Numeral.plain(over.interval, decimals)).strip();
        if (enough.size() == 1) {
            return mean;
        }
        String low = Numeral.plain(enough.get(0).mean, MOST_DECIMALS);
        String high = Numeral.plain(enough.get(enough.size() - 1).mean, MOST_DECIMALS);
        return mean + " (mean over " + Numeral.count(enough.size(), "scenario")
                + (low.equals(high) ? ")" : ", from " + low + " to " + high + ")");
    }

    /** The mean over scenarios in each replicate that all of them have, over replicates. */
    private static Displacement together(List<Displacement> some) {
        double[] means = some.get(0).byReplicate.keySet().stream()
                .filter(replicate -> some.stream().allMatch(each -> each.byReplicate.containsKey(replicate)))
                .mapToDouble(replicate -> some.stream().mapToDouble(each -> each.byReplicate.get(replicate)).average()
                        .orElseThrow())
                .toArray();
        return new Displacement(Moments.mean(means), new StudentInterval().of(means), means.length,
                some.get(0).users, Map.of());
    }

    private static OptionalDouble ratio(Study study, RunsTable.Pair pair) {
        double contacts = 0;
        double sessions = 0;
        double people = 0;
        for (int day : study.series().tableDays()) {
            for (String group : USERS) {
                double count = at(study, pair.reference(), group, SeriesTable.PEOPLE, day);
                double inSessions = difference(study, pair, group, SESSIONS, day);
                double inContacts = difference(study, pair, group, CONTACTS, day);
                if (day > 0 && !Double.isNaN(count + inSessions + inContacts)) {
                    contacts += count * inContacts;
                    sessions += count * inSessions;
                    people += count;
                }
            }
        }
        return people > 0 && Math.abs(sessions / people) > FEWEST_SESSIONS
                ? OptionalDouble.of(-contacts / sessions)
                : OptionalDouble.empty();
    }

    private static double users(Study study, List<RunsTable.Pair> pairs) {
        return pairs.stream().mapToDouble(pair -> USERS.stream()
                .mapToDouble(group -> at(study, pair.reference(), group, SeriesTable.PEOPLE, 0))
                .filter(count -> !Double.isNaN(count)).sum()).average().orElse(0);
    }

    private static double difference(Study study, RunsTable.Pair pair, String group, String variable, int day) {
        return at(study, pair.scenario(), group, variable, day) - at(study, pair.reference(), group, variable, day);
    }

    private static double at(Study study, RunsTable.Run run, String group, String variable, int day) {
        return study.series().track(run.runId(), group, variable).at(day);
    }
}
