package kith.regime;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import kith.companion.AiPartners;
import kith.companion.AiRole;
import kith.companion.Conduct;
import kith.companion.GovernanceRow;
import kith.companion.Lever;
import kith.companion.Product;
import kith.companion.ProductCatalogue;
import kith.companion.Stance;
import kith.companion.Steering;
import kith.random.Draws;
import kith.random.Purpose;
import kith.relation.Need;
import kith.scenario.Scenario;
import kith.society.World;

/**
 * Governance: at the midnight that ends a round each provider measures what came of the conduct it tried ({@link Score},
 * {@link Halves}), moves its levers ({@link Search}) or follows those who take part ({@link Electorate}, {@link
 * Aggregate}), and begins the next trial. Conduct reaches people only through their partnerships; nothing that people
 * feel is touched.
 *
 * <p><i>Source:</i> assumption. <i>Draws:</i> HALF.
 */
public final class Governance {
    private static final int VALUES_TRIED = 21;

    private final List<Regime> regimes;
    private final List<Composition> compositions;
    private final ProductCatalogue products;
    private final Foretaste foretaste;
    private final Feeling feeling;
    private final TreeMap<Long, Conduct[]> known = new TreeMap<>();

    public Governance(Scenario scenario, ProductCatalogue products, Foretaste foretaste, Feeling feeling) {
        this.products = products;
        this.foretaste = foretaste;
        this.feeling = feeling;
        regimes = scenario.ai().present() ? Regime.of(scenario, products) : List.of();
        compositions = regimes.stream().map(regime -> new Composition(scenario, regime)).toList();
    }

    /** True if a provider chooses its conduct. */
    public boolean isThere() {
        return !regimes.isEmpty();
    }

    /** Day 0, before anybody has an AI: levers stand where the scenario puts them. */
    public void begin(World world) {
        if (isThere()) {
            world.steer(new Steering(products.count(), world.people().count()));
            regimes.forEach(regime -> start(world, regime));
        }
    }

    private void start(World world, Regime regime) {
        Composition composition = compositions.get(regimes.indexOf(regime));
        for (Part part : regime.parts()) {
            for (Part.Cell cell : part.cells()) {
                for (Lever lever : Lever.all()) {
                    double value = cell.product().conduct().at(lever);
                    world.steering().setValue(cell.index(), lever, composition.limits().within(lever, value));
                }
            }
        }
        regime.products().forEach(product -> world.steering().setRoundDay(product.index(), 0));
    }

    /** Settings have changed: who governs, and within what limits; conduct goes on from where it is. */
    public void resume(World world) {
        if (!isThere() && world.steering().products() == 0) {
            return;
        }
        if (world.steering().products() == 0) {
            world.steer(new Steering(products.count(), world.people().count()));
        }
        for (Product product : products.products()) {
            boolean governed = regimes.stream().anyMatch(regime -> regime.operates(product.index()));
            if (!governed) {
                world.steering().setRoundDay(product.index(), -1);
            }
        }
        for (Regime regime : regimes) {
            if (world.steering().roundDay(regime.products().get(0).index()) < 0) {
                start(world, regime);
                regime.products().forEach(product -> world.steering().setRoundDay(product.index(), world.day()));
            } else {
                settle(world, regime);
            }
        }
        known.clear();
        assignAll(world);
    }

    /** Parts may have been joined: their cells take the mean; limits may have moved. */
    private void settle(World world, Regime regime) {
        Composition composition = compositions.get(regimes.indexOf(regime));
        for (Part part : regime.parts()) {
            for (Lever lever : Lever.all()) {
                double mean = part.cells().stream().mapToDouble(cell -> world.steering().value(cell.index(), lever)).average().orElseThrow();
                boolean fixed = regime.settings().objective().signal().equals("constitution");
                for (Part.Cell cell : part.cells()) {
                    double value = fixed ? cell.product().conduct().at(lever) : mean;
                    world.steering().setValue(cell.index(), lever, composition.limits().within(lever, value));
                }
            }
            if (!regime.decidesStance()) {
                part.cells().forEach(cell -> world.steering().setStance(cell.index(), null));
            }
        }
    }

    /** A midnight. */
    public void midnight(World world, int day) {
        boolean changed = false;
        for (Regime regime : regimes) {
            countHours(world, regime);
            int began = world.steering().roundDay(regime.products().get(0).index());
            int days = day - began;
            boolean decides = days == 0 || days >= regime.settings().search().roundDays();
            if (decides && days > 0 && regime.searches()) {
                measure(world, regime, days, day);
            }
            if (decides) {
                decide(world, regime, day);
            }
            boolean followed = follow(world, regime, day);
            if (decides) {
                known.clear();
                open(world, regime, day);
            }
            changed |= decides || followed;
        }
        if (changed) {
            known.clear();
            assignAll(world);
        }
    }

