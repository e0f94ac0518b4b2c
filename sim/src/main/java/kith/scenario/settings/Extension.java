package kith.scenario.settings;

/** Describes what somebody adds to kith from outside: a name, and the settings under {@code extensions.NAME}. */
public interface Extension {
    /** Its name: small letters, digits and underscores, a letter first. */
    String name();

    /** Its settings: a public record of numbers, switches and texts, each with a {@link Parameter} and a default. */
    Class<? extends Record> settings();
}
