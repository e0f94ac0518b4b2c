package kith.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import kith.companion.AiPartners;
import kith.companion.Conduct;
import kith.companion.UserType;
import kith.output.Metric.Aggregate;
import kith.output.Metric.Value;
import kith.process.MechanismMetric;
import kith.process.Model;
import kith.process.ValueDrift;
import kith.random.Portable;
import kith.relation.CooperativeFunction;
import kith.relation.Facet;
import kith.relation.Need;
import kith.scenario.settings.FlourishingWeights;
import kith.scenario.settings.Grade;
import kith.scenario.settings.RelationClass;
import kith.scenario.settings.Scenario;
import kith.society.People;
import kith.society.World;

/**
 * All metrics, in the order in which they are written. A new metric is a new entry here, and nothing else: series,
 * summary, contrasts, manifest and the dictionary take it from this list.
 */
public final class Metrics {
    private static final double HALF = 0.5;
    private static final double SEVEN_TENTHS = 0.7;
    private static final Value WELL_BEING = (w, m, p) -> m.feelings().wellBeing(w.people(), p, m.moment());
    private static final Value INFLUENCE = (w, m, p) -> w.steering().influenceOf(p);
    private static final Value VALUE_X = (w, m, p) -> w.people().background().valueX(p);
    private static final Value VALUE_Y = (w, m, p) -> w.people().background().valueY(p);