    private void countHours(World world, Regime regime) {
        if (regime.settings().positive().humanTies() == 0) {
            return;
        }
        AiPartners partners = world.partners();
        for (int at = 0; at < partners.count(); at++) {
            if (regime.operates(partners.product(at)) && !Double.isNaN(world.steering().baseline(at))) {
                world.steering().addHours(at, world.people().humanHoursToday(partners.person(at)));
            }
        }
    }

    /** What the trial of a round found; levers move. */
    private void measure(World world, Regime regime, int days, int day) {
        Steering steering = world.steering();
        AiPartners partners = world.partners();
        Composition composition = compositions.get(regimes.indexOf(regime));
        Score score = new Score(regime, feeling);
        int levers = regime.levers().size();
        Halves[] halves = new Halves[regime.parts().size() * levers];
        double[] sum = new double[regime.parts().size()];
        int[] n = new int[regime.parts().size()];
        Arrays.setAll(halves, i -> new Halves());
        for (int at = 0; at < partners.count(); at++) {
            int person = partners.person(at);
            if (!regime.operates(partners.product(at)) || Double.isNaN(steering.baseline(at)) || !world.people().here(person)) {
                continue;
            }
            Product product = products.get(partners.product(at));
            double breach = breach(steering, composition, product, world.people().community(person), steering.halves(at), regime);
            double after = score.after(world, at, days, breach, day);
            for (int p = 0; p < regime.parts().size(); p++) {
                Part.Cell cell = cellOf(regime.parts().get(p), product, world.people().community(person));
                if (cell != null) {
                    sum[p] += after;
                    n[p]++;
                    for (int l = 0; l < levers; l++) {
                        halves[p * levers + l].add(composition.isUpper(steering.halves(at), cell, regime.levers().get(l)), steering.baseline(at), after);
                    }
                }
            }
        }
        for (int p = 0; p < regime.parts().size(); p++) {
            Part part = regime.parts().get(p);
            for (int l = 0; l < levers; l++) {
                Lever lever = regime.levers().get(l);
                Search.Found found = regime.hasHalves()
                        ? composition.limits().step(steering, part.first(), lever, halves[p * levers + l])
                        : composition.limits().compare(steering, part.first(), lever, n[p] == 0 ? 0 : sum[p] / n[p]);
                double[] memory = steering.memory(part.first(), lever);
                for (Part.Cell cell : part.cells()) {
                    steering.setValue(cell.index(), lever, found.value());
                    steering.setMemory(cell.index(), lever, memory);
                }
                steering.rows().add(new GovernanceRow(
                        day, regime.name(), part.name(), lever.column(), found.value(), found.slope(), found.error(), found.evidence(), n[p]));
            }
        }
    }

    private static double breach(Steering steering, Composition composition, Product product, int community, long bits, Regime regime) {
        if (!regime.settings().contract().isThere()) {
            return 0;
        }
        Part.Cell cell = new Part.Cell(product, 0, 0, community);
        return composition.levers(steering, cell, bits)[Lever.BREACH.ordinal()];
    }

    /** A cell of a part to which users of a product in a community belong; null where there is none. */
    private static Part.Cell cellOf(Part part, Product product, int community) {
        for (Part.Cell cell : part.cells()) {
            if (cell.product().index() == product.index() && cell.community() == community) {
                return cell;
            }
        }
        return null;
    }

    /** Those who take part, or the reference group, decide on the stance and, where the signal is preference, on levers. */
    private void decide(World world, Regime regime, int day) {
        if (!regime.decidesStance()) {
            users(world, regime);
            return;
        }
        List<Electorate.Voice> voices = new Electorate(regime).voices(world, day);
        Aggregate aggregate = new Aggregate(regime.settings().aggregation().rule());
        Composition composition = compositions.get(regimes.indexOf(regime));
        int from = day + regime.settings().participation().lagDays();
        for (Part part : regime.parts()) {
            List<Electorate.Voice> own = voices.stream().filter(voice -> part.isFor(voice.community())).toList();
            List<Electorate.Voice> heard = own.isEmpty() ? voices : own;
            Stance stance = regime.settings().granularity().pluralism().equals("distributional") ? shared(heard) : aggregate.stance(heard);
            if (stance == null) {
                continue;
            }
            for (Part.Cell cell : part.cells()) {
                world.steering().pending().add(new Steering.PendingVote(from, cell.index(), -1, 0, stance));
            }
            tell(world, regime, part, Lever.VALUE_X, stance.metX(0, 0), day, heard.size());
            tell(world, regime, part, Lever.VALUE_Y, stance.metY(0, 0), day, heard.size());
            if (regime.isVoted() && !regime.isPersonal()) {
                for (Lever lever : composition.personal()) {
                    double value = voted(world, regime, part, lever, heard, aggregate);
                    for (Part.Cell cell : part.cells()) {
                        world.steering().pending().add(new Steering.PendingVote(from, cell.index(), lever.ordinal(), value, null));
                    }
                    tell(world, regime, part, lever, value, day, heard.size());
                }
            }
        }
        influence(world, voices);
    }

