package kith.regime;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import kith.companion.AiPartners;
import kith.companion.Conduct;
import kith.companion.GovernanceRow;
import kith.companion.Lever;
import kith.companion.Stance;
import kith.companion.Steering;
import kith.random.Sum;
import kith.relation.Need;
import kith.scenario.settings.AggregationSettings;
import kith.scenario.settings.Community;
import kith.scenario.settings.GranularitySettings.Pluralism;
import kith.scenario.settings.ParticipationSettings;
import kith.society.World;

/**
 * What people decide for one provider: its stance, and levers where it follows their preference ({@link Electorate},
 * {@link Aggregate}); and what a person would choose by {@link Foretaste}.
 *
 * <p><i>Source:</i> assumption. <i>Draws:</i> those of {@link Electorate}.
 */
final class Decisions {
    private static final int VALUES_TRIED = 21;

    private final Regime regime;
    private final Composition composition;
    private final Foretaste foretaste;

    Decisions(Regime regime, Composition composition, Foretaste foretaste) {
        this.regime = regime;
        this.composition = composition;
        this.foretaste = foretaste;
    }

    /**
     * Those who take part, or the reference group, decide on the stance and, where the signal is preference, on levers.
     */
    void decide(World world, int day) {
        if (!regime.decidesStance()) {
            users(world);
            return;
        }
        List<Electorate.Voice> voices = new Electorate(regime).voices(world, day);
        takeTime(world, voices);
        Aggregate aggregate = new Aggregate(regime.settings().aggregation().rule());
        int from = day + regime.settings().participation().lagDays();
        for (Part part : regime.parts()) {
            List<Electorate.Voice> own = voices.stream().filter(voice -> part.isFor(voice.community())).toList();
            List<Electorate.Voice> heard = own.isEmpty() ? voices : own;
            Stance stance = regime.settings().granularity().pluralism() == Pluralism.DISTRIBUTIONAL ? shared(heard)
                    : aggregate.stance(heard);
            if (stance == null) {
                continue;
            }
            for (Part.Cell cell : part.cells()) {
                world.steering().pending().add(new Steering.PendingVote(from, cell.index(), -1, 0, stance));
            }
            tell(world, part, Lever.VALUE_X, stance.metX(0, 0), day, heard.size());
            tell(world, part, Lever.VALUE_Y, stance.metY(0, 0), day, heard.size());
            if (regime.isVoted() && !regime.isPersonal()) {
                for (Lever lever : composition.personal()) {
                    double value = voted(world, part, lever, heard, aggregate);
                    for (Part.Cell cell : part.cells()) {
                        world.steering().pending()
                                .add(new Steering.PendingVote(from, cell.index(), lever.ordinal(), value, null));
                    }
                    tell(world, part, lever, value, day, heard.size());
                }
            }
        }
        influence(world, voices);
    }

    /**
     * Who takes part has so many hours less for people and AI on the day that opens; a reference group is not asked.
     */
    private void takeTime(World world, List<Electorate.Voice> voices) {
        Steering steering = world.steering();
        if (regime.settings().participation().rule() != ParticipationSettings.Rule.NONE) {
            double hours = regime.settings().participation().costHours();
            voices.forEach(voice -> steering.setDuty(voice.person(), steering.duty(voice.person()) + hours));
        }
    }

    private void tell(World world, Part part, Lever lever, double value, int day, int people) {
        world.steering().rows().add(new GovernanceRow(
                day, regime.name(), part.name(), lever.column(), value, people));
    }

    /** Answers shared out as the values of those who are heard: one per community, at its mean. */
    private static Stance shared(List<Electorate.Voice> voices) {
        List<Stance.Point> points = new ArrayList<>();
        List<Double> shares = new ArrayList<>();
        double all = Sum.of(voices.stream().mapToDouble(Electorate.Voice::weight));
        Aggregate mean = new Aggregate(AggregationSettings.Rule.MEAN);
        for (int community = 0; community < Community.COUNT; community++) {
            int which = community;
            List<Electorate.Voice> own = voices.stream().filter(voice -> voice.community() == which).toList();
            Stance.Point point = mean.stance(own);
            if (point != null) {
                points.add(point);
                shares.add(Sum.of(own.stream().mapToDouble(Electorate.Voice::weight)) / all);
            }
        }
        return points.isEmpty() ? null : new Stance.Shared(points, shares);
    }

    private double voted(World world, Part part, Lever lever, List<Electorate.Voice> voices, Aggregate aggregate) {
        double[] values = tried(lever);
        List<List<Tasted>> ofCommunity = IntStream.range(0, Community.COUNT)
                .mapToObj(community -> tasted(world, own(part.cells(), community), lever, values))
                .toList();
        double[][] worth = new double[voices.size()][];
        for (int i = 0; i < worth.length; i++) {
            Electorate.Voice voice = voices.get(i);
            worth[i] = worth(world, ofCommunity.get(voice.community()), values.length, voice.person());
        }
        return aggregate.lever(values, voices, worth);
    }

