package kith.scenario.settings;

/** What use earns and what dependency costs the provider, beside its signal. */
public record EconomicsSettings(
        @Parameter(value = "0", text = "Revenue per session, in units of the provider's signal.",
                unit = "signal/session", min = 0, max = 1000, range = "uniform(0, 1)") double revenuePerUse,
        @Parameter(value = "0", text = "Tax on a user's measured dependency index, in units of the provider's signal.",
                unit = "signal/index", min = 0, max = 1000, range = "uniform(0, 5)") double dependencyTax) {}
