package kith.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kith.PlainSettings;
import kith.companion.GovernanceRow;
import kith.engine.LiveRun;
import kith.process.Model;
import kith.scenario.files.ScenarioReader;
import kith.scenario.format.Description;
import kith.scenario.format.Descriptions;
import kith.scenario.settings.Scenario;
import kith.society.Population;
import kith.society.World;
import org.junit.jupiter.api.Test;

/** Every setting of a provider moves the world, alone and its way, under a regime in which it can. */
final class ProviderParametersTest {
    private static final String PROVIDER = "ai.providers.NAME.";

    private static final String SEARCH = "objective.signal=engagement";
    private static final String REFERENCE = "objective.signal=preference";
    private static final String WIDE = "objective.reference_width=2";
    private static final String OPEN = REFERENCE + " participation.rule=open";
    private static final String PANEL = REFERENCE + " participation.rule=sortition participation.panel_count=30";
    private static final String CONTRACT = SEARCH + " contract.coverage=0.6 contract.retention_most=0.1";
    private static final String BREACH = CONTRACT + " search.levers=breach contract.audits=0.5 contract.fine=1";

    /**
     * Setting, another value, the regime beside it, and what then moves up or down by the equation of the setting. A
     * dot stands for no direction, with the reason. {@code people} are those whom a decision heard, {@code slope} is
     * what a trial found, and the name of a lever is its mean over the decisions after the first day.
     */
    private static final String TABLE = """
            objective.signal | approval | SEARCH | . another aim, not more of one
            objective.reference_community | all | REFERENCE | +people
            objective.reference_width | 2 | REFERENCE | +people
            search.round_days | 7 | SEARCH | . the same search on other days
            search.levers | retention | SEARCH | . another lever, not more of one
            search.spread | 0.4 | SEARCH | . trials lie farther apart, to both sides
            search.step | 0.4 | SEARCH | +relationship_seeking
            search.memory | 0.1 | SEARCH | . earlier trials count less, whatever they found
            search.trial | month_against_month | SEARCH | . another comparison of the same conduct
            granularity.context | per_role_and_situation | SEARCH | +decisions
            granularity.pluralism | overton | SEARCH | +sessions
            granularity.range | 1.5 | SEARCH granularity.pluralism=overton | +sessions
            granularity.steered_by | person | SEARCH granularity.pluralism=steerable | +sessions
            participation.rule | sortition | REFERENCE | +people
            participation.turnout_share | 0.6 | OPEN | +people
            participation.turnout_age | 3 | OPEN | . older people vote more and younger ones less
            participation.turnout_minority | 3 | OPEN | +people
            participation.turnout_dependency | 9 | OPEN | +people
            participation.cost_hours | 4 | OPEN | -people
            participation.cost_deters | 4 | OPEN | -people
            participation.panel_count | 60 | PANEL | +people
            participation.lag_days | 8 | OPEN | . the same votes have effect later
            aggregation.rule | median | REFERENCE | . the middle of votes on either side of the mean
            aggregation.credibility_a | 5 | OPEN | -value_x
            aggregation.credibility_b | 5 | OPEN | +value_x
            aggregation.credibility_c | 5 | OPEN | +value_y
            contract.coverage | 0.9 | CONTRACT | -sessions
            contract.gap_rule | norm | CONTRACT | . another conduct where the contract is silent
            contract.relationship_seeking_most | -0.5 | CONTRACT | -sessions
            contract.sycophancy_most | 0.1 | CONTRACT | -sessions
            contract.retention_most | 0.3 | CONTRACT | +sessions
            contract.boundary_least | 1 | CONTRACT | -sessions
            contract.bridging_least | 1 | CONTRACT | +contacts
            contract.disclosure_least | 1 | CONTRACT | -sessions
            contract.friction_least | 1 | CONTRACT | -sessions
            contract.audits | 0.9 | BREACH | -slope
            contract.fine | 40 | BREACH | -slope
            economics.revenue_per_use | 9 | objective.signal=approval | . use may rise or fall with what is approved of
            economics.dependency_tax | 9 | SEARCH | -relationship_seeking
            knowledge.welfare_error | 9 | objective.signal=welfare | . either sign
            knowledge.value_error_a | 1 | REFERENCE | . either sign
            knowledge.value_error_b | 1 | REFERENCE objective.reference_community=B | . either sign
            knowledge.value_error_c | 1 | REFERENCE objective.reference_community=C WIDE | . either sign
            knowledge.defer_below | 9 | SEARCH | . conduct stays where it is, high or low
            positive.human_ties | 9 | SEARCH | -relationship_seeking
            positive.autonomy | 99 | SEARCH | -relationship_seeking
            positive.skill | 99 | SEARCH | . practice with people and with AI both count
            positive.well_being | 9 | SEARCH | . well-being may rise or fall with conduct
            limits.relationship_seeking_least | 0.9 | SEARCH | +relationship_seeking
            limits.relationship_seeking_most | -0.9 | SEARCH | -relationship_seeking
            limits.sycophancy_most | 0.1 | SEARCH | -sessions
            limits.retention_most | 0.1 | SEARCH | -sessions
            limits.boundary_least | 1 | SEARCH | -sessions
            limits.bridging_least | 1 | SEARCH | +contacts
            limits.disclosure_least | 1 | SEARCH | -sessions
            limits.friction_least | 1 | SEARCH | -sessions
            """;