    private static void tell(World world, Regime regime, Part part, Lever lever, double value, int day, int people) {
        world.steering().rows().add(new GovernanceRow(
                day, regime.name(), part.name(), lever.column(), value, Double.NaN, Double.NaN, Double.NaN, people));
    }

    /** Answers shared out as the values of those who are heard: one per community, at its mean. */
    private static Stance shared(List<Electorate.Voice> voices) {
        List<Stance.Point> points = new ArrayList<>();
        List<Double> shares = new ArrayList<>();
        double all = voices.stream().mapToDouble(Electorate.Voice::weight).sum();
        Aggregate mean = new Aggregate("mean");
        for (int community = 0; community < Steering.COMMUNITIES; community++) {
            int which = community;
            List<Electorate.Voice> own = voices.stream().filter(voice -> voice.community() == which).toList();
            Stance.Point point = mean.stance(own);
            if (point != null) {
                points.add(point);
                shares.add(own.stream().mapToDouble(Electorate.Voice::weight).sum() / all);
            }
        }
        return points.isEmpty() ? null : new Stance.Shared(points, shares);
    }

    private double voted(World world, Regime regime, Part part, Lever lever, List<Electorate.Voice> voices, Aggregate aggregate) {
        double[] values = tried(compositions.get(regimes.indexOf(regime)), lever);
        double[][] worth = new double[voices.size()][];
        for (int i = 0; i < worth.length; i++) {
            worth[i] = worth(world, regime, part.cells().get(0), lever, values, voices.get(i).person());
        }
        return aggregate.lever(values, voices, worth);
    }

    private static double[] tried(Composition composition, Lever lever) {
        double low = composition.limits().within(lever, lever.least());
        double high = composition.limits().within(lever, lever.most());
        double[] values = new double[VALUES_TRIED];
        Arrays.setAll(values, i -> low + (high - low) * i / (VALUES_TRIED - 1));
        return values;
    }

