package kith.regime;

import java.util.Arrays;
import kith.companion.AiPartners;
import kith.companion.GovernanceRow;
import kith.companion.Lever;
import kith.companion.Product;
import kith.companion.ProductCatalogue;
import kith.companion.Steering;
import kith.random.Draws;
import kith.random.Purpose;
import kith.society.World;

/**
 * The trials of one provider: each round every user is in a half for each part and lever that is tried, and what came
 * of it moves the lever ({@link Score}, {@link Halves}, {@link Search}).
 *
 * <p><i>Source:</i> assumption. <i>Draws:</i> HALF.
 */
final class Trials {
    private static final double EVEN = 0.5;

    private final Regime regime;
    private final Composition composition;
    private final ProductCatalogue products;
    private final Score score;

    Trials(Regime regime, Composition composition, ProductCatalogue products, Feeling feeling) {
        this.regime = regime;
        this.composition = composition;
        this.products = products;
        score = new Score(regime, feeling);
    }

    /** Adds the hours with people of the day that ended, where the provider values them. */
    void countHours(World world) {
        if (regime.settings().positive().humanTies() == 0) {
            return;
        }
        AiPartners partners = world.partners();
        for (int at = 0; at < partners.count(); at++) {
            if (regime.operates(partners.product(at)) && !Double.isNaN(world.steering().baseline(at))) {
                world.steering().addHours(at, world.people().today().humanHours(partners.person(at)));
            }
        }
    }

    /** What the trial of a round found; levers move. */
    void measure(World world, int days, int day) {
        Steering steering = world.steering();
        AiPartners partners = world.partners();
        int levers = regime.levers().size();
        Halves[] halves = new Halves[regime.parts().size() * levers];
        double[] sum = new double[regime.parts().size()];
        int[] n = new int[regime.parts().size()];
        Arrays.setAll(halves, i -> new Halves());
        for (int at = 0; at < partners.count(); at++) {
            int person = partners.person(at);
            if (!regime.operates(partners.product(at)) || Double.isNaN(steering.baseline(at))
                    || !world.people().here(person)) {
                continue;
            }
            Product product = products.get(partners.product(at));
            double breach = breach(steering, product, world.people().community(person), steering.halves(at));
            double after = score.after(world, at, days, breach, day);
            for (int p = 0; p < regime.parts().size(); p++) {
                Part.Cell cell = cellOf(regime.parts().get(p), product, world.people().community(person));
                if (cell != null) {
                    sum[p] += after;
                    n[p]++;
                    for (int l = 0; l < levers; l++) {
                        halves[p * levers + l].add(
                                composition.isUpper(steering.halves(at), cell, regime.levers().get(l)),
                                steering.baseline(at), after);
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
                        day, regime.name(), part.name(), lever.column(), found.value(), found.slope(), found.error(),
                        found.evidence(), found.detectable(), n[p]));
            }
        }
    }

    private double breach(Steering steering, Product product, int community, long bits) {
        if (!regime.settings().contract().isThere()) {
            return 0;
        }
        Part.Cell cell = Part.Cell.of(product, product.bestNeed(), community);
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

    /** A round begins: its trial is laid out. */
    void open(World world, int day) {
        Steering steering = world.steering();
        AiPartners partners = world.partners();
        regime.products().forEach(product -> steering.setRoundDay(product.index(), day));
        for (int at = 0; at < partners.count(); at++) {
            if (regime.operates(partners.product(at))) {
                partners.beginRound(at);
                boolean takesPart = partners.active(at) && world.people().here(partners.person(at));
                Product product = products.get(partners.product(at));
                steering.enter(at, bits(world, product, partners.person(at), day),
                        takesPart ? score.before(world, at, day) : Double.NaN);
            }
        }
    }

    /** A bit per role, situation and lever of a product: the half of a person, drawn once per part, lever and round. */
    long bits(World world, Product product, int person, int day) {
        if (!regime.hasHalves()) {
            return 0;
        }
        int community = world.people().community(person);
        long own = world.draws().key(Purpose.HALF, Draws.then(world.people().key(person), regime.key()), day);
        long bits = 0;
        for (Part part : regime.parts()) {
            for (Lever lever : regime.levers()) {
                boolean upper = Draws.uniform(Draws.then(Draws.then(own, part.key()), lever.ordinal())) < EVEN;
                for (Part.Cell cell : part.cells()) {
                    if (upper && cell.product().index() == product.index() && cell.community() == community) {
                        bits |= 1L << composition.bit(cell, lever);
                    }
                }
            }
        }
        return bits;
    }
}
