package kith.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import kith.companion.AiPartners;
import kith.companion.UserType;
import kith.output.Metric.Value;
import kith.process.Model;
import kith.scenario.settings.ProductSettings;
import kith.scenario.settings.Scenario;
import kith.society.World;

/**
 * Metrics by provider, where a scenario has several: the share of people who use the AI of each, and what else is told
 * of those users. A person who uses AI of two providers counts for both.
 */
public final class ByProvider {
    /** The metrics that are told by provider. */
    public static final List<String> NAMES = List.of("user_share", "weekly_user_share", "daily_user_share", "liking",
            "wanting", "habit", "value_misfit", "ai_relationship_seeking", "ai_retention", "ai_bridging", "dependency",
            "loneliness", "well_being");

    /** A number of one partnership of a person. */
    @FunctionalInterface
    interface Partnership {
        double of(World world, Model model, int person, int at);
    }

    /** The same as a value of the person: that of the newest partnership; nothing for who has none. */
    record OfPartner(Partnership partnership) implements Value {
        @Override
        public double of(World world, Model model, int person) {
            int at = world.partners().activeOf(person);
            return at < 0 ? Double.NaN : partnership.of(world, model, person, at);
        }
    }

    private ByProvider() {}

    /** The providers of the AIs that people may take up, in the order of the scenario. */
    public static List<String> providers(Scenario scenario) {
        return scenario.ai().present()
                ? scenario.ai().products().values().stream().map(ProductSettings::provider).distinct().toList()
                : List.of();
    }

    /** The name of a metric of the users of one provider. */
    public static String name(String metric, String provider) {
        return metric + ":" + provider;
    }

    /** The metrics of each provider; none where there are fewer than two. */
    static List<Metric> metrics(Scenario scenario) {
        List<String> providers = providers(scenario);
        List<Metric> all = new ArrayList<>();
        if (providers.size() > 1) {
            for (String provider : providers) {
                boolean[] theirs = theirs(scenario, provider);
                IntPredicate isTheirs = product -> product < theirs.length && theirs[product];
                Metrics.ALL.stream().filter(metric -> NAMES.contains(metric.name()))
                        .forEach(metric -> all.add(of(metric, provider, value(metric, isTheirs))));
            }
        }
        return all;
    }

    private static boolean[] theirs(Scenario scenario, String provider) {
        Map<String, ProductSettings> products = scenario.ai().products();
        boolean[] theirs = new boolean[products.size()];
        int at = 0;
        for (ProductSettings product : products.values()) {
            theirs[at++] = product.provider().equals(provider);
        }
        return theirs;
    }

    private static Metric of(Metric metric, String provider, Value value) {
        return new Metric(name(metric.name(), provider), metric.label() + ", provider " + provider, metric.scale(),
                metric.unit(), metric.decimals(), false, false, metric.grade(), metric.lowerBound(), metric.axisLow(),
                metric.axisHigh(), metric.aggregate(), value);
    }

    private static Value value(Metric metric, IntPredicate isTheirs) {
        return switch (metric.name()) {
            case "user_share" -> (w, m, p) -> newest(w.partners(), p, isTheirs) >= 0 ? 1 : 0;
            case "weekly_user_share" -> (w, m, p) -> uses(w.partners(), p, isTheirs, UserType.WEEKLY);
            case "daily_user_share" -> (w, m, p) -> uses(w.partners(), p, isTheirs, UserType.DAILY);
            default -> (w, m, p) -> {
                int at = newest(w.partners(), p, isTheirs);
                return at < 0 ? Double.NaN
                        : metric.value() instanceof OfPartner partner ? partner.partnership().of(w, m, p, at)
                        : metric.value().of(w, m, p);
            };
        };
    }

    private static int newest(AiPartners partners, int person, IntPredicate isTheirs) {
        int at = partners.activeOf(person);
        while (at >= 0 && !isTheirs.test(partners.product(at))) {
            at = partners.nextActive(at);
        }
        return at;
    }

    private static double uses(AiPartners partners, int person, IntPredicate isTheirs, UserType atLeast) {
        double sessions = 0;
        for (int at = partners.activeOf(person); at >= 0; at = partners.nextActive(at)) {
            sessions += isTheirs.test(partners.product(at)) ? partners.sessionsPerDay(at) : 0;
        }
        return sessions >= atLeast.atLeast() ? 1 : 0;
    }
}
