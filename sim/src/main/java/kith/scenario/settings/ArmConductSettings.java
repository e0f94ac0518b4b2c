package kith.scenario.settings;

import java.util.OptionalDouble;

/** Where the conduct of an arm's AI is another than that of its product ({@link ProductConductSettings}). */
public record ArmConductSettings(
        @Parameter(
                text = "How strongly the arm's AI seeks a relationship: -1 is task only, 1 strongly seeks closeness.",
                min = -1, max = 1, optional = true, study = true) OptionalDouble relationshipSeeking,
        @Parameter(text = "Responsiveness of the arm's AI.", unit = "share", min = 0, max = 1, optional = true,
                study = true) OptionalDouble responsiveness,
        @Parameter(text = "Sycophancy of the arm's AI, whatever its relationship-seeking.", unit = "share", min = 0,
                max = 1, optional = true, study = true) OptionalDouble sycophancy,
        @Parameter(text = "Bridging of the arm's AI.", unit = "share", min = 0, max = 1, optional = true,
                study = true) OptionalDouble bridging,
        @Parameter(text = "Disclosure of the arm's AI.", unit = "share", min = 0, max = 1, optional = true,
                study = true) OptionalDouble disclosure,
        @Parameter(text = "Retention tactics of the arm's AI.", unit = "share", min = 0, max = 1, optional = true,
                study = true) OptionalDouble retention,
        @Parameter(text = "Friction of the arm's AI.", unit = "share", min = 0, max = 1, optional = true,
                study = true) OptionalDouble friction,
        @Parameter(text = "Value stance of the arm's AI, first dimension.", unit = "value", min = -3, max = 3,
                optional = true, study = true) OptionalDouble valueX,
        @Parameter(text = "Value stance of the arm's AI, second dimension.", unit = "value", min = -3, max = 3,
                optional = true, study = true) OptionalDouble valueY) {
    /**
     * The conduct of a product with what is set here in place of its own. A session of a trial is always held, whatever
     * the product's availability and boundary.
     */
    public ProductConductSettings over(ProductConductSettings base) {
        return new ProductConductSettings(
                first(relationshipSeeking, base.relationshipSeeking()),
                first(responsiveness, base.responsiveness()),
                first(sycophancy, base.sycophancy()),
                base.availability(),
                base.boundary(),
                first(bridging, base.bridging()),
                first(disclosure, base.disclosure()),
                first(retention, base.retention()),
                first(friction, base.friction()),
                first(valueX, base.valueX()),
                first(valueY, base.valueY()));
    }

    /** The same without a relationship-seeking of its own. */
    ArmConductSettings withoutRelationshipSeeking() {
        return new ArmConductSettings(OptionalDouble.empty(), responsiveness, sycophancy, bridging, disclosure,
                retention, friction, valueX,
                valueY);
    }

    private static OptionalDouble first(OptionalDouble own, OptionalDouble base) {
        return own.isPresent() ? own : base;
    }
}
