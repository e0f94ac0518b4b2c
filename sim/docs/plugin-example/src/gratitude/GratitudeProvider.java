package gratitude;

import kith.process.Mechanism;
import kith.process.MechanismProvider;

/** Tells kith the name and the settings of the plug-in, and makes the mechanism. */
public final class GratitudeProvider implements MechanismProvider {
    @Override
    public String name() {
        return "gratitude";
    }

    @Override
    public Class<? extends Record> settings() {
        return Gratitude.Settings.class;
    }

    @Override
    public Mechanism of(Record settings) {
        return new Gratitude((Gratitude.Settings) settings);
    }
}
