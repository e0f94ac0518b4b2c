package kith.regime;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import kith.random.Draws;
import kith.random.Portable;
import kith.random.Purpose;
import kith.random.Sum;
import kith.scenario.settings.AggregationSettings;
import kith.scenario.settings.GranularitySettings.Pluralism;
import kith.scenario.settings.KnowledgeSettings;
import kith.scenario.settings.ObjectiveSettings;
import kith.scenario.settings.ParticipationSettings;
import kith.society.Background;
import kith.society.People;
import kith.society.Trait;
import kith.society.World;

/**
 * Whose preference a regime follows.
 *
 * <p>open: turns out with probability logistic(logit(share) + a (age - 45)/20 + m [not community A] + d dependency - c
 * cost). sortition: the people with the lowest keyed draws. representative: the same within each community and age band
 * (under 30, 30-59, 60 or over), in proportion to its size (largest remainders). none: the reference group, those whose
 * values lie within a width of the middle of one community, as the provider sees them: seen = mean + r (value + error -
 * mean), r = variance/(variance + error variance), so that people whose values are hard to see look like the average.
 * Whoever takes part says what its values are. The weight of a word is the credibility of the community.
 *
 * <p><i>Source:</i> assumption. <i>Draws:</i> TURNOUT, SEEN_VALUES.
 */
final class Electorate {
    private static final double[] BAND_FROM = {30, 60};

    private final Regime regime;
    private final ParticipationSettings rule;
    private final KnowledgeSettings knowledge;
    private final double[] credibility;

    Electorate(Regime regime) {
        this.regime = regime;
        rule = regime.settings().participation();
        knowledge = regime.settings().knowledge();
        AggregationSettings a = regime.settings().aggregation();
        credibility = new double[] {a.credibilityA(), a.credibilityB(), a.credibilityC()};
    }

    /** Somebody whose preference counts: weight, and values as they are said or seen. */
    record Voice(int person, int community, double weight, double x, double y) {}

    /** Those whose preference counts in a round. */
    List<Voice> voices(World world, int day) {
        return switch (rule.rule()) {
            case OPEN -> said(world, turnedOut(world, day));
            case SORTITION -> said(world, lowest(world, day, here(world).boxed().toList(), rule.panelCount()));
            case REPRESENTATIVE -> said(world, representative(world, day));
            case NONE -> seen(world, day);
        };
    }

    private static IntStream here(World world) {
        return IntStream.range(0, world.people().count()).filter(world.people()::here);
    }

    private long key(World world, int person, int day) {
        return world.draws().key(Purpose.TURNOUT, Draws.then(world.people().key(person), regime.key()), day);
    }

    private List<Integer> turnedOut(World world, int day) {
        People people = world.people();
        double logit = Portable.log(rule.turnoutShare() / (1 - rule.turnoutShare()));
        IntPredicate turnsOut = person -> {
            double odds = logit
                    + rule.turnoutAge() * (people.trait(person, Trait.AGE) - 45) / 20
                    + (people.community(person) == 0 ? 0 : rule.turnoutMinority())
                    + rule.turnoutDependency() * people.dependency().index(person)
                    - rule.costDeters() * rule.costHours();
            return Draws.uniform(key(world, person, day)) < 1 / (1 + Portable.exp(-odds));
        };
        return here(world).filter(turnsOut).boxed().toList();
    }

    private List<Integer> lowest(World world, int day, List<Integer> among, int count) {
        return among.stream()
                .sorted(Comparator.comparingDouble((Integer person) -> Draws.uniform(key(world, person, day)))
                        .thenComparingInt(person -> person))
                .limit(count)
                .sorted()
                .toList();
    }

