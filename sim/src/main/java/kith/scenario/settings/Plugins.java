package kith.scenario.settings;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The plug-ins that were loaded, in the order of their names. They are part of the model in every world.
 *
 * @param all the plug-ins
 */
public record Plugins(List<Plugin> all) {
    /** No plug-in. */
    public static final Plugins NONE = new Plugins(List.of());

    /**
     * One plug-in.
     *
     * @param extension what it adds
     * @param file name of its jar
     * @param sha256 checksum of its jar
     */
    public record Plugin(Extension extension, String file, String sha256) {
        /** Its name. */
        public String name() {
            return extension.name();
        }
    }

    public Plugins {
        all = all.stream().sorted(Comparator.comparing(Plugin::name)).toList();
    }

    /** Whether there are none. */
    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** Lines that tell which plug-ins there are, for the end of a resolved scenario. */
    public String lines() {
        StringBuilder text = new StringBuilder();
        all.forEach(each -> text.append("# plug-in ").append(each.name()).append(": sha256 ").append(each.sha256())
                .append('\n'));
        return text.toString();
    }

    /** The plug-in of a name. */
    public Optional<Plugin> find(String name) {
        return all.stream().filter(each -> each.name().equals(name)).findFirst();
    }
}
