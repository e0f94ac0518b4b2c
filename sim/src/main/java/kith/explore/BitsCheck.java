package kith.explore;

import java.util.List;
import java.util.Map;
import kith.engine.BurnIn;
import kith.engine.LiveRun;
import kith.scenario.files.ScenarioReader;
import kith.scenario.format.ScenarioValues;
import kith.scenario.settings.Scenario;
import kith.society.Survey;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A small world that was played here, and the hash of its last day. The page plays it as it starts, and goes on only if
 * it comes to the same hash.
 */
final class BitsCheck {
    private static final int DAY = 10;
    private static final List<String> SMALL = List.of("population.people_count=60", "burn_in_days=4",
            "ai.present=true", "ai.adoption.initial_share=0.3");

    private BitsCheck() {}

    /** The settings of the world, the day to which it is played, and the hash. */
    static ObjectNode json() {
        Scenario scenario = scenario();
        BurnIn burnIn = new BurnIn(scenario, Survey.NONE, scenario.seed(), 0, List.of());
        burnIn.runTo(0);
        LiveRun run = burnIn.under(scenario, List.of(), List.of());
        run.runTo(DAY);
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("seed", scenario.seed());
        node.put("day", DAY);
        node.put("hash", Long.toHexString(run.world().wholeHash()));
        ArrayNode settings = node.putArray("settings");
        for (Map.Entry<String, String> value : ScenarioValues.unquoted(scenario).entrySet()) {
            settings.add(value.getKey() + "=" + value.getValue());
        }
        return node;
    }

    private static Scenario scenario() {
        return ScenarioReader.create().defaults(SMALL).scenario();
    }
}
