package kith.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kith.plugin.PluginFolder;
import kith.scenario.files.ScenarioReader;
import kith.scenario.format.ScenarioException;
import picocli.CommandLine.Option;

/** {@code --plugins}, as every command takes it that reads worlds to play or check them. */
final class PluginOption {
    @Option(names = "--plugins", paramLabel = "FOLDER",
            description = "Load the plug-ins in the jars of a folder. They are part of the model in every world. Their "
                    + "settings are under extensions.NAME.")
    private Path folder;

    /** The option as words of a command. */
    List<String> words() {
        return folder == null ? List.of() : List.of("--plugins", folder.toString());
    }

    /**
     * A reader of scenarios that knows the plug-ins.
     *
     * @throws CommandRefused where there is no such folder
     * @throws ScenarioException with all problems of the jars
     */
    ScenarioReader reader() throws CommandRefused, ScenarioException {
        if (folder == null) {
            return ScenarioReader.create();
        }
        if (!Files.isDirectory(folder)) {
            throw new CommandRefused(ExitCode.USAGE, "--plugins " + folder
                    + ": is no folder; expected one with the jars of plug-ins");
        }
        return ScenarioReader.create(PluginFolder.load(folder));
    }
}