    /** Every metric. */
    public static final List<Metric> ALL = List.of(
            Metric.headline("dependent_share", "Dependent people", "dependency above {ai.partner.dependent_above}", 0,
                    "share", 3, false, (w, m, p) -> above(w, p, dependentAbove(m))),
            Metric.plain("dependent_share_50", "People with dependency above 0.5", "share", 3,
                    (w, m, p) -> above(w, p, HALF)),
            Metric.plain("dependent_share_70", "People with dependency above 0.7", "share", 3,
                    (w, m, p) -> above(w, p, SEVEN_TENTHS)),
            Metric.positive("dependency", "Dependency on AI", "index", 3,
                    (w, m, p) -> w.people().dependency().index(p)),
            Metric.headline("ai_hours_per_day", "Time with AI", "hours a day", 0, "h/day", 2, false,
                    (w, m, p) -> w.people().today().aiHours(p)),
            Metric.headline("human_hours_per_day", "Time with people", "hours a day", 0, "h/day", 2, true,
                    (w, m, p) -> w.people().today().humanHours(p)),
            Metric.headline("loneliness", "Loneliness", "UCLA 20–80", Double.NaN, "points", 2, true,
                    (w, m, p) -> m.feelings().loneliness(w.people(), p, m.moment())),
            Metric.headline("well_being", "Well-being", "points 0–10", Double.NaN, "points", 2, true, WELL_BEING),
            Metric.headline("standard_close", "Standard for close ties", "0–1", 0, "index", 3, true,
                    (w, m, p) -> standard(w, m, p, RelationClass.CLOSE)),
            Metric.headline("ties", "Social ties", "count", 0, "ties", 2, true, (w, m, p) -> w.ties().degree(p)),
            Metric.headline("lonely_share", "Lonely people", "loneliness above {loneliness.lonely_above}", 0, "share",
                    3,
                    false, (w, m, p) -> lonely(w, m, p)),
            new Metric("well_being_lowest_decile", "Well-being of the lowest tenth", "points 0–10", "points", 2, false,
                    false, Grade.D, Double.NaN,
                    Aggregate.LOWEST_DECILE, WELL_BEING),
            Metric.plain("closeness_sum", "Closeness summed over all ties", "closeness", 2,
                    (w, m, p) -> w.ties().closenessSum(p)),
            Metric.plain("human_contacts_per_day", "Contacts with people", "1/day", 2,
                    (w, m, p) -> w.people().today().humanContacts(p)),
            Metric.plain("ai_contacts_per_day", "Sessions with AI", "1/day", 3,
                    (w, m, p) -> w.people().today().aiContacts(p)),
            Metric.plain("refusals_per_day", "Refusals received", "1/day", 3,
                    (w, m, p) -> w.people().today().refusals(p)),
            Metric.plain("out_of_reach_share", "Moments with nobody around", "share", 3,
                    (w, m, p) -> m.reach().outShare(w, p)),
            Metric.plain("social_confidence", "Social confidence", "share", 3, (w, m, p) -> w.people().confidence(p)),
            Metric.plain("standard_intimate", "Standard for intimate ties", "index", 3,
                    (w, m, p) -> standard(w, m, p, RelationClass.INTIMATE)),
            Metric.plain("standard_exchange", "Standard for exchange ties", "index", 3,
                    (w, m, p) -> standard(w, m, p, RelationClass.EXCHANGE)),
            Metric.plain("standard_professional", "Standard for professional ties", "index", 3,
                    (w, m, p) -> standard(w, m, p, RelationClass.PROFESSIONAL)),
            Metric.plain("expectation_gap", "Users' expectation gap (AI minus people)", "index", 3,
                    Metrics::expectationGap),
            Metric.plain("satisfied_companionship", "Need for companionship met", "share", 3,
                    satisfied(Need.COMPANIONSHIP)),
            Metric.plain("satisfied_support", "Need for support met", "share", 3, satisfied(Need.SUPPORT)),
            Metric.plain("satisfied_mattering", "Need for mattering met", "share", 3, satisfied(Need.MATTERING)),
            Metric.plain("user_share", "People with an AI partner", "share", 3,
                    (w, m, p) -> w.partners().activeOf(p) >= 0 ? 1 : 0),
            Metric.plain("weekly_user_share", "People using AI weekly or more", "share", 3,
                    (w, m, p) -> uses(w, p, UserType.WEEKLY)),
            Metric.plain("daily_user_share", "People using AI daily", "share", 3,
                    (w, m, p) -> uses(w, p, UserType.DAILY)),
            Metric.plain("liking", "Users' liking of their AI", "points 0–100", 1,
                    ofPartner((w, m, p, at) -> w.partners().liking(at))),
            Metric.plain("wanting", "Users' wanting of their AI", "points 0–100", 1,
                    ofPartner((w, m, p, at) -> w.partners().wanting(at))),
            Metric.plain("habit", "Users' habit of using AI", "0–1", 3,
                    ofPartner((w, m, p, at) -> w.partners().habit(at))),
            Metric.plain("role_confusion", "Users' sessions outside the AI's first role", "share", 3,
                    (w, m, p) -> roleConfusion(w, p)),
            Metric.plain("withdrawal", "Withdrawal from AI", "0–1", 4,
                    (w, m, p) -> w.people().background().withdrawal(p)),
            Metric.plain("skill", "Task skill", "share", 3, (w, m, p) -> w.people().skill(p)),
            Metric.positive("value_misfit", "Value misfit (distance between users and their AI)", "value", 3,
                    ofPartner(Metrics::valueMisfit)),
            Metric.lever("ai_relationship_seeking", "Relationship-seeking of users' AI", "-1 to 1", 3,
                    ofConduct(Conduct::relationshipSeeking)),
            Metric.lever("ai_retention", "Retention tactics of users' AI", "share", 3, ofConduct(Conduct::retention)),
            Metric.lever("ai_bridging", "Bridging by users' AI (steering to people)", "share", 3,
                    ofConduct(Conduct::bridging)),
            Metric.plain("influence", "Influence on conduct (1 = equal influence)", "weight", 3, INFLUENCE),
            aggregated("influence_gini", "Inequality of influence on conduct", "Gini", Aggregate.GINI, INFLUENCE),
            aggregated("well_being_gini", "Inequality of well-being", "Gini", Aggregate.GINI, WELL_BEING),
            aggregated("value_diversity_x", "Diversity of values, first dimension", "value", Aggregate.SPREAD, VALUE_X),
            aggregated("value_diversity_y", "Diversity of values, second dimension", "value", Aggregate.SPREAD,
                    VALUE_Y),
            Metric.plain("autonomy", "Autonomy", "share", 3, (w, m, p) -> w.people().autonomy(p)),
            Metric.plain("human_ties", "Human ties (part of flourishing)", "share", 3, Metrics::humanTies),
            Metric.plain("flourishing", "Flourishing (with the community's weights)", "share", 3, Metrics::flourishing),
            Metric.plain("unmet_need", "Unmet needs", "share", 3, Metrics::unmetNeed),
            Metric.plain("norm_violations_per_day", "Violations of own norms in AI use", "1/day", 4,
                    (w, m, p) -> w.norms().violationsToday(p)),
            Metric.plain("accepts_care", "Acceptance of care from an AI", "norm", 3, accepts(CooperativeFunction.CARE)),
            Metric.plain("accepts_transaction", "Acceptance of exchange with an AI", "norm", 3,
                    accepts(CooperativeFunction.TRANSACTION)),
            Metric.plain("accepts_hierarchy", "Acceptance of guidance from an AI", "norm", 3,
                    accepts(CooperativeFunction.HIERARCHY)),
            Metric.plain("accepts_mating", "Acceptance of romance with an AI", "norm", 3,
                    accepts(CooperativeFunction.MATING)),
            Metric.plain("value_x", "Values, first dimension", "value", 3, VALUE_X),
            Metric.plain("value_y", "Values, second dimension", "value", 3, VALUE_Y));

