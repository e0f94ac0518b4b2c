package kith.companion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kith.relation.NeedCatalogue;
import kith.relation.RoleCatalogue;
import kith.scenario.settings.ArmSettings;
import kith.scenario.settings.ProductSettings;
import kith.scenario.settings.ProviderSettings;
import kith.scenario.settings.Scenario;

/**
 * The AI products of a scenario, in the order in which it names them.
 *
 * @param products all products; their places never change within a run
 */
public record ProductCatalogue(List<Product> products) {
    /** Before the name of an arm; no name in a scenario has a dot. */
    private static final String OF_TRIAL = "trial.";

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
                .forEach((name, settings) -> products
                        .add(product(products.size(), name, settings, scenario, needs, roles)));
        scenario.trial().arms().forEach((name, arm) -> {
            if (arm.hasAi()) {
                products.add(given(products.size(), name, arm, scenario, needs, roles));
            }
        });
        return new ProductCatalogue(List.copyOf(products));
    }

    /**
     * The AI of an arm of a trial: a product of the scenario, or the one in a role, with what the arm has of its own.
     */
    private static Product given(
            int index, String arm, ArmSettings settings, Scenario scenario, NeedCatalogue needs, RoleCatalogue roles) {
        ProductSettings like = scenario.ai().products().getOrDefault(settings.product(), only(settings.product()));
        Product base = product(index, OF_TRIAL + arm, like, scenario, needs, roles);
        List<AiRole> plays = base.roles().stream()
                .map(role -> role.lasting(settings.sessionHours().orElse(role.sessionHours())))
                .toList();
        Conduct conduct = Conduct.of(settings.conduct().over(like.conduct()), scenario.ai().conduct(),
                scenario.ai().partner());
        return Product.of(index, base.name(), plays, conduct, like, true, settings.freeUse(), 0);
    }

    /** The product that an arm of a trial gives. */
    public Product ofArm(String arm) {
        return products.stream().filter(product -> product.name().equals(OF_TRIAL + arm)).findFirst().orElseThrow();
    }

    private static Product product(
            int index, String name, ProductSettings settings, Scenario scenario, NeedCatalogue needs,
            RoleCatalogue roles) {
        List<String> names = new ArrayList<>(List.of(settings.role()));
        names.addAll(further(settings.also()));
        List<AiRole> plays = names.stream()
                .map(role -> AiRole.of(role, scenario.roles().ai().get(role), needs, roles))
                .toList();
        Conduct conduct = Conduct.of(settings.conduct(), scenario.ai().conduct(), scenario.ai().partner());
        ProviderSettings provider = scenario.ai().providers().get(settings.provider());
        return Product.of(index, name, plays, conduct, settings, false, true,
                provider == null ? 0 : provider.contract().coverage());
    }

    /** The names in a text of names separated by commas; none for no name. */
    public static List<String> further(String text) {
        return text.isEmpty() || text.equals("none") ? List.of()
                : Arrays.stream(text.split(",")).map(String::strip).toList();
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
