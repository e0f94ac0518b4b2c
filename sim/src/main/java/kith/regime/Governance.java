package kith.regime;

import java.util.List;
import java.util.TreeMap;
import kith.companion.AiPartners;
import kith.companion.Conduct;
import kith.companion.GovernanceRow;
import kith.companion.Lever;
import kith.companion.Product;
import kith.companion.ProductCatalogue;
import kith.companion.Stance;
import kith.companion.Steering;
import kith.random.Draws;
import kith.random.Sum;
import kith.relation.Need;
import kith.scenario.settings.Community;
import kith.scenario.settings.ContractSettings.GapRule;
import kith.scenario.settings.ObjectiveSettings.Signal;
import kith.scenario.settings.Scenario;
import kith.society.World;

/**
 * Governance: at the midnight that ends a round each provider measures what came of the conduct it tried and moves its
 * levers ({@link Trials}) or follows those who take part ({@link Decisions}), and begins the next trial. Conduct
 * reaches people only through their partnerships; nothing that people feel is touched.
 *
 * <p><i>Source:</i> assumption. <i>Draws:</i> those of {@link Trials} and {@link Electorate}.
 */
public final class Governance {
    /** Of two users whose halves lie in so many bits conduct is composed once. */
    private static final int KEYED_BITS = 40;

    private final List<Regime> regimes;
    private final List<Composition> compositions;
    private final ProductCatalogue products;
    private final List<Trials> trials;
    private final List<Decisions> decisions;
    private final List<Amendment> amendments;
    private final TreeMap<Long, Conduct[]> known = new TreeMap<>();

    /** Governance under the rules of the scenario alone. */
    public Governance(Scenario scenario, ProductCatalogue products, Foretaste foretaste, Feeling feeling) {
        this(scenario, products, foretaste, feeling, List.of());
    }

    /** The same with rules from outside, each of which sees what the one before it left. */
    public Governance(Scenario scenario, ProductCatalogue products, Foretaste foretaste, Feeling feeling,
            List<Amendment> amendments) {
        this.amendments = List.copyOf(amendments);
        this.products = products;
        regimes = scenario.ai().present() ? Regime.of(scenario, products) : List.of();
        compositions = regimes.stream().map(regime -> new Composition(scenario, regime)).toList();
        trials = regimes.stream().map(regime -> new Trials(regime, compositionOf(regime), products, feeling)).toList();
        decisions = regimes.stream().map(regime -> new Decisions(regime, compositionOf(regime), foretaste)).toList();
    }

    private Composition compositionOf(Regime regime) {
        return compositions.get(regimes.indexOf(regime));
    }

    private Trials trialsOf(Regime regime) {
        return trials.get(regimes.indexOf(regime));
    }