    /** The metrics that a person has a value of, without plug-ins. */
    public static final List<Metric> OF_PERSONS = ALL.stream().filter(Metric::isOfPersons).toList();

    /** What people are counted above: the metric that is cut, and where in a scenario. */
    public record CutOff(String of, ToDoubleFunction<Scenario> above) {}

    /** The metrics that count the people above a cut-off. */
    public static final Map<String, CutOff> CUT_OFFS = Map.of(
            "dependent_share", new CutOff("dependency", scenario -> scenario.ai().partner().dependentAbove()),
            "dependent_share_50", new CutOff("dependency", scenario -> HALF),
            "dependent_share_70", new CutOff("dependency", scenario -> SEVEN_TENTHS),
            "lonely_share", new CutOff("loneliness", scenario -> scenario.loneliness().lonelyAbove()));

    private Metrics() {}

    /** The metrics of a scenario: all of these, those by provider of several, and those of its plug-ins. */
    public static List<Metric> of(Scenario scenario) {
        List<Metric> byProvider = ByProvider.metrics(scenario);
        if (scenario.extensions().plugins().isEmpty() && byProvider.isEmpty()) {
            return ALL;
        }
        List<Metric> all = new ArrayList<>(ALL);
        all.addAll(byProvider);
        Model.fromOutside(scenario.extensions())
                .forEach(each -> each.metrics().forEach(own -> all.add(fromOutside(own))));
        return List.copyOf(all);
    }

    /** The metrics of a scenario that a person has a value of: the columns of people.csv. */
    public static List<Metric> ofPersons(Scenario scenario) {
        return of(scenario).stream().filter(Metric::isOfPersons).toList();
    }

    private static Metric fromOutside(MechanismMetric own) {
        return new Metric(own.name(), own.label(), "", own.unit(), own.decimals(), false, own.spread(), Grade.D,
                Metric.lowest(own.unit()), Aggregate.MEAN, own.value()::of);
    }

    /** Inequality or spread, which are never negative. */
    private static Metric aggregated(String name, String label, String unit, Aggregate aggregate, Value value) {
        return new Metric(name, label, "", unit, 3, false, false, Grade.D, 0, aggregate, value);
    }

    private static double humanTies(World world, Model model, int person) {
        return 1 - Portable.exp(-world.ties().closenessSum(person) / model.scenario().loneliness().tiesScale());
    }

