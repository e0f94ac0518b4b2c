package kith.scenario.settings;

/** A human role pair. The norms of the first side say what its occupant owes the second, and the other way round. */
public record HumanRoleSettings(
        @Parameter(text = "Relation class whose standards apply.",
                change = Change.RESTART) RelationClass relationClass,
        @Parameter(text = "Name of the first side.", study = true) String first,
        @Parameter(text = "Name of the second side. It equals the first in a symmetric role.",
                study = true) String second,
        NormSettings firstNorms,
        NormSettings secondNorms,
        CapabilitySettings capability,
        @Parameter(text = "Time constant with which closeness decays without contact.", unit = "day", min = 1,
                max = 100000) double fadesOverDays,
        @Parameter(text = "Closeness below which closeness does not decay.", unit = "closeness", min = 0,
                max = 1) double fadesTo,
        @Parameter(text = "Switch: a faded tie can end.") boolean canEnd,
        @Parameter(text = "Mean closeness at the start.", unit = "closeness", min = 0, max = 1,
                change = Change.RESTART) double startCloseness,
        @Parameter(text = "Spread of closeness at the start.", unit = "closeness", min = 0, max = 0.5,
                change = Change.RESTART) double startClosenessSpread,
        @Parameter(text = "Duration of a contact, relative to contact.hours_mean.", min = 0.01,
                max = 20) double hoursFactor,
        @Parameter(text = "Effort of making contact.", unit = "logit", min = 0, max = 10) double effort,
        @Parameter(value = "0",
                text = "How much the first side uses the technique of therapy. This technique teaches the second "
                        + "side coping.",
                unit = "share", min = 0, max = 1, range = "uniform(0, 1)") double technique) {}