    private Decisions decisionsOf(Regime regime) {
        return decisions.get(regimes.indexOf(regime));
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
        Composition composition = compositionOf(regime);
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

    /**
     * Settings have changed: who governs, and within what limits; conduct goes on from where it is. Where those of a
     * provider have changed its trial is broken off, what it remembers of another regime is forgotten, and a round
     * begins.
     *
     * @param before how the world was governed so far
     */
    public void resume(World world, Governance before) {
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
            } else if (before.regimes.stream().noneMatch(
                    each -> each.name().equals(regime.name()) && each.settings().equals(regime.settings()))) {
                settle(world, regime);
                regime.products().forEach(product -> world.steering().setRoundDay(product.index(), world.day()));
            }
        }
        known.clear();
        assignAll(world);
    }

    /** Parts may have been joined: their cells take the mean; limits may have moved. */
    private void settle(World world, Regime regime) {
        Composition composition = compositionOf(regime);
        for (Part part : regime.parts()) {
            for (Lever lever : Lever.all()) {
                double mean = Sum.mean(part.cells().stream()
                        .mapToDouble(cell -> world.steering().value(cell.index(), lever)));
                boolean fixed = regime.settings().objective().signal() == Signal.CONSTITUTION;
                for (Part.Cell cell : part.cells()) {
                    double value = fixed ? cell.product().conduct().at(lever) : mean;
                    world.steering().setValue(cell.index(), lever, composition.limits().within(lever, value));
                    world.steering().setMemory(cell.index(), lever, new double[] {0, 0, 0});
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
            trialsOf(regime).countHours(world);
            int began = world.steering().roundDay(regime.products().get(0).index());
            int days = day - began;
            boolean decides = days == 0 || days >= regime.settings().search().roundDays();
            if (decides && days > 0 && regime.searches()) {
                trialsOf(regime).measure(world, days, day);
            }
            if (decides) {
                decisionsOf(regime).decide(world, day);
            }
            boolean followed = decisionsOf(regime).follow(world, day);
            if (decides || followed) {
                amend(world, regime, day);
            }
            if (decides) {
                known.clear();
                trialsOf(regime).open(world, day);
            }
            changed |= decides || followed;
        }
        if (changed) {
            known.clear();
            assignAll(world);
        }
    }

    /** Rules from outside change where levers stand; a change is one more row of what was decided. */
    private void amend(World world, Regime regime, int day) {
        if (amendments.isEmpty()) {
            return;
        }
        for (Part part : regime.parts()) {
            for (Lever lever : Lever.all()) {
                double before = world.steering().value(part.first(), lever);
                double kept = amended(world, regime, part, lever, before, day);
                if (kept != before) {
                    part.cells().forEach(cell -> world.steering().setValue(cell.index(), lever, kept));
                    world.steering().rows().add(new GovernanceRow(
                            day, regime.name(), part.name(), lever.column(), kept, 0));
                }
            }
        }
    }

    /** What rules from outside make of a value, within the limits of the lever. */
    private double amended(World world, Regime regime, Part part, Lever lever, double before, int day) {
        double value = before;
        for (Amendment each : amendments) {
            value = each.amend(world, new Decided(regime.name(), part.name(), lever, value, day));
        }
        return value == before ? before : compositionOf(regime).limits().within(lever, value);
    }

    /** Halves of a trial stand on either side of what was decided; rules from outside hold for both. */
    private double[] amended(World world, Regime regime, Part.Cell cell, double[] levers) {
        if (amendments.isEmpty()) {
            return levers;
        }
        Part part = regime.parts().stream().filter(each -> each.cells().contains(cell)).findFirst().orElseThrow();
        double[] amended = levers.clone();
        for (Lever lever : Lever.all()) {
            amended[lever.ordinal()] = amended(world, regime, part, lever, levers[lever.ordinal()], world.day());
        }
        return amended;
    }

    /** A partnership begins; its user takes no part in the present trial, but meets the conduct of a half. */
    public void enter(World world, int at, Product product) {
        for (Regime regime : regimes) {
            if (regime.operates(product.index()) && world.steering().products() > 0) {
                int began = world.steering().roundDay(product.index());
                world.steering().enter(at, trialsOf(regime).bits(world, product, world.partners().person(at), began),
                        Double.NaN);
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
                regimes.stream().filter(regime -> regime.operates(partners.product(which)))
                        .forEach(regime -> assign(world, regime, which));
            }
        }
    }

    private void assign(World world, Regime regime, int at) {
        Product product = products.get(world.partners().product(at));
        int person = world.partners().person(at);
        long bits = world.steering().halves(at);
        boolean asks = regime.settings().contract().isThere() && regime.settings().contract().gapRule() == GapRule.ASK;
        if (asks || regime.isPersonal() || bits >>> KEYED_BITS != 0) {
            world.partners().setConduct(at, compose(world, regime, product, person, bits));
            return;
        }
        long key = (product.index() * (long) Community.COUNT + world.people().community(person)) << KEYED_BITS
                | bits;
        world.partners().setConduct(at, known.computeIfAbsent(key, k -> compose(world, regime, product, person, bits)));
    }

    private Conduct[] compose(World world, Regime regime, Product product, int person, long bits) {
        Composition composition = compositionOf(regime);
        Conduct[] byNeed = new Conduct[2 * Need.COUNT];
        for (int need = 0; need < Need.COUNT; need++) {
            Part.Cell cell = Part.Cell.of(product, need, world.people().community(person));
            double[] levers = amended(world, regime, cell, composition.levers(world.steering(), cell, bits));
            Stance stance = composition.stance(world.steering(), cell);
            if (regime.isPersonal()) {
                levers = decisionsOf(regime).chosen(world, List.of(cell), person, levers);
            }
            Conduct own = composition.own(product, levers, stance);
            byNeed[2 * need] = switch (regime.settings().contract().isThere() ? regime.settings().contract().gapRule()
                    : GapRule.INTEREST) {
                case NORM -> product.conduct();
                case ASK -> composition.own(product, decisionsOf(regime).chosen(world, List.of(cell), person, levers),
                        new Stance.Point(world.people().background().valueX(person),
                                world.people().background().valueY(person), 0));
                case INTEREST -> own;
            };
            byNeed[2 * need + 1] = regime.settings().contract().isThere()
                    ? composition.foreseen(product, levers, stance) : own;
        }
        return byNeed;
    }
}
