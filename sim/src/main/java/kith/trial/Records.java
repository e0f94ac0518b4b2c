package kith.trial;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kith.process.Model;
import kith.random.Draws;
import kith.scenario.settings.ScaleSettings.When;
import kith.society.World;

/**
 * The records of a trial: one row per participant, day and scale, opened with the day and filled when the scale is
 * taken.
 */
final class Records {
    private record Point(int participant, int day, int scale) {}

    private final Design design;
    private final List<String> arms;
    private final Map<Point, TrialRow> rows = new TreeMap<>(
            Comparator.comparingInt(Point::participant).thenComparingInt(Point::day).thenComparingInt(Point::scale));

    Records(Design design) {
        this.design = design;
        arms = List.copyOf(design.settings().arms().keySet());
    }

    /** The same records so far. */
    Records copy() {
        Records copy = new Records(design);
        copy.rows.putAll(rows);
        return copy;
    }

    /** A hash of what was measured. */
    long stateHash() {
        long hash = rows.size();
        for (Map.Entry<Point, TrialRow> each : rows.entrySet()) {
            Point at = each.getKey();
            hash = Draws.mix(Draws.mix(hash + at.participant * 31L + at.day) + at.scale);
            hash = Draws.mix(
                    hash + Double.doubleToLongBits(each.getValue().value()) + (each.getValue().droppedOut() ? 1 : 0));
        }
        return hash;
    }

    /**
     * A day opens: scales of the midnight are taken; rows of scales around sessions stay empty if no session is held.
     */
    void open(World world, Model model, Participant participant, int day) {
        for (int scale = 0; scale < design.scales().size(); scale++) {
            if (design.isTaken(scale, participant.arm, day)) {
                boolean midnight = when(scale) == When.MIDNIGHT;
                if (midnight && !participant.droppedOut) {
                    take(world, model, participant, day, scale);
                } else if (midnight || design.sessions(participant.arm, day) > 0) {
                    keep(world, participant, day, scale, Double.NaN, Double.NaN);
                }
            }
        }
    }

    /** Scales of this moment before the first session held on a day, or after one: then the last one counts. */
    void around(World world, Model model, Participant participant, int day, When moment) {
        for (int scale = 0; scale < design.scales().size(); scale++) {
            if (when(scale) == moment && design.isTaken(scale, participant.arm, day)
                    && (!participant.held || moment == When.AFTER_SESSION)) {
                take(world, model, participant, day, scale);
            }
        }
    }

    private When when(int scale) {
        return design.scales().get(scale).settings().when();
    }

    private void take(World world, Model model, Participant participant, int day, int scale) {
        Scale taken = design.scales().get(scale);
        double value = taken.value(world, model, participant);
        keep(world, participant, day, scale, value,
                Double.isNaN(value) ? value : taken.observed(world, participant.person, day, value));
    }

    private void keep(World world, Participant participant, int day, int scale, double value, double observed) {
        String id = world.people().register().id(participant.person);
        String name = design.scales().get(scale).name();
        rows.put(new Point(participant.person, day, scale),
                new TrialRow(id, arms.get(participant.arm), day, name, value, observed, participant.droppedOut));
    }

    /** All rows by external id, then day, then scale in the order of the scenario. */
    List<TrialRow> rows() {
        List<TrialRow> all = new ArrayList<>(rows.values());
        all.sort(Comparator.comparing(TrialRow::personId)); // stable: days and scales keep their order
        return all;
    }
}
