package kith.trial;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kith.process.Model;
import kith.society.World;

/** The records of a trial: one row per participant, day and scale, opened with the day and filled when the scale is taken. */
final class Records {
    private record Point(int participant, int day, int scale) {}

    private final List<String> arms;
    private final List<Scale> scales;
    private final Map<Point, TrialRow> rows = new TreeMap<>(
            Comparator.comparingInt(Point::participant).thenComparingInt(Point::day).thenComparingInt(Point::scale));

    Records(List<String> arms, List<Scale> scales) {
        this.arms = arms;
        this.scales = scales;
    }

    /** Opens a row that stays empty if the scale is never taken. */
    void expect(World world, Participant participant, int day, int scale) {
        rows.put(new Point(participant.person, day, scale), row(world, participant, day, scale, Double.NaN, Double.NaN));
    }

    /** Takes a scale; the last time on a day counts. */
    void take(World world, Model model, Participant participant, int day, int scale) {
        Scale taken = scales.get(scale);
        double value = taken.value(world, model, participant);
        double observed = Double.isNaN(value) ? value : taken.observed(world, participant.person, day, value);
        rows.put(new Point(participant.person, day, scale), row(world, participant, day, scale, value, observed));
    }

    private TrialRow row(World world, Participant participant, int day, int scale, double value, double observed) {
        return new TrialRow(
                world.people().id(participant.person), arms.get(participant.arm), day, scales.get(scale).name(), value, observed, participant.droppedOut);
    }

    /** All rows by external id, then day, then scale in the order of the scenario. */
    List<TrialRow> rows() {
        List<TrialRow> all = new ArrayList<>(rows.values());
        all.sort(Comparator.comparing(TrialRow::personId)); // stable: days and scales keep their order
        return all;
    }
}
