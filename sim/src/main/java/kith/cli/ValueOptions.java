package kith.cli;

import java.util.List;
import kith.scenario.format.GivenValues;
import picocli.CommandLine.Option;

/** Holds the options that set values of scenarios: {@code --set-all} and {@code --set}. */
final class ValueOptions {
    @Option(
            names = GivenValues.SET_ALL,
            paramLabel = "PATH=VALUE",
            description = "Set one value in every scenario and in the reference. Use it to check an assumption. "
                    + "Repeat the option for more values.")
    private List<String> everywhere = List.of();

    @Option(
            names = GivenValues.SET,
            paramLabel = "PATH=VALUE",
            description = "Set one value in the scenario and in its reference. Values under ai, trial, "
                    + "interventions, at_day and shock.happens change the scenario alone. Repeat the option for more "
                    + "values.")
    private List<String> sets = List.of();

    /** Gives the values in the order of the command line. */
    GivenValues values() {
        return new GivenValues(everywhere, sets);
    }
}
