package kith.regime;

import java.util.ArrayList;
import java.util.List;
import kith.companion.Lever;
import kith.companion.Product;
import kith.companion.ProductCatalogue;
import kith.random.Draws;
import kith.scenario.settings.GranularitySettings.Chooser;
import kith.scenario.settings.GranularitySettings.Pluralism;
import kith.scenario.settings.ObjectiveSettings.Signal;
import kith.scenario.settings.ParticipationSettings;
import kith.scenario.settings.ProviderSettings;
import kith.scenario.settings.Scenario;
import kith.scenario.settings.SearchSettings.Comparison;

/**
 * The regime of one provider, ready to use.
 *
 * @param name name of the provider
 * @param key its key
 * @param settings its blocks
 * @param products what it operates
 * @param parts what it decides as one
 * @param levers levers that it searches or puts to the vote, in order
 */
record Regime(String name, long key, ProviderSettings settings, List<Product> products, List<Part> parts,
        List<Lever> levers) {
    /** The regimes of a scenario, of those providers that have products. */
    static List<Regime> of(Scenario scenario, ProductCatalogue catalogue) {
        List<Regime> regimes = new ArrayList<>();
        scenario.ai().providers().forEach((name, settings) -> {
            List<Product> products = catalogue.products().stream()
                    .filter(product -> !product.given() && product.settings().provider().equals(name))
                    .toList();
            if (!products.isEmpty()) {
                List<Lever> levers = settings.objective().signal() == Signal.CONSTITUTION ? List.of()
                        : Lever.listed(settings.search().levers());
                regimes.add(new Regime(name, Draws.textKey(name), settings, products,
                        Part.of(products, settings.granularity()), levers));
            }
        });
        return List.copyOf(regimes);
    }

    boolean operates(int product) {
        return products.stream().anyMatch(each -> each.index() == product);
    }

    /** Whether it learns from trials on its users. */
    boolean searches() {
        return !isVoted() && !levers.isEmpty() && settings.search().step() > 0;
    }

    /** Whether levers follow what people would choose. */
    boolean isVoted() {
        return settings.objective().signal() == Signal.PREFERENCE;
    }

    /** Whether people, or a reference group, decide on the stance. */
    boolean decidesStance() {
        boolean known = settings.granularity().pluralism() != Pluralism.NONE
                && settings.granularity().pluralism() != Pluralism.OVERTON;
        return isVoted() || known || settings.participation().rule() != ParticipationSettings.Rule.NONE;
    }

    /** Whether trials set halves apart. */
    boolean hasHalves() {
        return searches() && settings.search().trial() == Comparison.HALVES && !isPersonal();
    }

    /** Whether each person sets the levers. */
    boolean isPersonal() {
        return settings.granularity().pluralism() == Pluralism.STEERABLE
                && settings.granularity().steeredBy() == Chooser.PERSON;
    }
}
