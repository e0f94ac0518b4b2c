package kith.scenario;

/**
 * An AI product: what one provider offers under one role. A person may use several. Where a scenario names none, one is on
 * offer, in the role {@code ai.role} with the conduct {@code ai.conduct}.
 */
public record ProductSettings(
        @Parameter(text = "Role under which people take it up; a name under roles.ai.", change = Change.RESTART) String role,
        @Parameter(text = "Further roles that it plays where they suit a need better (a blended product); names under roles.ai, separated by commas; none takes them away again in a window.", optional = true) String also,
        @Parameter(value = "one", text = "Who operates it: what one provider operates is out at the same time.", change = Change.RESTART) String provider,
        @Parameter(value = "true", text = "Switch: people may take it up.") boolean onOffer,
        @Parameter(value = "1", text = "How easily it is taken up, as a multiple of the hazard of adoption.", min = 0, max = 100) double appeal,
        @Parameter(value = "0", text = "Marketing: relative increase of that hazard while it lasts.", min = 0, max = 100, range = "uniform(0, 2)") double marketing,
        @Parameter(value = "0", text = "Share of days on which its provider is out.", unit = "share", min = 0, max = 1, range = "uniform(0, 0.1)") double outages,
        @Parameter(value = "1000", text = "Most sessions a person may have with it in a day.", unit = "session/day", min = 0, max = 1000, range = "fixed") int quotaPerDay,
        @Parameter(value = "0", text = "How near its users take the end of access to be, once it is announced.", unit = "share", min = 0, max = 1, range = "uniform(0, 1)") double announcedEnd,
        ProductConductSettings conduct) {}