    /** Parts of flourishing, each from 0 to 1, weighed as the person's community does. */
    private static double flourishing(World world, Model model, int person) {
        FlourishingWeights weights = switch (world.people().community(person)) {
            case 1 -> model.scenario().flourishing().b();
            case 2 -> model.scenario().flourishing().c();
            default -> model.scenario().flourishing().a();
        };
        double wellBeing = model.feelings().wellBeing(world.people(), person, model.moment()) / 10;
        return weights.wellBeing() * Math.max(0, Math.min(1, wellBeing))
                + weights.autonomy() * world.people().autonomy(person)
                + weights.skill() * world.people().skill(person)
                + weights.humanTies() * humanTies(world, model, person);
    }

    private static double unmetNeed(World world, Model model, int person) {
        double open = 0;
        for (int need = 0; need < Need.COUNT; need++) {
            open += model.needs().weight(need)
                    * (1 - world.people().satisfied(person, need) * model.moment().needKept(need));
        }
        return open / model.needs().weightSum();
    }

    /**
     * Acceptance of a function in the role of the person's AI, else of the first product; nothing where there is no AI.
     */
    private static Value accepts(CooperativeFunction function) {
        return (world, model, person) -> {
            if (world.norms().roles() == 0) {
                return Double.NaN;
            }
            int at = world.partners().activeOf(person);
            int role = model.norms().placeOfRole(at < 0 ? 0 : world.partners().product(at));
            return world.norms().acceptance(person, role, function.ordinal());
        };
    }

    private static double dependentAbove(Model model) {
        return model.scenario().ai().partner().dependentAbove();
    }

    private static double above(World world, int person, double cut) {
        return world.people().dependency().index(person) > cut ? 1 : 0;
    }

    private static double lonely(World world, Model model, int person) {
        double loneliness = model.feelings().loneliness(world.people(), person, model.moment());
        return loneliness > model.scenario().loneliness().lonelyAbove() ? 1 : 0;
    }

    private static double standard(World world, Model model, int person, RelationClass relationClass) {
        People people = world.people();
        int c = relationClass.ordinal();
        return model.standards().fromPeople(people, person, c) + model.standards().added(people, person, c);
    }

    private static double expectationGap(World world, Model model, int person) {
        AiPartners partners = world.partners();
        int at = partners.activeOf(person);
        if (at < 0) {
            return Double.NaN;
        }
        double expected = 0;
        for (int facet = 0; facet < Facet.COUNT; facet++) {
            expected += model.standards().weight(facet) * partners.expected(at, facet);
        }
        return expected - model.standards().fromPeople(
                world.people(), person, model.products().get(partners.product(at)).role().analogueClass().ordinal());
    }

    private static Value satisfied(Need need) {
        return (w, m, p) -> w.people().satisfied(p, need.ordinal()) * m.moment().needKept(need.ordinal());
    }

    private static double uses(World world, int person, UserType atLeast) {
        return world.partners().sessionsPerDayOf(person) >= atLeast.atLeast() ? 1 : 0;
    }

    /** Share of sessions in a role other than that in which the AI was taken up, over the last weeks. */
    private static double roleConfusion(World world, int person) {
        AiPartners partners = world.partners();
        double outside = 0;
        for (int at = partners.activeOf(person); at >= 0; at = partners.nextActive(at)) {
            outside += partners.outsidePerDay(at);
        }
        double all = world.partners().sessionsPerDayOf(person);
        return all > 0 ? outside / all : Double.NaN;
    }

    private static double valueMisfit(World world, Model model, int person, int at) {
        return ValueDrift.distance(world.people(), person, conduct(world, model, at));
    }

    private static Conduct conduct(World world, Model model, int at) {
        return model.products().get(world.partners().product(at)).mostly(world.partners(), at);
    }

    /** What somebody's AI does, mostly. */
    private static Value ofConduct(ToDoubleFunction<Conduct> lever) {
        return ofPartner((world, model, person, at) -> lever.applyAsDouble(conduct(world, model, at)));
    }

    /** A value of somebody's AI: of the newest one, where there are several. */
    private static Value ofPartner(ByProvider.Partnership partnership) {
        return new ByProvider.OfPartner(partnership);
    }
}
