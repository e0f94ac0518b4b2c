package kith.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kith.engine.LiveRun;
import kith.process.Model;
import kith.scenario.files.ScenarioReader;
import kith.scenario.format.Description;
import kith.scenario.format.Descriptions;
import kith.scenario.settings.Scenario;
import kith.society.Population;
import kith.society.World;
import org.junit.jupiter.api.Test;

/**
 * Every number in the tables of needs and roles moves the state of a small world in which its role is played. Those
 * that do not are listed with the reason; one that begins to act must leave the list.
 *
 * <p>No direction is asked for. A norm or a capability raises the fit of one role for one need, as {@code FitTest}
 * shows by the equation. In a world the same number draws people from other roles, so that no total has a sign.
 */
final class RoleParametersTest {
    /**
     * Where people have no capability for intimacy, the norm of mating has nothing to work on but the cost of an
     * omission, where somebody asks an employee or a student for it; of an AI it is where acceptance starts.
     */
    private static final String NO_INTIMACY = "roles\\.human\\.((employer_employee|teacher_student)\\.first"
            + "|therapist_client\\.(first|second))_norms\\.mating";

    /** Of what the user of an AI owes it only care is read: whether the user may matter to it. */
    private static final String OWED_TO_AI = "roles\\.ai\\.[a-z_]+\\.user_norms\\.(transaction|hierarchy|mating)";

    /** Nobody matters to a therapist's machine: its user's norm of care is -1, so that the capability is times 0. */
    private static final String NO_CARE = "roles\\.ai\\.mental_health_provider\\.capability\\.mattering";

    private static final List<String> WORLD = List.of(
            "choice.ai_rule=one_logit", "burn_in_days=0", "population.therapy_client_share=0.3",
            "ties.end_hazard_per_year=20",
            "ties.end_hazard_closeness=1");

    /** People and days: most effects show at once, those of rare roles in a larger world. */
    private static final int[][] SIZES = {{60, 4}, {220, 20}};

    private final ScenarioReader reader = ScenarioReader.create();
    private final List<Description> all = Descriptions.all();
    private final Map<List<String>, Long> hashes = new HashMap<>();

    private long hash(List<String> sets, int people, int days) {
        List<String> sized = new ArrayList<>(sets);
        sized.add("population.people_count=" + people);
        return hashes.computeIfAbsent(sized, s -> {
            Scenario scenario = reader.defaults(s).scenario();
            Model model = new Model(scenario);
            World world = Population.draw(scenario, model.roles(), scenario.seed(), 0);
            model.beginning().of(world);
            new LiveRun(world, model, List.of()).runTo(days);
            return world.stateHash();
        });
    }

    private static String parent(String path) {
        return path.substring(0, path.lastIndexOf('.'));
    }

    /** A parameter with another value that is allowed; two where shares must go on adding up to 1. */
    private List<String> changed(Description d) {
        String path = d.path();
        if (d.type().equals("true or false")) {
            return List.of(path + "=" + !Boolean.parseBoolean(d.defaultValue()));
        }
        if (path.endsWith(".relation_class")) {
            return List.of(path + "=" + (d.defaultValue().equals("close") ? "exchange" : "close"));
        }
        if (path.endsWith(".analogue")) {
            return List.of(path + "=" + (d.defaultValue().equals("partners") ? "neighbours" : "partners"));
        }
        double value = Double.parseDouble(d.defaultValue());
        if (path.endsWith("_share")) {
            Description other = all.stream()
                    .filter(o -> o.path().startsWith(parent(path) + ".") && o.path().endsWith("_share")
                            && !o.path().equals(path))
                    .filter(o -> value >= 0.5 || Double.parseDouble(o.defaultValue()) >= 0.5)
                    .findFirst()
                    .orElseThrow();
            double moved = value >= 0.5 ? -0.25 : 0.25;
            return List.of(path + "=" + (value + moved),
                    other.path() + "=" + (Double.parseDouble(other.defaultValue()) - moved));
        }
        double half = d.parameter().unit().equals("norm") ? 0.5 : 0.5 * Math.max(0.4, value);
        return List.of(path + "=" + (value + half <= d.parameter().max() ? value + half : value - half));
    }

    private boolean acts(Description d) {
        List<String> sets = new ArrayList<>(WORLD);
        if (d.path().startsWith("roles.ai.")) {
            sets.addAll(List.of(
                    "ai.present=true", "ai.adoption.initial_share=0.6", "standards.spillover=0.5",
                    "ai.role=" + d.path().split("\\.")[2]));
        }
        List<String> other = new ArrayList<>(sets);
        other.addAll(changed(d));
        for (int[] size : SIZES) {
            if (hash(sets, size[0], size[1]) != hash(other, size[0], size[1])) {
                return true;
            }
        }
        return false;
    }

    @Test
    void everyNumberOfARoleOrNeedActsOrSaysWhyNot() {
        List<Description> table = all.stream()
                .filter(d -> !d.parameter().study())
                .filter(d -> d.path().startsWith("roles.") || d.path().matches("needs\\.[a-z]+\\..*"))
                .toList();
        assertTrue(table.size() > 300, "the tables are there");
        String known = NO_INTIMACY + "|" + OWED_TO_AI + "|" + NO_CARE;
        Map<Boolean, List<String>> byEffect = table.stream()
                .collect(Collectors.partitioningBy(this::acts,
                        Collectors.mapping(Description::path, Collectors.toList())));
        assertEquals(
                table.stream().map(Description::path).filter(path -> path.matches(known)).toList(),
                byEffect.get(false));
    }
}
