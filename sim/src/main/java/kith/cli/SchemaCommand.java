package kith.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import kith.scenario.files.JsonSchema;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code kith schema}: the JSON Schema of scenario files. */
@Command(
        name = "schema",
        description = {"Print the JSON Schema of scenario files.", "Editors use it for completion."},
        mixinStandardHelpOptions = true,
        versionProvider = Kith.Version.class,
        exitCodeListHeading = "%nExit codes%n",
        exitCodeList = {
                ExitCode.OK_TEXT,
                ExitCode.INTERNAL_TEXT,
                ExitCode.USAGE_TEXT
        },
        footerHeading = "%nExample%n",
        footer = "  kith schema --out scenario.schema.json")
final class SchemaCommand implements Callable<Integer> {
    @Option(names = "--out", paramLabel = "FILE", description = "Write the schema to this file instead of stdout.")
    private Path out;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        if (out == null) {
            spec.commandLine().getOut().print(JsonSchema.render());
            spec.commandLine().getOut().flush();
        } else {
            Files.writeString(out, JsonSchema.render());
            spec.commandLine().getErr().println("wrote " + out);
        }
        return ExitCode.OK;
    }
}
