package kith.scenario.settings;

import java.util.OptionalDouble;

/**
 * Conduct levers of one product; what is left out is as {@link ConductSettings} say (sycophancy: as
 * relationship-seeking says).
 */
public record ProductConductSettings(
        @Parameter(text = "Relationship-seeking of this product.", unit = "1", min = -1, max = 1, optional = true,
                range = "fixed") OptionalDouble relationshipSeeking,
        @Parameter(text = "Responsiveness of this product.", unit = "share", min = 0, max = 1, optional = true,
                range = "fixed") OptionalDouble responsiveness,
        @Parameter(text = "Sycophancy of this product, at any relationship-seeking.", unit = "share", min = 0, max = 1,
                optional = true, range = "fixed") OptionalDouble sycophancy,
        @Parameter(text = "Share of the time at which this product is available.", unit = "share", min = 0, max = 1,
                optional = true, range = "fixed") OptionalDouble availability,
        @Parameter(text = "Boundary of this product.", unit = "share", min = 0, max = 1, optional = true,
                range = "fixed") OptionalDouble boundary,
        @Parameter(text = "Bridging of this product.", unit = "share", min = 0, max = 1, optional = true,
                range = "fixed") OptionalDouble bridging,
        @Parameter(text = "Disclosure of this product.", unit = "share", min = 0, max = 1, optional = true,
                range = "fixed") OptionalDouble disclosure,
        @Parameter(text = "Retention tactics of this product.", unit = "share", min = 0, max = 1, optional = true,
                range = "fixed") OptionalDouble retention,
        @Parameter(text = "Friction of this product.", unit = "share", min = 0, max = 1, optional = true,
                range = "fixed") OptionalDouble friction,
        @Parameter(text = "Value stance of this product, first dimension.", unit = "value", min = -3, max = 3,
                optional = true, range = "fixed") OptionalDouble valueX,
        @Parameter(text = "Value stance of this product, second dimension.", unit = "value", min = -3, max = 3,
                optional = true, range = "fixed") OptionalDouble valueY) {}
