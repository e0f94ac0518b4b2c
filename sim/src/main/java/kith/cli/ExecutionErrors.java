package kith.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import kith.analysis.table.TableException;
import kith.scenario.FileTrouble;
import kith.scenario.ScenarioException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** What the user sees when a command fails: the user's mistakes as plain lines, ours as one line and a kept trace. */
final class ExecutionErrors implements IExecutionExceptionHandler {
    @Override
    public int handleExecutionException(Exception problem, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        String name = command.getCommandSpec().qualifiedName();
        if (problem instanceof ScenarioException scenario) {
            scenario.problems().forEach(err::println);
            return ExitCode.INVALID;
        }
        if (problem instanceof CommandRefused refusal) {
            err.println(name + ": " + refusal.getMessage());
            return refusal.exitCode();
        }
        if (isOfMemory(problem)) {
            return internal(problem, err);
        }
        Optional<IOException> io = inputOutput(problem);
        if (io.isPresent()) {
            err.println(name + ": " + (io.get() instanceof FileSystemException file
                    ? "cannot use '" + file.getFile() + "': " + FileTrouble.words(file)
                    : problem instanceof TableException ? problem.getMessage()
                            : "reading or writing fails: " + FileTrouble.words(io.get())));
            return ExitCode.USAGE;
        }
        if (problem instanceof TableException) {
            err.println(name + ": " + problem.getMessage());
            return ExitCode.INVALID;
        }
        return internal(problem, err);
    }

    /** Whether a problem is one of reading or writing files, which the user can mend. */
    static boolean isOfTheDisk(Throwable problem) {
        return inputOutput(problem).isPresent();
    }

    private static boolean isOfMemory(Throwable problem) {
        for (Throwable each = problem; each != null; each = each.getCause()) {
            if (each instanceof OutOfMemoryError) {
                return true;
            }
        }
        return false;
    }

    /** What went wrong between the program and the disk, if that is what the problem is. */
    private static Optional<IOException> inputOutput(Throwable problem) {
        if (problem instanceof IOException io) {
            return Optional.of(io);
        }
        boolean wraps = problem instanceof UncheckedIOException || problem instanceof TableException;
        return wraps && problem.getCause() != null ? inputOutput(problem.getCause()) : Optional.empty();
    }

    /** What there is to do where memory runs out. */
    static final String MEMORY = "memory ran out; use fewer --threads, or give more with KITH_JAVA_OPTS=-Xmx8g";

    /** An error of the program itself, or memory that ran out. */
    static int internal(Throwable problem, PrintWriter err) {
        if (isOfMemory(problem)) {
            err.println("kith: " + MEMORY);
            err.flush();
            return ExitCode.USAGE;
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
}
