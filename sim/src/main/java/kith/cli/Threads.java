package kith.cli;

import picocli.CommandLine.Option;

/** {@code --threads}, as every command takes it that plays worlds. */
final class Threads {
    private static final int MOST = 1024;

    @Option(names = "--threads", paramLabel = "N",
            description = "Number of threads (default: all cores). It does not change the results.")
    private int threads = Runtime.getRuntime().availableProcessors();

    /**
     * How many.
     *
     * @throws CommandRefused where it is no number of threads
     */
    int count() throws CommandRefused {
        if (threads < 1 || threads > MOST) {
            throw new CommandRefused(ExitCode.USAGE, "--threads " + threads + ": expected 1 to " + MOST);
        }
        return threads;
    }
}
