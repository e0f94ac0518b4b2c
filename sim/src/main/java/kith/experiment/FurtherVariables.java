package kith.experiment;

import java.util.Map;
import kith.output.Dictionary;
import kith.output.Metric;
import kith.output.Metrics;
import kith.scenario.settings.Scenario;
import kith.society.Trait;
import tools.jackson.databind.node.ArrayNode;

/**
 * Lists the variables of tables that are no metrics of their own: standard deviations between people, the count of
 * people, and what people.csv holds of each person. Their {@code kind} distinguishes them from metrics.
 */
final class FurtherVariables {
    private FurtherVariables() {}

    static void list(Scenario scenario, ArrayNode array) {
        Metrics.of(scenario).stream().filter(Metric::spread).forEach(metric -> array.addObject()
                .put("name", metric.name() + "_sd").put("label", "Standard deviation between people: " + metric.label())
                .put("unit", metric.unit()).put("kind", "sd").put("of", metric.name()));
        array.addObject().put("name", "people").put("label", "People of the group who are present")
                .put("unit", "people")
                .put("kind", "count");
        Map<String, String> columns = Dictionary.COLUMNS.get("people.csv");
        for (Trait trait : Trait.values()) {
            array.addObject().put("name", trait.column()).put("label", columns.get(trait.column()))
                    .put("unit", unit(trait.column()))
                    .put("kind", "person");
        }
        Metrics.OF_PERSONS.stream()
                .filter(each -> Metrics.ALL.stream().noneMatch(metric -> metric.name().equals(each.name())))
                .forEach(each -> array.addObject().put("name", each.name()).put("label", each.label())
                        .put("unit", each.unit())
                        .put("kind", "person"));
    }

    private static String unit(String trait) {
        return switch (trait) {
            case "age_years" -> "year";
            case "set_point" -> "points";
            case "anthropomorphism", "attentiveness" -> "share";
            case "strength" -> "median 1";
            case "start_value_x", "start_value_y" -> "value";
            default -> "score";
        };
    }
}