    private List<Integer> representative(World world, int day) {
        People people = world.people();
        List<List<Integer>> strata = new ArrayList<>();
        for (int i = 0; i < credibility.length * (BAND_FROM.length + 1); i++) {
            strata.add(new ArrayList<>());
        }
        here(world).forEach(person -> strata
                .get(people.community(person) * (BAND_FROM.length + 1) + band(people.trait(person, Trait.AGE)))
                .add(person));
        double all = strata.stream().mapToInt(List::size).sum();
        int seats = Math.min(rule.panelCount(), (int) all);
        int[] given = strata.stream().mapToInt(stratum -> (int) (seats * stratum.size() / all)).toArray();
        int left = seats - IntStream.of(given).sum();
        IntStream.range(0, strata.size())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> given[i] - seats * strata.get(i).size() / all)
                        .thenComparingInt(i -> i))
                .limit(left)
                .forEach(i -> given[i]++);
        List<Integer> panel = new ArrayList<>();
        for (int i = 0; i < strata.size(); i++) {
            panel.addAll(lowest(world, day, strata.get(i), given[i]));
        }
        return panel;
    }

    private static int band(double age) {
        return age < BAND_FROM[0] ? 0 : age < BAND_FROM[1] ? 1 : 2;
    }

    private List<Voice> said(World world, List<Integer> persons) {
        People people = world.people();
        return persons.stream()
                .map(p -> new Voice(p, people.community(p), credibility[people.community(p)],
                        people.background().valueX(p),
                        people.background().valueY(p)))
                .filter(voice -> voice.weight() > 0)
                .toList();
    }

    /** The reference group, or everybody where conduct answers to each community, as the provider sees them. */
    private List<Voice> seen(World world, int day) {
        People people = world.people();
        double[] error = {knowledge.valueErrorA(), knowledge.valueErrorB(), knowledge.valueErrorC()};
        double[] mean = new double[2];
        double[] variance = new double[2];
        spread(world, mean, variance);
        boolean answersAll = regime.settings().granularity().pluralism() == Pluralism.STEERABLE
                || regime.settings().granularity().pluralism() == Pluralism.DISTRIBUTIONAL;
        IntPredicate counts = answersAll ? person -> true : referenceGroup(world);
        return here(world).filter(counts).mapToObj(p -> {
            double sd = error[people.community(p)];
            long key = world.draws().key(Purpose.SEEN_VALUES, Draws.then(people.key(p), regime.key()), day);
            double x = shrunk(people.background().valueX(p) + sd * Draws.normal(Draws.then(key, 0)), mean[0],
                    variance[0], sd);
            double y = shrunk(people.background().valueY(p) + sd * Draws.normal(Draws.then(key, 1)), mean[1],
                    variance[1], sd);
            return new Voice(p, people.community(p), 1, x, y);
        }).toList();
    }

    private static double shrunk(double seen, double mean, double variance, double sd) {
        double reliability = variance > 0 ? variance / (variance + sd * sd) : 0;
        return mean + reliability * (seen - mean);
    }

    private static void spread(World world, double[] mean, double[] variance) {
        People people = world.people();
        int n = (int) here(world).count();
        here(world).forEach(p -> {
            mean[0] += people.background().valueX(p) / n;
            mean[1] += people.background().valueY(p) / n;
        });
        here(world).forEach(p -> {
            variance[0] += (people.background().valueX(p) - mean[0]) * (people.background().valueX(p) - mean[0]) / n;
            variance[1] += (people.background().valueY(p) - mean[1]) * (people.background().valueY(p) - mean[1]) / n;
        });
    }

    /** Those near the middle of the reference community, whatever their own. */
    private IntPredicate referenceGroup(World world) {
        People people = world.people();
        Background values = people.background();
        ObjectiveSettings.Members group = regime.settings().objective().referenceCommunity();
        IntPredicate ofIt = person -> group.includes(people.community(person));
        double x = Sum.mean(here(world).filter(ofIt).mapToDouble(values::valueX));
        double y = Sum.mean(here(world).filter(ofIt).mapToDouble(values::valueY));
        double width = regime.settings().objective().referenceWidth();
        return p -> (values.valueX(p) - x) * (values.valueX(p) - x)
                + (values.valueY(p) - y) * (values.valueY(p) - y)
                <= width * width;
    }
}
