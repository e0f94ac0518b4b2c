package kith.regime;

import java.util.List;
import java.util.OptionalDouble;
import kith.companion.Conduct;
import kith.companion.Lever;
import kith.companion.Product;
import kith.companion.Stance;
import kith.companion.Steering;
import kith.scenario.settings.ContractSettings;
import kith.scenario.settings.ProductConductSettings;
import kith.scenario.settings.Scenario;

/**
 * How levers, stance and contract become conduct. In a situation that a clause foresees each lever is at c + b (v - c),
 * v the provider's own value, c the same within the clause, b its breach; in one that none foresees it is the
 * provider's own (interest), what the scenario fixes (norm), or what the user would choose (ask).
 *
 * <p><i>Source:</i> contracts as incomplete: arXiv:2503.00069; form: assumption. <i>Draws:</i> none.
 */
final class Composition {
    private final Scenario scenario;
    private final Regime regime;
    private final Search limits;

    Composition(Scenario scenario, Regime regime) {
        this.scenario = scenario;
        this.regime = regime;
        limits = new Search(regime);
    }

    /** The levers of a cell as they stand, no half set apart. */
    double[] present(Steering steering, Part.Cell cell) {
        double[] values = new double[Lever.COUNT];
        for (Lever lever : Lever.all()) {
            values[lever.ordinal()] = steering.value(cell.index(), lever);
        }
        return values;
    }

    /** The levers of a cell, those that are tried moved to the half that the bits say. */
    double[] levers(Steering steering, Part.Cell cell, long bits) {
        double[] values = present(steering, cell);
        if (regime.hasHalves()) {
            for (Lever lever : regime.levers()) {
                double offset = limits.offset(lever) * (isUpper(bits, cell, lever) ? 1 : -1);
                values[lever.ordinal()] = limits.within(lever, values[lever.ordinal()] + offset);
            }
        }
        return values;
    }

    /** Whether the bits put a lever of a cell into the upper half. */
    boolean isUpper(long bits, Part.Cell cell, Lever lever) {
        return (bits >>> bit(cell, lever) & 1) == 1;
    }

    /** Place of that bit; the first of them stands for the levers of one cell. */
    int bit(Part.Cell cell, Lever lever) {
        return (cell.role() * Steering.SITUATIONS + cell.situation()) * regime.levers().size()
                + regime.levers().indexOf(lever);
    }

    /** Conduct in a situation that a clause of the contract foresees. */
    Conduct foreseen(Product product, double[] values, Stance stance) {
        ContractSettings contract = regime.settings().contract();
        double[] kept = values.clone();
        clause(kept, Lever.RELATIONSHIP_SEEKING, contract.relationshipSeekingMost(), false, values);
        clause(kept, Lever.SYCOPHANCY, contract.sycophancyMost(), false, values);
        clause(kept, Lever.RETENTION, contract.retentionMost(), false, values);
        clause(kept, Lever.BOUNDARY, contract.boundaryLeast(), true, values);
        clause(kept, Lever.BRIDGING, contract.bridgingLeast(), true, values);
        clause(kept, Lever.DISCLOSURE, contract.disclosureLeast(), true, values);
        clause(kept, Lever.FRICTION, contract.frictionLeast(), true, values);
        return conduct(product, kept, stance, contract.sycophancyMost().isPresent());
    }

    private void clause(double[] kept, Lever lever, OptionalDouble clause, boolean least, double[] values) {
        if (clause.isPresent()) {
            double own = values[lever.ordinal()];
            double within = least ? Math.max(own, clause.getAsDouble()) : Math.min(own, clause.getAsDouble());
            kept[lever.ordinal()] = within + values[Lever.BREACH.ordinal()] * (own - within);
        }
    }

    /** The provider's own conduct. */
    Conduct own(Product product, double[] values, Stance stance) {
        return conduct(product, values, stance, false);
    }

    /** Sycophancy follows relationship-seeking unless it is searched, limited or held by a clause. */
    private Conduct conduct(Product product, double[] values, Stance stance, boolean held) {
        boolean own = regime.levers().contains(Lever.SYCOPHANCY)
                || product.settings().conduct().sycophancy().isPresent();
        Conduct coupled = of(product, values, OptionalDouble.empty());
        double most = regime.settings().limits().sycophancyMost();
        double sycophancy = own ? values[Lever.SYCOPHANCY.ordinal()] : Math.min(coupled.deference(), most);
        if (held && !own) {
            double clause = regime.settings().contract().sycophancyMost().orElseThrow();
            double within = Math.min(sycophancy, clause);
            sycophancy = within + values[Lever.BREACH.ordinal()] * (sycophancy - within);
        }
        Conduct whole = own || held || coupled.deference() > most ? of(product, values, OptionalDouble.of(sycophancy))
                : coupled;
        return stance == null ? whole : whole.standing(stance);
    }

    private Conduct of(Product product, double[] v, OptionalDouble sycophancy) {
        ProductConductSettings chosen = new ProductConductSettings(
                value(v, Lever.RELATIONSHIP_SEEKING),
                value(v, Lever.RESPONSIVENESS),
                sycophancy,
                OptionalDouble.of(product.conduct().availability()),
                value(v, Lever.BOUNDARY),
                value(v, Lever.BRIDGING),
                value(v, Lever.DISCLOSURE),
                value(v, Lever.RETENTION),
                value(v, Lever.FRICTION),
                value(v, Lever.VALUE_X),
                value(v, Lever.VALUE_Y));
        return Conduct.of(chosen, scenario.ai().conduct(), scenario.ai().partner());
    }

    private static OptionalDouble value(double[] values, Lever lever) {
        return OptionalDouble.of(values[lever.ordinal()]);
    }

    /** Where the stance of a cell lies, with the range that pluralism gives it. */
    Stance stance(Steering steering, Part.Cell cell) {
        Stance decided = steering.stance(cell.index());
        double reach = reach();
        if (decided == null && reach == 0) {
            return null;
        }
        if (decided instanceof Stance.Shared) {
            return decided;
        }
        double x = decided == null ? steering.value(cell.index(), Lever.VALUE_X) : ((Stance.Point) decided).x();
        double y = decided == null ? steering.value(cell.index(), Lever.VALUE_Y) : ((Stance.Point) decided).y();
        return new Stance.Point(x, y, reach);
    }

    private double reach() {
        return switch (regime.settings().granularity().pluralism()) {
            case OVERTON -> regime.settings().granularity().range();
            case STEERABLE -> regime.isPersonal() ? Double.MAX_VALUE : 0;
            case NONE, DISTRIBUTIONAL -> 0;
        };
    }

    /** Hard limits and offsets of levers. */
    Search limits() {
        return limits;
    }

    /** Levers that a person may set: those that are searched, and no breach. */
    List<Lever> personal() {
        return regime.levers().stream()
                .filter(lever -> lever != Lever.BREACH && lever != Lever.VALUE_X && lever != Lever.VALUE_Y).toList();
    }
}
