package kith.engine;

import java.util.List;
import java.util.Locale;
import kith.engine.Worlds.Lived;
import kith.scenario.files.ScenarioReader;
import kith.scenario.settings.Scenario;
import kith.society.Tally;

/**
 * How fast the engine is on one core, and how large a person: accepted interactions a second, without observers. The
 * first days, in which the compiler is still at work, are lived but not counted.
 *
 * <p>Arguments: people, days (default 2000 365).
 */
final class EngineBench {
    private static final int WARM_UP_DAYS = 20;

    private EngineBench() {}

    public static void main(String[] args) {
        int people = args.length > 0 ? Integer.parseInt(args[0]) : 2000;
        int days = args.length > 1 ? Integer.parseInt(args[1]) : 365;
        Scenario scenario = ScenarioReader.create()
                .defaults(List.of("population.people_count=" + people, "burn_in_days=0",
                        "horizon_days=" + (WARM_UP_DAYS + days)))
                .scenario();
        Lived lived = Worlds.begin(scenario, 0).to(WARM_UP_DAYS);
        long before = interactions(lived.world().tally());
        long start = System.nanoTime();
        lived.to(WARM_UP_DAYS + days);
        double seconds = (System.nanoTime() - start) / 1e9;
        long done = interactions(lived.world().tally()) - before;
        System.out.printf(Locale.ROOT, "%d people, %d days: %.2f s, %,.0f interactions/s, %d bytes a person%n",
                people, days, seconds, done / seconds, lived.world().bytes() / people);
    }

    private static long interactions(Tally tally) {
        return tally.humanContacts + tally.aiSessions;
    }
}
