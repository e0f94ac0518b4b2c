package kith.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import kith.analysis.table.FileFault;
import kith.analysis.table.TableException;
import kith.scenario.format.Problem;
import kith.scenario.format.ScenarioException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** What the user sees when a command fails: the user's mistakes as plain lines, ours as one line and a kept trace. */
final class ExecutionErrors implements IExecutionExceptionHandler {
    /** The advice, to be followed by {@link #more}. */
    static final String MORE_MEMORY = "use fewer --threads, or give more with ";

    private static final long GIGABYTE = 1L << 30;

    @Override
    public int handleExecutionException(Exception problem, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        String name = command.getCommandSpec().qualifiedName();
        if (problem instanceof ScenarioException scenario) {
            return tell(scenario.problems(), command);
        }
        if (problem instanceof CommandRefused refusal) {
            err.println(name + ": " + refusal.getMessage());
            return refusal.exitCode();
        }
        if (isOfMemory(problem)) {
            return memoryRanOut(name, err);
        }
        Optional<IOException> io = inputOutput(problem);
        if (io.isPresent()) {
            err.println(name + ": " + (problem instanceof TableException ? problem.getMessage() : words(io.get())));
            return ExitCode.USAGE;
        }
        if (problem instanceof TableException) {
            err.println(name + ": " + problem.getMessage());
            return ExitCode.INVALID;
        }
        return internal(problem, err);
    }

    /**
     * Tells problems; gives the exit code. Where all are of options that cannot be read, it is that of a usage error,
     * and the lines begin with the name of the command.
     */
    static int tell(List<Problem> problems, CommandLine command) {
        String name = command.getCommandSpec().qualifiedName();
        ParseResult parsed = command.getCommandSpec().root().commandLine().getParseResult();
        List<Problem> told = new SpaceForEquals(parsed == null ? List.of() : parsed.originalArgs()).in(problems);
        boolean usage = !told.isEmpty() && told.stream().allMatch(ExecutionErrors::isUsage);
        told.forEach(each -> command.getErr().println(usage ? name + ": " + each : each.toString()));
        return usage ? ExitCode.USAGE : ExitCode.INVALID;
    }

    /**
     * Whether an option cannot be read, which no scenario could change; a setting that --set gives a wrong value is
     * none.
     */
    private static boolean isUsage(Problem problem) {
        boolean ofOneSetting = problem.where().matches("--set(-all)? [^=].*=.*");
        return problem.where().startsWith("--") && problem.path().isEmpty() && !ofOneSetting;
    }

    /** Whether a problem is one of files or of memory, which the user can mend. */
    static boolean isMendable(Throwable problem) {
        return inputOutput(problem).isPresent() || isOfMemory(problem);
    }

    /** Tells what went wrong; gives the exit code. */
    static int tell(Throwable problem, CommandLine command) {
        return problem instanceof Exception e
                ? new ExecutionErrors().handleExecutionException(e, command, null)
                : isOfMemory(problem)
                        ? memoryRanOut(command.getCommandSpec().qualifiedName(), command.getErr())
                : internal(problem, command.getErr());
    }

    /** Whether memory ran out, whatever was made of that on the way. */
    private static boolean isOfMemory(Throwable problem) {
        return problem instanceof OutOfMemoryError || problem.getCause() != null && isOfMemory(problem.getCause());
    }

    private static int memoryRanOut(String name, PrintWriter err) {
        err.println(name + ": memory ran out; " + MORE_MEMORY + more());
        err.flush();
        return ExitCode.USAGE;
    }

    /** Twice the memory there is, in whole gigabytes, as an option of Java. */
    static String more() {
        return "KITH_JAVA_OPTS=-Xmx" + Math.max(2, (2 * Runtime.getRuntime().maxMemory() + GIGABYTE - 1) / GIGABYTE)
                + "g";
    }

    /** What went wrong between the program and the disk, if that is what the problem is. */
    private static Optional<IOException> inputOutput(Throwable problem) {
        if (problem instanceof IOException io) {
            return Optional.of(io);
        }
        boolean wraps = problem instanceof UncheckedIOException || problem instanceof TableException;
        return wraps && problem.getCause() != null ? inputOutput(problem.getCause()) : Optional.empty();
    }

    /** An error of the program itself, or memory that ran out. */
    static int internal(Throwable problem, PrintWriter err) {
        if (isOfMemory(problem)) {
            return memoryRanOut("kith", err);
        }
        StringWriter trace = new StringWriter();
        problem.printStackTrace(new PrintWriter(trace));
        if ("1".equals(System.getenv("KITH_TRACE"))) {
            err.print(trace);
        } else {
            err.println("kith: internal error: " + problem + keep(trace.toString()));
        }
        err.flush();
        return ExitCode.INTERNAL_ERROR;
    }

    private static String keep(String trace) {
        try {
            Path file = Files.createTempFile("kith-", "-trace.txt");
            Files.writeString(file, trace);
            return "; trace in " + file;
        } catch (IOException e) {
            return "; set KITH_TRACE=1 to see the trace";
        }
    }

    private static String words(IOException io) {
        return io instanceof FileSystemException file && file.getFile() != null
                ? "cannot use '" + file.getFile() + "': " + FileFault.words(file)
                : "a file cannot be read or written: " + FileFault.words(io);
    }
}