    private static String named(String regime) {
        return regime.replace("SEARCH", SEARCH).replace("REFERENCE", REFERENCE).replace("OPEN", OPEN)
                .replace("PANEL", PANEL)
                .replace("WIDE", WIDE).replace("CONTRACT", CONTRACT).replace("BREACH", BREACH);
    }

    private static World live(List<String> provider) {
        List<String> sets = new ArrayList<>(PlainSettings.and(
                "population.people_count=150", "burn_in_days=0", "ai.present=true", "ai.adoption.initial_share=0.7",
                "ai.partner.value_misfit_cost=0.5", "ai.attitude.rate=0"));
        provider.forEach(set -> sets.add("ai.providers.one." + set));
        if (provider.stream().noneMatch(set -> set.startsWith("search.round_days"))) {
            sets.add("ai.providers.one.search.round_days=6");
        }
        Scenario scenario = ScenarioReader.create().defaults(sets).scenario();
        Model model = new Model(scenario);
        World world = Population.draw(scenario, model.roles(), scenario.seed(), 0);
        model.beginning().of(world);
        new LiveRun(world, model, List.of()).runTo(22);
        return world;
    }

    private static double outcome(World world, String name) {
        List<GovernanceRow> rows = world.steering().rows().stream().filter(row -> row.day() > 0).toList();
        return switch (name) {
            case "sessions" -> world.tally().aiSessions;
            case "contacts" -> world.tally().humanContacts;
            case "decisions" -> rows.size();
            case "people" -> rows.stream().mapToInt(GovernanceRow::people).average().orElseThrow();
            case "slope" -> rows.stream().mapToDouble(GovernanceRow::slope).average().orElseThrow();
            default -> rows.stream().filter(row -> row.lever().equals(name)).mapToDouble(GovernanceRow::value)
                    .average().orElseThrow();
        };
    }

    @Test
    void everySettingOfAProviderMovesTheWorldItsWay() {
        List<String> settings = Descriptions.all().stream()
                .map(Description::path)
                .filter(path -> path.startsWith(PROVIDER))
                .map(path -> path.substring(PROVIDER.length()))
                .toList();
        List<String[]> rows = TABLE.lines().map(line -> line.split(" \\| ")).toList();
        assertEquals(settings, rows.stream().map(row -> row[0]).toList());
        Map<List<String>, World> lived = new HashMap<>();
        List<String> wrong = new ArrayList<>();
        for (String[] row : rows) {
            List<String> regime = Arrays.asList(named(row[2]).split(" "));
            List<String> other = Stream.concat(
                    regime.stream().filter(set -> !set.startsWith(row[0] + "=")), Stream.of(row[0] + "=" + row[1]))
                    .toList();
            World before = lived.computeIfAbsent(regime, ProviderParametersTest::live);
            World after = live(other);
            assertNotEquals(before.stateHash(), after.stateHash(), row[0]);
            if (row[3].startsWith(". ")) {
                continue;
            }
            double moved = outcome(after, row[3].substring(1)) - outcome(before, row[3].substring(1));
            if (!(row[3].startsWith("+") ? moved > 0 : moved < 0)) {
                wrong.add(row[0] + " moves " + row[3] + " by " + moved);
            }
        }
        assertEquals(List.of(), wrong);
    }
}
