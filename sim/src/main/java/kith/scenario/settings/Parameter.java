package kith.scenario.settings;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The one description of a parameter, on its record component. It feeds validation, {@code scenarios/defaults.yaml},
 * the JSON Schema, sliders, samplers and the parameter table of the ODD document.
 *
 * <p>A component whose type is a {@link Keyword} is chosen from the words of that type.
 *
 * <p>A component whose {@link #value()} is empty has no default: it must be given (fields of a role), or may be absent
 * if it is marked {@link #optional()}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Parameter {
    /** The default, written as a YAML scalar; empty where there is none. */
    String value() default "";

    /** What it means, in one or two sentences. */
    String text();

    /** Unit, e.g. {@code 1/day}, {@code h}, {@code share}, {@code logit}, {@code 1} for a pure number. */
    String unit() default "1";

    /** Smallest value allowed. */
    double min() default Double.NEGATIVE_INFINITY;

    /** Largest value allowed. */
    double max() default Double.POSITIVE_INFINITY;

    /** Evidence grade of the default. */
    Grade grade() default Grade.D;

    /** Where the default comes from: a citation, or {@code assumption} with its reason. */
    String source() default "assumption";

    /** Values must be multiples of this, and a slider moves by it; 0: any value. */
    double step() default 0;

    /**
     * Distribution to sample when the value is unsure, e.g. {@code uniform(0.1, 0.4)}; empty means
     * uniform from half to twice the default for grade D, and fixed for the other grades.
     */
    String range() default "";

    /** True for a text that is a list of whole numbers, such as {@code 0, 7, 14}; a YAML list reads too. */
    boolean wholeNumbers() default false;

    /** True for a text that names a file: it is kept as written, spaces and all. */
    boolean path() default false;

    /** Most characters of a text. */
    int longest() default 2000;

    /** Whether a running world can take a change. */
    Change change() default Change.LIVE;

    /** True if the value may be left out altogether. */
    boolean optional() default false;

    /** True for a share that was a switch before: true reads as 1 and false as 0, and the user is told. */
    boolean formerSwitch() default false;

    /**
     * What a value says, as a clause with {@code %s} for the value, such as {@code %s of the sessions take time}. A
     * share is told as none, all or in per cent. Empty where the value is told as it is set.
     */
    String saying() default "";

    /** The setting in plain words, for sentences; empty where it is told by its path. */
    String subject() default "";

    /** True for settings of the study (seed, horizon …) that say nothing about the world and carry no grade. */
    boolean study() default false;
}
