package kith.scenario.settings;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says to which part of a scenario a setting belongs, or all settings of a section that say nothing else. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface BelongsTo {
    /** The part. */
    Part value();
}
