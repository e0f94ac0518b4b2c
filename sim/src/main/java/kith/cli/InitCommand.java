package kith.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import kith.scenario.JsonSchema;
import kith.scenario.ScenarioName;
import kith.scenario.ScenarioValues;
import kith.scenario.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kith init}: a commented scenario to start from. */
@Command(
        name = "init",
        description = "Write a commented scenario to start from.",
        mixinStandardHelpOptions = true,
        versionProvider = Kith.Version.class,
        exitCodeListHeading = "%nExit codes%n",
        exitCodeList = {"0:ok", "2:usage, or the folder cannot be written", "6:the file exists (--force replaces it)"},
        footerHeading = "%nExample%n",
        footer = "  kith init my-world")
final class InitCommand implements Callable<Integer> {
    private static final String REFERENCE = "no-ai";
    private static final String HEAD =
            """
            # yaml-language-server: $schema=scenario.schema.json
            schema_version: 1
            """;
    private static final String CONTROL = HEAD
            + """
            label: no AI
            question: How do people fare without any AI partner?
            reference: none
            ai:
              present: false
            """;
    private static final String STARTER = HEAD
            + """
            label: %1$s
            question: What changes in a year for the same people where an AI companion is on offer?
            # What you expect to see, written down before the run; every run checks it.
            # claims:
            #   lonelier:
            #     text: After a year people are lonelier than without the AI.
            #     variable: loneliness       # a metric; see the column variable in summary.csv
            #     says: higher               # higher, lower or too_small

            # What the results are compared with: a scenario beside this file, or none.
            reference: no-ai

            # The study. Fix the seed so that others get the same numbers.
            seed: 20417
            replicates: 10
            horizon_days: 365        # day

            population:
              people_count: 2000     # people

            ai:
              present: true          # true or false
              role: companion        # assistant, tutor, mental_health_provider, companion, romantic_partner
              conduct:
                relationship_seeking: 0.28   # -1 task only, 1 strongly seeks closeness
              # adoption:
              #   initial_share: 0.1         # share of people with an AI partner at day 0, 0 to 1

            # How far an AI changes what people expect of each other: 0 is off; no study has measured it.
            # standards:
            #   spillover: 0.1

            # Everything else keeps its default: 'kith list parameters' shows what there is.
            # To build on another file:
            # extends: companions
            """;

    @Parameters(paramLabel = "NAME", description = "Name of the scenario: letters, digits, hyphens.")
    private String name;

    @Option(names = "--out", paramLabel = "FOLDER", description = "Folder to write to (default: this one).")
    private Path folder = Path.of("");

    @Option(names = "--force", description = "Replace an existing file of that name.")
    private boolean force;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Optional<String> wrong = ScenarioName.complaint(name);
        if (wrong.isPresent()) {
            throw new CommandRefused(ExitCode.USAGE,
                    "'" + Words.shown(name, 60) + "' cannot be a name; " + wrong.get());
        }
        Path file = folder.resolve(name + ".scenario.yaml");
        Optional<String> alike = sameButForCase(file.getFileName().toString());
        if (alike.isPresent()) {
            throw new CommandRefused(ExitCode.OUTPUT_TAKEN, "'" + folder.resolve(alike.get()) + "' differs from '"
                    + file.getFileName() + "' in case alone; some systems take the two for one. Choose another name");
        }
        if (Files.exists(file) && !force) {
            throw new CommandRefused(ExitCode.OUTPUT_TAKEN, "'" + file + "' exists; --force replaces it");
        }
        write(file, name.equals(REFERENCE) ? CONTROL : STARTER.formatted(ScenarioValues.text(name)));
        writeIfMissing(folder.resolve(REFERENCE + ".scenario.yaml"), CONTROL);
        writeIfMissing(folder.resolve("scenario.schema.json"), JsonSchema.render());
        return ExitCode.OK;
    }

    /** A file here, or one that is about to be written, whose name is the same but for capitals. */
    private Optional<String> sameButForCase(String file) throws IOException {
        List<String> names = new ArrayList<>(List.of(REFERENCE + ".scenario.yaml"));
        if (Files.isDirectory(folder.toAbsolutePath())) {
            try (Stream<Path> files = Files.list(folder.toAbsolutePath())) {
                files.forEach(each -> names.add(each.getFileName().toString()));
            }
        }
        return names.contains(file) ? Optional.empty() : names.stream().filter(file::equalsIgnoreCase).findFirst();
    }

    private void writeIfMissing(Path file, String text) throws IOException {
        if (!Files.exists(file)) {
            write(file, text);
        }
    }

    private void write(Path file, String text) throws IOException {
        Files.writeString(file, text);
        spec.commandLine().getOut().println("wrote " + file);
    }
}
