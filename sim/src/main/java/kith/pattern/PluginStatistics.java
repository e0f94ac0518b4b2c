package kith.pattern;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import kith.process.MechanismStatistic;
import kith.process.Model;
import kith.scenario.settings.Scenario;
import kith.society.World;

/**
 * The statistics that plug-ins bring. They come after those of kith.
 *
 * @param all in the order of the plug-ins
 */
public record PluginStatistics(List<MechanismStatistic> all) {
    /** Those of the plug-ins of a scenario. */
    public static PluginStatistics of(Scenario scenario) {
        return new PluginStatistics(Model.fromOutside(scenario.extensions()).stream()
                .flatMap(each -> each.statistics().stream()).toList());
    }

    /** Names with units: those of kith, then these. */
    public Map<String, String> after(Map<String, String> units) {
        Map<String, String> together = new LinkedHashMap<>(units);
        all.forEach(each -> together.put(each.name(), each.unit()));
        return together;
    }

    /** Names and units of them with the days they need and what they are, as a list tells them. */
    public List<Listed> listed() {
        return all.stream().map(each -> new Listed(each.name(), each.unit(), each.daysNeeded(), each.text())).toList();
    }

    /**
     * A line of a list.
     *
     * @param name name in pattern files
     * @param unit its unit
     * @param daysNeeded days a run must last for it
     * @param text what it is, in a sentence
     */
    public record Listed(String name, String unit, int daysNeeded, String text) {}

    /** Their values in a world on its last day; not-a-number where the run was too short. */
    double[] values(World world, Model model) {
        int days = model.scenario().horizonDays();
        return all.stream()
                .mapToDouble(each -> each.daysNeeded() > days ? Double.NaN : each.value().of(world, model))
                .toArray();
    }

    /** Two rows of values as one. */
    static double[] joined(double[] first, double[] second) {
        return DoubleStream.concat(DoubleStream.of(first), DoubleStream.of(second)).toArray();
    }
}
