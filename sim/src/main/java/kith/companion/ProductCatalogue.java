package kith.companion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kith.relation.NeedCatalogue;
import kith.relation.RoleCatalogue;
import kith.scenario.ProductSettings;
import kith.scenario.Scenario;

/**
 * The AI products of a scenario, in the order in which it names them.
 *
 * @param products all products; their places never change within a run
 */
public record ProductCatalogue(List<Product> products) {
    /** What is known of the one product where a scenario names none. */
    private static ProductSettings only(String role) {
        return new ProductSettings(role, "", "one", true, 1, 0, 0, 1000, 0, Conduct.NOTHING_OF_ITS_OWN);
    }

    /** The products that a scenario describes; one where it names none. */
    public static ProductCatalogue of(Scenario scenario, NeedCatalogue needs, RoleCatalogue roles) {
        List<Product> products = new ArrayList<>();
        if (scenario.ai().products().isEmpty()) {
            String role = scenario.ai().role();
            products.add(product(0, role, only(role), scenario, needs, roles));
        }
        scenario.ai()
                .products()
                .forEach((name, settings) -> products.add(product(products.size(), name, settings, scenario, needs, roles)));
        return new ProductCatalogue(List.copyOf(products));
    }

    private static Product product(
            int index, String name, ProductSettings settings, Scenario scenario, NeedCatalogue needs, RoleCatalogue roles) {
        List<String> names = new ArrayList<>(List.of(settings.role()));
        names.addAll(further(settings.also()));
        List<AiRole> plays = names.stream()
                .map(role -> AiRole.of(role, scenario.roles().ai().get(role), needs, roles))
                .toList();
        Conduct conduct = Conduct.of(settings.conduct(), scenario.ai().conduct(), scenario.ai().partner());
        return new Product(index, name, plays, conduct, settings);
    }

    /** The names in a text of names separated by commas. */
    public static List<String> further(String text) {
        return text.isEmpty() ? List.of() : Arrays.stream(text.split(",")).map(String::strip).toList();
    }

    /** The product at a place. */
    public Product get(int index) {
        return products.get(index);
    }

    /** Number of products. */
    public int count() {
        return products.size();
    }
}
