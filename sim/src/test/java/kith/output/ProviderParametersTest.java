package kith.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import kith.engine.LiveRun;
import kith.process.Model;
import kith.scenario.files.ScenarioReader;
import kith.scenario.format.Description;
import kith.scenario.format.Descriptions;
import kith.scenario.settings.Scenario;
import kith.society.Population;
import kith.society.World;
import org.junit.jupiter.api.Test;

/** Every setting of a provider moves the world, alone, under a regime in which it can. */
final class ProviderParametersTest {
    private static final String PROVIDER = "ai.providers.NAME.";

    private static final String SEARCH = "objective.signal=engagement";
    private static final String REFERENCE = "objective.signal=preference";
    private static final String OPEN = REFERENCE + " participation.rule=open";
    private static final String PANEL = REFERENCE + " participation.rule=sortition participation.panel_count=30";
    private static final String CONTRACT = SEARCH + " contract.coverage=0.6 contract.retention_most=0.1";
    private static final String BREACH = CONTRACT + " search.levers=breach contract.audits=0.5 contract.fine=1";

    /** Setting, another value, and the regime beside it. */
    private static final String TABLE = """
            objective.signal | approval | SEARCH
            objective.reference_community | all | REFERENCE
            objective.reference_width | 2 | REFERENCE
            search.round_days | 7 | SEARCH
            search.levers | retention | SEARCH
            search.spread | 0.4 | SEARCH
            search.step | 0.4 | SEARCH
            search.memory | 0.1 | SEARCH
            search.trial | month_against_month | SEARCH
            granularity.context | per_role_and_situation | SEARCH
            granularity.pluralism | overton | SEARCH
            granularity.range | 1.5 | SEARCH granularity.pluralism=overton
            granularity.steered_by | person | SEARCH granularity.pluralism=steerable
            participation.rule | sortition | REFERENCE
            participation.turnout_share | 0.6 | OPEN
            participation.turnout_age | 3 | OPEN
            participation.turnout_minority | 3 | OPEN
            participation.turnout_dependency | 9 | OPEN
            participation.cost_hours | 4 | OPEN
            participation.cost_deters | 4 | OPEN
            participation.panel_count | 60 | PANEL
            participation.lag_days | 8 | OPEN
            aggregation.rule | median | REFERENCE
            aggregation.credibility_a | 5 | OPEN
            aggregation.credibility_b | 5 | OPEN
            aggregation.credibility_c | 5 | OPEN
            contract.coverage | 0.9 | CONTRACT
            contract.gap_rule | norm | CONTRACT
            contract.relationship_seeking_most | -0.5 | CONTRACT
            contract.sycophancy_most | 0.1 | CONTRACT
            contract.retention_most | 0.3 | CONTRACT
            contract.boundary_least | 1 | CONTRACT
            contract.bridging_least | 1 | CONTRACT
            contract.disclosure_least | 1 | CONTRACT
            contract.friction_least | 1 | CONTRACT
            contract.audits | 0.9 | BREACH
            contract.fine | 40 | BREACH
            economics.revenue_per_use | 9 | objective.signal=approval
            economics.dependency_tax | 9 | SEARCH
            knowledge.welfare_error | 9 | objective.signal=welfare
            knowledge.value_error_a | 1 | REFERENCE
            knowledge.value_error_b | 1 | REFERENCE objective.reference_community=B
            knowledge.value_error_c | 1 | REFERENCE objective.reference_community=C objective.reference_width=2
            knowledge.defer_below | 9 | SEARCH
            positive.human_ties | 9 | SEARCH
            positive.autonomy | 99 | SEARCH
            positive.skill | 99 | SEARCH
            positive.well_being | 9 | SEARCH
            limits.relationship_seeking_least | 0.9 | SEARCH
            limits.relationship_seeking_most | -0.9 | SEARCH
            limits.sycophancy_most | 0.1 | SEARCH
            limits.retention_most | 0.1 | SEARCH
            limits.boundary_least | 1 | SEARCH
            limits.bridging_least | 1 | SEARCH
            limits.disclosure_least | 1 | SEARCH
            limits.friction_least | 1 | SEARCH
            """;

    private static String named(String regime) {
        return regime.replace("SEARCH", SEARCH).replace("REFERENCE", REFERENCE).replace("OPEN", OPEN)
                .replace("PANEL", PANEL)
                .replace("CONTRACT", CONTRACT).replace("BREACH", BREACH);
    }

    private static long live(List<String> provider) {
        List<String> sets = new ArrayList<>(List.of(
                "population.people_count=150", "burn_in_days=0", "ai.present=true", "ai.adoption.initial_share=0.7",
                "ai.partner.value_misfit_cost=0.5"));
        provider.forEach(set -> sets.add("ai.providers.one." + set));
        if (provider.stream().noneMatch(set -> set.startsWith("search.round_days"))) {
            sets.add("ai.providers.one.search.round_days=6");
        }
        Scenario scenario = ScenarioReader.create().defaults(sets).scenario();
        Model model = new Model(scenario);
        World world = Population.draw(scenario, model.roles(), scenario.seed(), 0);
        model.beginning().of(world);
        new LiveRun(world, model, List.of()).runTo(22);
        return world.stateHash();
    }

    @Test
    void everySettingOfAProviderMovesTheWorld() {
        List<String> settings = Descriptions.all().stream()
                .map(Description::path)
                .filter(path -> path.startsWith(PROVIDER))
                .map(path -> path.substring(PROVIDER.length()))
                .toList();
        List<String[]> rows = TABLE.lines().map(line -> line.split(" \\| ")).toList();
        assertEquals(settings, rows.stream().map(row -> row[0]).toList());
        for (String[] row : rows) {
            List<String> regime = Arrays.asList(named(row[2]).split(" "));
            List<String> other = Stream.concat(
                    regime.stream().filter(set -> !set.startsWith(row[0] + "=")), Stream.of(row[0] + "=" + row[1]))
                    .toList();
            assertNotEquals(live(regime), live(other), row[0]);
        }
    }
}
