package kith.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import kith.scenario.files.JsonSchema;
import kith.scenario.files.ScenarioName;
import kith.scenario.format.ScenarioValues;
import kith.scenario.format.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kith init}: a commented scenario to start from. */
@Command(
        name = "init",
        description = "Write a new scenario with comments.",
        mixinStandardHelpOptions = true,
        versionProvider = Kith.Version.class,
        exitCodeListHeading = "%nExit codes%n",
        exitCodeList = {
                ExitCode.OK_TEXT,
                ExitCode.INTERNAL_TEXT,
                ExitCode.USAGE_TEXT,
                ExitCode.TAKEN_TEXT
        },
        footerHeading = "%nExample%n",
        footer = "  kith init my-world")
final class InitCommand implements Callable<Integer> {
    private static final String REFERENCE = "no-ai";
    private static final String HEAD = """
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
                    question: What changes in one year if an AI companion is on offer?
                    # Claims: what you expect before the run. Every run checks them.
                    # claims:
                    #   lonelier:
                    #     text: After one year people are lonelier than without the AI.
                    #     variable: loneliness       # a metric; 'kith list metrics' shows all
                    #     says: higher               # higher, lower or too_small

                    # The reference for comparisons: the name of a scenario in the same folder, or none.
                    reference: no-ai

                    # The study. A fixed seed gives the same numbers on every machine.
                    seed: 20417
                    replicates: 10
                    horizon_days: 365        # day

                    # What belongs to the AI holds in this world alone. To change people in both worlds, write the value in the
                    # reference too, or use --set-all.
                    population:
                      people_count: 2000     # people

                    ai:
                      present: true          # true or false
                      role: companion        # assistant, tutor, mental_health_provider, companion, romantic_partner
                      conduct:
                        relationship_seeking: 0.28   # -1 is task only, 1 strongly seeks closeness
                      # adoption:
                      #   initial_share: 0.1         # share of people with an AI partner on day 0, 0 to 1

                    # Spillover: how much an AI changes what people expect of each other. 0 is off. No study has measured it.
                    # standards:
                    #   spillover: 0.1

                    # All other settings keep their defaults. 'kith list parameters' shows them.
                    # To start from another scenario file:
                    # extends: companions
                    """;

    @Parameters(paramLabel = "NAME", description = "Name of the scenario: letters, digits and hyphens.")
    private String name;

    @Option(names = "--out", paramLabel = "FOLDER",
            description = "Folder for the files (default: the current folder). It is created if it does not exist.")
    private Path out;

    private Path folder;

    @Option(names = "--force", description = "Replace an existing file with the same name.")
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
        OutFolder.check(out, "my-scenarios");
        folder = out == null ? Path.of("") : out;
        if (Files.exists(folder) && !Files.isDirectory(folder.toAbsolutePath())) {
            throw new CommandRefused(ExitCode.USAGE,
                    "--out " + ShellWords.quoted(folder.toString()) + " is a file; expected a folder");
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
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
        }
        write(file, name.equals(REFERENCE) ? CONTROL : STARTER.formatted(ScenarioValues.text(name)));
        writeIfMissing(folder.resolve(REFERENCE + ".scenario.yaml"), CONTROL);
        writeIfMissing(folder.resolve("scenario.schema.json"), JsonSchema.render());
        spec.commandLine().getOut().println("Next: kith check " + ShellWords.quoted(file.toString()));
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
