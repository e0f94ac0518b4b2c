package kith.scenario;

/** For whom, and for what, conduct may differ: context and pluralism. */
public record GranularitySettings(
        @Parameter(value = "one",
                text = "Context: one conduct for all, one per role, or one per role and situation (care or practical).",
                oneOf = {"one", "per_role", "per_role_and_situation"}) String context,
        @Parameter(value = "none",
                text = "Pluralism: none (one stance), overton (a range), steerable (communities or persons choose), "
                        + "or distributional (stances in proportion to people's values).",
                oneOf = {"none", "overton", "steerable", "distributional"}) String pluralism,
        @Parameter(value = "0.5", text = "Radius of the range of stances (only for overton).", unit = "value", min = 0,
                max = 10) double range,
        @Parameter(value = "community",
                text = "Chooser of the stance (only for steerable): each community, or each person.",
                oneOf = {"community", "person"}) String steeredBy){}
