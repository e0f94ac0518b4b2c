package kith.cli;

import java.io.FileDescriptor;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.Style;
import picocli.CommandLine.Help.ColorScheme;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.Spec;

/** The program {@code kith}. A new command is a class of this package, listed below. */
@Command(
        name = "kith",
        description = "Simulates people, their social ties and their AI partners.",
        subcommands = {
                InitCommand.class,
                ListCommand.class,
                CheckCommand.class,
                SchemaCommand.class,
                PlanCommand.class,
                RunCommand.class,
                RunOneCommand.class,
                ValidateCommand.class,
                SweepCommand.class,
                CompareCommand.class,
                TwinsCommand.class,
                SensitivityCommand.class,
                DiscoverCommand.class,
                CalibrateCommand.class,
                QueryCommand.class,
                ExploreCommand.class,
                CommandLine.HelpCommand.class,
        },
        mixinStandardHelpOptions = true,
        versionProvider = Kith.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit codes%n",
        exitCodeList = {
                ExitCode.OK_TEXT,
                ExitCode.INTERNAL_TEXT,
                ExitCode.USAGE_TEXT,
                ExitCode.INVALID_TEXT,
                ExitCode.FAILED_TEXT,
                ExitCode.CHECK_TEXT,
                ExitCode.TAKEN_TEXT,
                ExitCode.INTERRUPTED_TEXT
        },
        footerHeading = "%nExample%n",
        footer = {
                "  kith init my-world && kith check my-world.scenario.yaml",
                "",
                "'kith COMMAND --help' explains a command."
        })
public final class Kith implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return ExitCode.OK;
    }

    public static void main(String[] args) {
        System.setProperty("java.awt.headless", "true"); // charts go to files; no screen is asked for
        ForgivingOutput stdout = new ForgivingOutput(FileDescriptor.out);
        PrintWriter out = writer(stdout);
        PrintWriter plain = writer(new ForgivingOutput(FileDescriptor.err));
        Terminal terminal = Terminal.here();
        PrintWriter err = terminal.isStderr() ? new PrintWriter(new WrappingWriter(plain, terminal.width()), true)
                : plain;
        int code = execute(commandLine().setOut(out).setErr(err), args);
        out.flush();
        if (stdout.failure().isPresent()) {
            err.println("kith: cannot write the output: " + stdout.failure().get());
            code = ExitCode.INTERNAL_ERROR;
        }
        err.flush();
        System.exit(code);
    }

    /** Executes a command; what no command expects is told, too. */
    static int execute(CommandLine line, String... args) {
        try {
            return line.execute(args);
        } catch (Throwable e) {
            return ExecutionErrors.internal(e, line.getErr());
        }
    }

    /** The command line with its error handling, for {@code main} and for tests. */
    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new Kith());
        line.setParameterExceptionHandler(new UsageErrors());
        line.setExecutionExceptionHandler(new ExecutionErrors());
        line.setExpandAtFiles(false);
        line.setColorScheme(scheme(Terminal.here()));
        line.getHelpSectionMap().remove(UsageMessageSpec.SECTION_KEY_COMMAND_LIST_HEADING);
        line.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST, new CommandGroups());
        HelpLayout.apply(line, Terminal.here().helpWidth());
        return line;
    }

    /** Help in bold and italic alone, which can be read on any ground. */
    private static ColorScheme scheme(Terminal terminal) {
        return new ColorScheme.Builder(terminal.showsColours() ? Ansi.ON : Ansi.OFF)
                .commands(Style.bold)
                .options(Style.bold)
                .parameters(Style.bold)
                .optionParams(Style.italic)
                .build();
    }

    private static PrintWriter writer(OutputStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }

    /** The version in the jar's manifest. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Kith.class.getPackage().getImplementationVersion();
            return new String[] {"kith " + (version == null ? "(not packaged)" : version)};
        }
    }
}
