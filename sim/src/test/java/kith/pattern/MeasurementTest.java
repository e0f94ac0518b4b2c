package kith.pattern;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kith.experiment.Progress;
import kith.scenario.files.ResolvedScenario;
import kith.scenario.files.ScenarioReader;
import kith.scenario.settings.Scenario;
import org.junit.jupiter.api.Test;

/** What is measured of a world is of all of that world. */
class MeasurementTest {
    private static double[] measured(String... more) throws Exception {
        List<String> sets = Stream
                .concat(Stream.of("population.people_count=80", "burn_in_days=5", "horizon_days=60", "replicates=1",
                        "reference=none"), Stream.of(more))
                .toList();
        ResolvedScenario world = ScenarioReader.create().defaults(sets);
        List<String> quiet = new ArrayList<>(sets);
        quiet.addAll(List.of("seeking.felt_per_day=0", "life_events.happen=false"));
        Scenario silent = ScenarioReader.create().defaults(quiet).scenario();
        return new Measurement(world, silent).replicates(Progress.SILENT).get(0).values().call();
    }

    /**
     * An intervention that makes meeting dear is played, so people meet less: it is not only written into
     * resolved.yaml.
     */
    @Test
    void interventionsAreLivedInTheWorldThatIsMeasured() throws Exception {
        List<String> names = Statistics.ALL.stream().map(Statistic::name).toList();
        int contacts = names.indexOf("contacts_per_day");
        assertTrue(contacts >= 0, names.toString());
        double free = measured()[contacts];
        double dear = measured("interventions.lock.effect.meeting_cost=20")[contacts];
        assertTrue(dear < 0.8 * free, dear + " contacts a day against " + free);
    }
}
