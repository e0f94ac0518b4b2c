package kith.experiment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kith.analysis.column.ColumnReader;
import kith.analysis.stats.StudentInterval;
import kith.analysis.worlds.WorldRow;
import kith.output.RunTables;

/**
 * A few runs of an experiment, by which its time, its disk and its precision are foretold. They are runs of the
 * experiment, kept in its folder, and are used again when it is played.
 *
 * @param runs runs of the whole experiment
 * @param secondsOfRun mean seconds of a run on one thread, its part of the burn-in included
 * @param bytesOfRun mean bytes of a run on the disk
 * @param played runs of the pilot
 * @param precisions what a pair of worlds can show, for each outcome and group
 */
public record Pilot(int runs, double secondsOfRun, double bytesOfRun, int played, List<Precision> precisions) {
    /** Pairs of runs of each world of a pilot. */
    public static final int PAIRS = 4;
    private static final int WORLDS = 3;
    /** z for a power of 80 %. */
    private static final double Z_POWER = 0.8416212335729143;

    public Pilot {
        precisions = List.copyOf(precisions);
    }

    /**
     * How precisely an outcome can be told.
     *
     * @param of the outcome and group
     * @param sd standard deviation of a paired difference between replicates, the largest of the pilot's worlds
     */
    public record Precision(WorldRow of, double sd) {
        /** The smallest difference that n pairs show in 80 % of studies: (t + z) sd / √n, with t₀.₉₇₅ and z₀.₈. */
        public double detectable(int n) {
            return n < 2 ? Double.NaN : (new StudentInterval().critical(n - 1) + Z_POWER) * sd / Math.sqrt(n);
        }

        /** The fewest pairs that show a difference of that size so; empty where 10,000 do not. */
        public OptionalDouble pairsFor(double size) {
            return IntStream.iterate(2, n -> n <= MOST_PAIRS, n -> n + 1).filter(n -> detectable(n) <= size)
                    .asDoubleStream().findFirst();
        }

        private static final int MOST_PAIRS = 10_000;
    }

    /**
     * Plays the pilot: a few pairs of the first, the middle and the last world.
     *
     * @param few the experiment with {@link #PAIRS} pairs in each world
     * @param whole the experiment
     */
    public static Pilot play(Sweep few, Sweep whole, Path folder, int threads, Progress progress)
            throws InterruptedException, OutputHoldsOtherRuns {
        int last = few.worlds().size() - 1;
        List<Sweep.World> worlds = Stream.of(0, last / 2, last).distinct().limit(WORLDS).map(few.worlds()::get)
                .toList();
        Sweep pilot = new Sweep(few.settings(), worlds, List.of());
        try (SweepStudy study = new SweepStudy(pilot, folder)) {
            study.claim();
            study.run(threads, OptionalDouble.empty(), progress);
            Map<String, Precision> precisions = new LinkedHashMap<>();
            StudentInterval student = new StudentInterval();
            for (Sweep.World world : worlds) {
                for (WorldRow row : study.read(world).rows()) {
                    double sd = row.pairs() < 2 ? Double.NaN
                            : (row.judgedInterval().high() - row.judgedInterval().low()) / 2
                                    / student.critical(row.pairs() - 1) * Math.sqrt(row.pairs());
                    precisions.merge(row.scenario() + row.variable() + row.group(), new Precision(row, sd),
                            (one, other) -> other.sd > one.sd || Double.isNaN(one.sd) ? other : one);
                }
            }
            return new Pilot(whole.runs().size(), seconds(pilot, folder), bytes(pilot, folder), pilot.runs().size(),
                    new ArrayList<>(precisions.values()));
        }
    }

    private static double seconds(Sweep pilot, Path folder) {
        RunStore store = new RunStore(folder);
        return pilot.runs().stream().map(run -> store.place(run.runId()).resolve(RunTables.file(RunTables.TIMING)))
                .filter(Files::isRegularFile).mapToDouble(file -> {
                    try (ColumnReader in = ColumnReader.open(file)) {
                        return in.numbers(0, "wall_seconds")[0] + in.numbers(0, "burn_in_seconds")[0];
                    }
                }).average().orElse(Double.NaN);
    }

    private static double bytes(Sweep pilot, Path folder) {
        RunStore store = new RunStore(folder);
        return pilot.runs().stream().map(run -> store.place(run.runId())).filter(Files::isDirectory)
                .mapToLong(Pilot::size).average().orElse(Double.NaN);
    }

    private static long size(Path place) {
        try (Stream<Path> files = Files.list(place)) {
            long sum = 0;
            for (Path file : (Iterable<Path>) files::iterator) {
                sum += Files.size(file);
            }
            return sum;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Minutes that the whole experiment takes on some threads. */
    public double minutes(int threads) {
        return runs * secondsOfRun / threads / 60;
    }

    /** Megabytes that it takes on the disk. */
    public double megabytes() {
        return runs * bytesOfRun / 1e6;
    }
}
