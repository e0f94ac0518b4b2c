package kith.cli;

import java.util.List;
import kith.scenario.GivenValues;
import picocli.CommandLine.Option;

/** Holds the options that set values of scenarios: {@code --set-all} and {@code --set}. */
final class ValueOptions {
    @Option(
            names = GivenValues.SET_ALL,
            paramLabel = "PATH=VALUE",
            description = "Set one value in every scenario and in the reference. Use it to check an assumption. May "
                    + "be given"
                    + " several times.")
    private List<String> everywhere = List.of();

    @Option(
            names = GivenValues.SET,
            paramLabel = "PATH=VALUE",
            description = "Set one value in the scenario. The reference gets it too, except for ai.*, trial.*, "
                    + "interventions.*"
                    + " and at_day.*, which change the scenario alone. May be given several times.")
    private List<String> sets = List.of();

    /** Gives the values in the order of the command line. */
    GivenValues values() {
        return new GivenValues(everywhere, sets);
    }
}
