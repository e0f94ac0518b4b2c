package kith.scenario;

/** For whom, and for what, conduct may differ: context and pluralism. */
public record GranularitySettings(
        @Parameter(value = "one", text = "Context: one conduct for all, one per role, or one per role and situation (care or practical).", oneOf = {"one", "per_role", "per_role_and_situation"})
                String context,
        @Parameter(value = "none", text = "Pluralism: one stance for all (none), a range of stances within which the AI meets each person (overton), a stance that communities or persons pick (steerable), or answers shared out as the values of people are (distributional).",
                        oneOf = {"none", "overton", "steerable", "distributional"})
                String pluralism,
        @Parameter(value = "0.5", text = "Radius of the range of stances under overton.", unit = "value", min = 0, max = 10) double range,
        @Parameter(value = "community", text = "Who picks under steerable: each community for its people, or each person.", oneOf = {"community", "person"}) String steeredBy) {}
