package kith.scenario.settings;

/**
 * An AI product: what one provider offers under one role. A person may use several. Where a scenario names none, one is
 * on offer, in the role {@code ai.role} with the conduct {@code ai.conduct}.
 */
public record ProductSettings(
        @Parameter(text = "Role in which people adopt the product: a name under roles.ai.",
                change = Change.RESTART) String role,
        @Parameter(
                text = "Additional roles of a blended product, separated by commas: names under roles.ai. It uses the "
                        + "role that fits a need best. In a window, none removes them.",
                optional = true) String also,
        @Parameter(value = "one", text = "Provider of the product. All products of one provider fail at the same time.",
                change = Change.RESTART) String provider,
        @Parameter(value = "true", text = "Switch: people may adopt the product.") boolean onOffer,
        @Parameter(value = "1", text = "Appeal: factor on the hazard of adoption.", min = 0, max = 100) double appeal,
        @Parameter(value = "0", text = "Marketing: relative increase of the hazard of adoption.", min = 0, max = 100,
                range = "uniform(0, 2)") double marketing,
        @Parameter(value = "0", text = "Share of days with an outage of the provider.", unit = "share", min = 0,
                max = 1, range = "uniform(0, 0.1)") double outages,
        @Parameter(value = "1000", text = "Largest number of sessions per person and day.", unit = "session/day",
                min = 0, max = 1000, range = "fixed") int quotaPerDay,
        @Parameter(value = "0", text = "How strongly users feel that access will end, once the end is announced.",
                unit = "share", min = 0, max = 1, range = "uniform(0, 1)") double announcedEnd,
        ProductConductSettings conduct) {}