    private double[] tried(Lever lever) {
        double low = composition.limits().within(lever, lever.least());
        double high = composition.limits().within(lever, lever.most());
        double[] values = new double[VALUES_TRIED];
        Arrays.setAll(values, i -> low + (high - low) * i / (VALUES_TRIED - 1));
        return values;
    }

    /**
     * A cell under each value of a lever that is tried: what it would do, for which needs, and how fit it is for each.
     */
    private record Tasted(Part.Cell cell, Conduct[] conduct, int[] needs, double[] fit) {
        double fits() {
            return Sum.of(fit);
        }
    }

    private List<Tasted> tasted(World world, List<Part.Cell> cells, Lever lever, double[] values) {
        return cells.stream().map(cell -> tasted(world, cell, lever, values)).toList();
    }

    private Tasted tasted(World world, Part.Cell cell, Lever lever, double[] values) {
        double[] levers = composition.present(world.steering(), cell);
        Stance stance = composition.stance(world.steering(), cell);
        Conduct[] conduct = new Conduct[values.length];
        for (int i = 0; i < values.length; i++) {
            levers[lever.ordinal()] = values[i];
            conduct[i] = composition.own(cell.product(), levers, stance);
        }
        int[] needs = cell.needs();
        double[] fit = Arrays.stream(needs).mapToDouble(need -> cell.product().roleFor(need).fit()[need]).toArray();
        return new Tasted(cell, conduct, needs, fit);
    }

    /** Those cells that belong to a community, or all where none does. */
    private static List<Part.Cell> own(List<Part.Cell> all, int community) {
        List<Part.Cell> own = all.stream().filter(each -> each.community() == community).toList();
        return own.isEmpty() ? all : own;
    }

    /**
     * What sessions at values of a lever would be worth to a person, mean over the needs that are served in these
     * cells, by fit; all cells have the same levers.
     */
    private double[] worth(World world, List<Tasted> cells, int values, int person) {
        double[] worth = new double[values];
        for (Tasted each : cells) {
            for (int i = 0; i < values; i++) {
                for (int n = 0; n < each.needs().length; n++) {
                    worth[i] += each.fit()[n]
                            * foretaste.worth(world, person, each.cell().product(), each.needs()[n], each.conduct()[i]);
                }
            }
        }
        double fits = Math.max(1e-9, Sum.of(cells.stream().mapToDouble(Tasted::fits)));
        for (int i = 0; i < values; i++) {
            worth[i] /= fits;
        }
        return worth;
    }

    private void influence(World world, List<Electorate.Voice> voices) {
        double all = Sum.of(voices.stream().mapToDouble(Electorate.Voice::weight));
        int here = world.people().register().countHere();
        clearInfluence(world);
        voices.forEach(voice -> world.steering().setInfluence(row(), voice.person(), voice.weight() / all * here));
    }

    /** Whoever uses it is what it learns from. */
    private void users(World world) {
        AiPartners partners = world.partners();
        if (!regime.searches()) {
            return;
        }
        clearInfluence(world);
        int users = 0;
        for (int at = 0; at < partners.count(); at++) {
            users += partners.active(at) && regime.operates(partners.product(at)) ? 1 : 0;
        }
        for (int at = 0; at < partners.count(); at++) {
            if (partners.active(at) && regime.operates(partners.product(at))) {
                int person = partners.person(at);
                double before = world.steering().influence(row(), person);
                world.steering().setInfluence(row(), person,
                        before + (double) world.people().register().countHere() / users);
            }
        }
    }

    /** Where the provider's weights of people lie. */
    private int row() {
        return regime.products().get(0).index();
    }

    private void clearInfluence(World world) {
        for (int person = 0; person < world.people().count(); person++) {
            world.steering().setInfluence(row(), person, world.people().here(person) ? 0 : Double.NaN);
        }
    }

    /** Decisions whose day has come. */
    boolean follow(World world, int day) {
        Steering steering = world.steering();
        boolean any = false;
        List<Steering.PendingVote> waiting = new ArrayList<>();
        for (Steering.PendingVote vote : steering.pending()) {
            boolean own = regime.parts().stream()
                    .anyMatch(part -> part.cells().stream().anyMatch(cell -> cell.index() == vote.cell()));
            if (!own || vote.day() > day) {
                waiting.add(vote);
            } else if (vote.lever() < 0) {
                steering.setStance(vote.cell(), vote.stance());
                any = true;
            } else {
                Lever lever = Lever.all().get(vote.lever());
                steering.setValue(vote.cell(), lever, composition.limits().within(lever, vote.value()));
                any = true;
            }
        }
        steering.pending().clear();
        steering.pending().addAll(waiting);
        return any;
    }

    /** What a person would choose, in these cells, of the levers that it may set. */
    double[] chosen(World world, List<Part.Cell> cells, int person, double[] levers) {
        double[] own = levers.clone();
        List<Lever> may = composition.personal().isEmpty() ? List.of(Lever.RELATIONSHIP_SEEKING)
                : composition.personal();
        for (Lever lever : may) {
            double[] values = tried(lever);
            List<Tasted> tasted = tasted(world, own(cells, world.people().community(person)), lever, values);
            own[lever.ordinal()] = values[Aggregate.best(worth(world, tasted, values.length, person))];
        }
        return own;
    }
}