    /** What sessions at values of a lever would be worth to a person, over the needs that the cell serves. */
    private double[] worth(World world, Regime regime, Part.Cell cell, Lever lever, double[] values, int person) {
        Composition composition = compositions.get(regimes.indexOf(regime));
        double[] levers = composition.levers(world.steering(), cell, 0);
        for (Lever each : Lever.all()) {
            levers[each.ordinal()] = world.steering().value(cell.index(), each);
        }
        Stance stance = composition.stance(world.steering(), cell);
        double[] worth = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            levers[lever.ordinal()] = values[i];
            Conduct conduct = composition.own(cell.product(), levers, stance);
            double all = 0;
            for (int need = 0; need < Need.COUNT; need++) {
                double fit = cell.product().roleFor(need).fit()[need];
                worth[i] += fit * foretaste.worth(world, person, cell.product(), need, conduct);
                all += fit;
            }
            worth[i] /= Math.max(1e-9, all);
        }
        return worth;
    }

    private static void influence(World world, List<Electorate.Voice> voices) {
        double all = voices.stream().mapToDouble(Electorate.Voice::weight).sum();
        int here = world.people().countHere();
        clearInfluence(world);
        voices.forEach(voice -> world.steering().setInfluence(voice.person(), voice.weight() / all * here));
    }

    /** Whoever uses it is what it learns from. */
    private static void users(World world, Regime regime) {
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
                double before = world.steering().influenceOf(person);
                world.steering().setInfluence(person, before + (double) world.people().countHere() / users);
            }
        }
    }

    private static void clearInfluence(World world) {
        for (int person = 0; person < world.people().count(); person++) {
            world.steering().setInfluence(person, world.people().here(person) ? 0 : Double.NaN);
        }
    }

    /** Decisions whose day has come. */
    private boolean follow(World world, Regime regime, int day) {
        Steering steering = world.steering();
        boolean any = false;
        List<Steering.PendingVote> waiting = new ArrayList<>();
        Composition composition = compositions.get(regimes.indexOf(regime));
        for (Steering.PendingVote vote : steering.pending()) {
            boolean own = regime.parts().stream().anyMatch(part -> part.cells().stream().anyMatch(cell -> cell.index() == vote.cell()));
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

    /** A round begins: its trial is laid out. */
    private void open(World world, Regime regime, int day) {
        Steering steering = world.steering();
        AiPartners partners = world.partners();
        Score score = new Score(regime, feeling);
        regime.products().forEach(product -> steering.setRoundDay(product.index(), day));
        for (int at = 0; at < partners.count(); at++) {
            if (regime.operates(partners.product(at))) {
                partners.beginRound(at);
                boolean takesPart = partners.active(at) && world.people().here(partners.person(at));
                Product product = products.get(partners.product(at));
                steering.enter(at, bits(world, regime, product, partners.person(at), day), takesPart ? score.before(world, at, day) : Double.NaN);
            }
        }
    }

    /** A bit per role, situation and lever of a product: the half of a person, drawn once per part, lever and round. */
    private long bits(World world, Regime regime, Product product, int person, int day) {
        if (!regime.hasHalves()) {
            return 0;
        }
        Composition composition = compositions.get(regimes.indexOf(regime));
        int community = world.people().community(person);
        long own = world.draws().key(Purpose.HALF, Draws.then(world.people().key(person), regime.key()), day);
        long bits = 0;
        for (Part part : regime.parts()) {
            for (Lever lever : regime.levers()) {
                boolean upper = Draws.uniform(Draws.then(Draws.then(own, part.key()), lever.ordinal())) < 0.5;
                for (Part.Cell cell : part.cells()) {
                    if (upper && cell.product().index() == product.index() && cell.community() == community) {
                        bits |= 1L << composition.bit(cell, lever);
                    }
                }
            }
        }
        return bits;
    }

    /** A partnership begins; its user takes no part in the present trial, but meets the conduct of a half. */
    public void enter(World world, int at, Product product) {
        for (Regime regime : regimes) {
            if (regime.operates(product.index()) && world.steering().products() > 0) {
                int began = world.steering().roundDay(product.index());
                world.steering().enter(at, bits(world, regime, product, world.partners().person(at), began), Double.NaN);
                assign(world, regime, at);
            }
        }
    }

    private void assignAll(World world) {
        AiPartners partners = world.partners();
        for (int at = 0; at < partners.count(); at++) {
            int which = at;
            if (partners.active(at)) {
                partners.setConduct(at, null);
                regimes.stream().filter(regime -> regime.operates(partners.product(which))).forEach(regime -> assign(world, regime, which));
            }
        }
    }

    private void assign(World world, Regime regime, int at) {
        Product product = products.get(world.partners().product(at));
        int person = world.partners().person(at);
        long bits = world.steering().halves(at);
        boolean asks = regime.settings().contract().isThere() && regime.settings().contract().gapRule().equals("ask");
        if (asks || regime.isPersonal() || bits >>> 40 != 0) {
            world.partners().setConduct(at, compose(world, regime, product, person, bits));
            return;
        }
        long key = (product.index() * (long) Steering.COMMUNITIES + world.people().community(person)) << 40 | bits;
        world.partners().setConduct(at, known.computeIfAbsent(key, k -> compose(world, regime, product, person, bits)));
    }

    private Conduct[] compose(World world, Regime regime, Product product, int person, long bits) {
        Composition composition = compositions.get(regimes.indexOf(regime));
        Conduct[] byNeed = new Conduct[2 * Need.COUNT];
        for (int need = 0; need < Need.COUNT; need++) {
            int situation = AiRole.isPractical(need) ? 1 : 0;
            Part.Cell cell = new Part.Cell(product, product.rolePlaceFor(need), situation, world.people().community(person));
            double[] levers = composition.levers(world.steering(), cell, bits);
            Stance stance = composition.stance(world.steering(), cell);
            if (regime.isPersonal()) {
                levers = chosen(world, regime, cell, person, levers);
            }
            Conduct own = composition.own(product, levers, stance);
            byNeed[2 * need] = switch (regime.settings().contract().isThere() ? regime.settings().contract().gapRule() : "interest") {
                case "norm" -> product.conduct();
                case "ask" -> composition.own(product, chosen(world, regime, cell, person, levers),
                        new Stance.Point(world.people().valueX(person), world.people().valueY(person), 0));
                default -> own;
            };
            byNeed[2 * need + 1] = regime.settings().contract().isThere() ? composition.foreseen(product, levers, stance) : own;
        }
        return byNeed;
    }

    /** What a person would choose of the levers that it may set. */
    private double[] chosen(World world, Regime regime, Part.Cell cell, int person, double[] levers) {
        Composition composition = compositions.get(regimes.indexOf(regime));
        double[] own = levers.clone();
        List<Lever> may = composition.personal().isEmpty() ? List.of(Lever.RELATIONSHIP_SEEKING) : composition.personal();
        for (Lever lever : may) {
            double[] values = tried(composition, lever);
            own[lever.ordinal()] = values[Aggregate.best(worth(world, regime, cell, lever, values, person))];
        }
        return own;
    }
}
