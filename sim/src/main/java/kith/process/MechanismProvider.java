package kith.process;

import kith.scenario.settings.Extension;

/**
 * Makes a mechanism that comes from outside. A jar names its providers in {@code
 * META-INF/services/kith.process.MechanismProvider}; {@code --plugins} loads the jars of a folder. The mechanism is
 * the last in the order of {@link Model}, in every world, also in the reference and in the burn-in.
 */
public interface MechanismProvider extends Extension {
    /** A mechanism under these settings, which are a record of the type {@link #settings()}. */
    Mechanism of(Record settings);
}
