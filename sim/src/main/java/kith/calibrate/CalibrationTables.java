package kith.calibrate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kith.analysis.table.CsvFile;
import kith.scenario.settings.CalibratedParameter;
import kith.scenario.settings.PatternSettings;

/**
 * The tables of a calibration. The same calibration gives the same bytes on any number of threads, interrupted or
 * not.
 */
public record CalibrationTables(CalibrationResult result) {
    /** The tables, in the order in which they are written. */
    public static final List<
            String> FILES = List.of("particles.csv", "generations.csv", "posterior.csv", "patterns.csv");

    private static final Map<String, String> POSTERIOR = columns(
            "parameter", "path of the setting",
            "unit", "its unit",
            "grade", "evidence grade of its default",
            "world", "value in the unchanged world",
            "prior_low", "lower end of the prior, which is uniform",
            "prior_high", "upper end of the prior",
            "mean", "weighted mean of the posterior",
            "sd", "weighted sd of the posterior",
            "median", "weighted median",
            "q05", "weighted 5 % quantile",
            "q95", "weighted 95 % quantile",
            "shrinkage", "1 - sd of the posterior / sd of the prior; 0 if the fit patterns are not informative",
            "informed", "whether the shrinkage is at least 0.2 and larger than by chance with this number of particles",
            "calibrated", "the value in calibrated.yaml");

    private static final Map<String, String> PATTERNS = columns(
            "pattern", "name in the pattern file",
            "statistic", "what is measured",
            "use", "fit or check, from the pattern file",
            "used", "whether particles were selected by it (marked fit, with a band, measured in the pilot)",
            "unit", "unit of the statistic",
            "band_low", "lower end of the band; empty for none",
            "band_high", "upper end of the band; empty for none",
            "world_mean", "mean over replicates of the unchanged world",
            "noise_sd", "sd between replicates of the unchanged world",
            "median", "weighted posterior median; each particle counts with the mean of its replicates",
            "q05", "weighted 5 % quantile, run-to-run variation included",
            "q95", "weighted 95 % quantile, run-to-run variation included",
            "share_within", "weight of the particles with a mean inside the band",
            "verdict", "position of q05 to q95: within, outside or across the band; reported (no band); not measured",
            "grade", "grade of the pattern's evidence",
            "source", "source of the band");

    private static final Map<String, String> GENERATIONS = columns(
            "generation", "from 1",
            "drawn", "candidates drawn",
            "failed", "candidates with failed runs",
            "accepted_share", "share of candidates within the tolerance of the previous generation",
            "tolerance", "largest distance at which particles are kept",
            "kept", "particles kept from this and earlier generations",
            "best", "smallest distance",
            "effective", "effective number of particles",
            "noise_floor", "distance caused by run-to-run variation in a world in the middle of every band");

    private static Map<String, String> columns(String... words) {
        Map<String, String> columns = new LinkedHashMap<>();
        IntStream.range(0, words.length / 2).forEach(i -> columns.put(words[2 * i], words[2 * i + 1]));
        return columns;
    }

    /**
     * What the columns of each table mean; those named after settings and statistics are told together, as {@code *}.
     */
    static Map<String, Map<String, String>> dictionary() {
        Map<String, Map<String, String>> all = new LinkedHashMap<>();
        all.put("particles.csv", columns(
                "generation", "generation in which the particle was drawn",
                "particle", "index among the candidates of its generation, from 0",
                "seed", "seed of the particle's worlds",
                "weight", "weight in the posterior; 0 if the particle was not kept",
                "distance",
                "distance from the fit patterns; empty if values contradict each other, a run failed, or a fit "
                        + "pattern cannot be measured",
                "*", "a setting: its value; a statistic: its mean over the replicates"));
        all.put("replicates.csv", columns(
                "run_id", "hash of the values, the seed and the replicate of a run",
                "*", "the statistic with the name of the column",
                "sha256", "first 16 digits of the checksum of the row, by which damage is seen"));
        all.put("generations.csv", GENERATIONS);
        all.put("posterior.csv", POSTERIOR);
        all.put("patterns.csv", PATTERNS);
        return all;
    }

    /** Writes all tables. */
    public void write(Path folder) {
        particles(folder);
        generations(folder);
        posterior(folder);
        patterns(folder);
    }

    private void particles(Path folder) {
        List<String> columns = new ArrayList<>(dictionary().get("particles.csv").keySet());
        columns.remove("*");
        result.settings().parameters().forEach(p -> columns.add(p.path()));
        columns.addAll(result.statistics());
        double[] weights = result.posteriorWeights();
        try (CsvFile csv = CsvFile.open(folder.resolve("particles.csv"), columns)) {
            for (int i = 0; i < weights.length; i++) {
                Particle p = result.all().get(i);
                csv.whole(p.generation()).whole(p.index()).whole(p.seed()).number(weights[i]).number(p.distance());
                IntStream.range(0, p.values().length).forEach(k -> csv.number(p.values()[k]));
                for (int s = 0; s < result.statistics().size(); s++) {
                    csv.number(p.statistics()[s]);
                }
                csv.endRow();
            }
            csv.commit();
        }
    }

    private void generations(Path folder) {
        try (CsvFile csv = CsvFile.open(folder.resolve("generations.csv"), List.copyOf(GENERATIONS.keySet()))) {
            for (Generation g : result.generations()) {
                csv.whole(g.number()).whole(g.drawn()).whole(g.failed()).number(g.accepted()).number(g.tolerance())
                        .whole(g.kept().size()).number(g.best()).number(g.effective())
                        .number(result.discrepancy().noiseFloor());
                csv.endRow();
            }
            csv.commit();
        }
    }

    private void posterior(Path folder) {
        Particle medoid = result.medoid();
        List<CalibratedParameter> parameters = result.settings().parameters();
        try (CsvFile csv = CsvFile.open(folder.resolve("posterior.csv"), List.copyOf(POSTERIOR.keySet()))) {
            for (int k = 0; k < parameters.size(); k++) {
                CalibratedParameter p = parameters.get(k);
                Marginal m = result.marginal(k);
                csv.text(p.path()).text(p.unit()).text(p.grade().name()).number(p.worldValue()).number(p.low())
                        .number(p.high())
                        .number(m.mean()).number(m.sd()).number(m.median()).number(m.q05()).number(m.q95())
                        .number(m.shrinkage())
                        .text(Boolean.toString(m.informed())).number(medoid.values()[k]);
                csv.endRow();
            }
            csv.commit();
        }
    }

    private void patterns(Path folder) {
        try (CsvFile csv = CsvFile.open(folder.resolve("patterns.csv"), List.copyOf(PATTERNS.keySet()))) {
            for (PredictedPattern each : result.predicted()) {
                PatternSettings p = each.pattern();
                csv.text(p.name()).text(p.statistic()).text(p.use().word()).text(Boolean.toString(each.used()))
                        .text(p.unit())
                        .number(p.low()).number(p.high()).number(each.asItStands()).number(each.noise())
                        .number(each.median()).number(each.q05()).number(each.q95())
                        .number(each.within()).text(each.verdict().words()).text(p.grade().word()).text(p.source());
                csv.endRow();
            }
            csv.commit();
        }
    }
}
