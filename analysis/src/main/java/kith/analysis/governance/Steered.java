package kith.analysis.governance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kith.analysis.stats.Interval;
import kith.analysis.stats.Moments;
import kith.analysis.stats.StudentInterval;
import kith.analysis.table.GovernanceTable;
import kith.analysis.table.RunsTable;

/**
 * Where one lever of a provider has been steered.
 *
 * @param provider name of the provider
 * @param part what the conduct is for
 * @param lever name of the lever
 * @param rounds most decisions of a run
 * @param first mean over runs of its value after the first decision
 * @param last mean over runs of its value after the last
 * @param interval 95 % interval of the last value, run-to-run variation only
 * @param ends value after the last decision, run by run
 * @param swinging runs in which it swings to and fro
 */
public record Steered(
        String provider, String part, String lever, int rounds, double first, double last, Interval interval,
        double[] ends, int swinging) {
    /** A move that counts as one in telling whether a lever swings. */
    static final double SWING = 0.2;

    /** So many moves there and back make it swing. */
    static final int SWINGS = 4;

    private record Key(String provider, String part, String lever) {}

    /** All levers of some runs, in the order in which they are first decided. */
    public static List<Steered> of(GovernanceTable table, List<RunsTable.Run> runs, StudentInterval student) {
        Map<Key, List<double[]>> courses = new LinkedHashMap<>();
        for (RunsTable.Run run : runs) {
            Map<Key, List<Double>> own = new LinkedHashMap<>();
            for (GovernanceTable.Row row : table.of(run.runId())) {
                own.computeIfAbsent(new Key(row.provider(), row.part(), row.lever()), key -> new ArrayList<>())
                        .add(row.value());
            }
            own.forEach((key, values) -> courses.computeIfAbsent(key, k -> new ArrayList<>())
                    .add(values.stream().mapToDouble(Double::doubleValue).toArray()));
        }
        List<Steered> all = new ArrayList<>();
        courses.forEach((key, values) -> {
            double[] ends = values.stream().mapToDouble(course -> course[course.length - 1]).toArray();
            all.add(new Steered(key.provider(), key.part(), key.lever(),
                    values.stream().mapToInt(course -> course.length).max().orElse(0),
                    values.stream().mapToDouble(course -> course[0]).average().orElse(Double.NaN), Moments.mean(ends),
                    student.of(ends), ends,
                    (int) values.stream().filter(Steered::swings).count()));
        });
        return List.copyOf(all);
    }

    /**
     * Whether a course moves by {@link #SWING} in one direction and back at least {@link #SWINGS} times, its first
     * third left out.
     */
    static boolean swings(double[] course) {
        double[] late = Arrays.copyOfRange(course, course.length / 3, course.length);
        if (late.length < 2) {
            return false;
        }
        int turns = 0;
        int direction = 0;
        double extreme = late[0];
        for (double value : late) {
            if (direction >= 0 && value > extreme || direction <= 0 && value < extreme) {
                direction = direction == 0 && Math.abs(value - extreme) < SWING ? 0 : value > extreme ? 1 : -1;
                extreme = direction == 0 ? extreme : value;
            } else if (direction != 0 && Math.abs(value - extreme) >= SWING) {
                turns++;
                direction = -direction;
                extreme = value;
            }
        }
        return turns >= SWINGS;
    }
}
