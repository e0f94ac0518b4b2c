package kith.analysis.twins;

import java.nio.file.Path;

/**
 * One of the two worlds of twins: a scenario in a results folder that holds the end state of every person.
 *
 * @param folder the results folder
 * @param scenario id of the scenario
 */
public record Side(Path folder, String scenario) {}
