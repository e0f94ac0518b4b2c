package kith.experiment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import kith.scenario.format.ScenarioException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A run is a function of its file: played alone it gives the same as within its study. */
class RunSpecTest {
    @TempDir
    Path folder;

    private StudyPlan plan;
    private List<Path> specs;

    @BeforeEach
    void specs() throws Exception {
        plan = SmallStudy.in(folder.resolve("scenarios")).plan();
        specs = RunSpec.write(plan, folder.resolve("specs"));
    }

    private Study.Result study(Path out) throws Exception {
        try (Study study = new Study(plan, out)) {
            return study.run(2, false, List.of("test"), Progress.SILENT);
        }
    }

    @Test
    void aRunPlayedAloneHasTheSameTables() throws Exception {
        study(folder.resolve("whole"));
        Path alone = folder.resolve("alone");
        for (int i = specs.size() - 1; i >= 0; i--) {
            PlannedRun run = RunSpec.read(specs.get(i));
            assertEquals(plan.runs().get(i).runId(), run.runId());
            assertFalse(RunSpec.play(run, alone, Progress.SILENT).reused());
            assertTrue(RunSpec.play(run, alone, Progress.SILENT).reused(), "it is kept");
        }
        int compared = 0;
        for (PlannedRun run : plan.runs()) {
            Path of = Path.of("runs", run.runId());
            try (Stream<Path> files = Files.list(folder.resolve("whole").resolve(of))) {
                for (Path file : files.toList()) {
                    String name = file.getFileName().toString();
                    if (!name.equals("timing.parquet") && !name.equals(RunRow.NAME)) {
                        assertArrayEquals(Files.readAllBytes(file), Files.readAllBytes(alone.resolve(of).resolve(name)),
                                name);
                        compared++;
                    }
                }
            }
        }
        assertTrue(compared >= 6 * plan.runs().size(), compared + " files");
        assertEquals(plan.runs().size(), study(alone).reused(), "the study takes what was played alone");
        for (String table : List.of("runs.csv", "series.csv", "ledger.csv", "people.csv")) {
            assertEquals(Files.readString(folder.resolve("whole").resolve(table)),
                    Files.readString(alone.resolve(table)));
        }
    }

    @Test
    void aDamagedRunIsPlayedAgain() throws Exception {
        PlannedRun run = RunSpec.read(specs.get(0));
        Path out = folder.resolve("out");
        Path kept = RunSpec.play(run, out, Progress.SILENT).folder();
        Files.write(kept.resolve("series.parquet"), new byte[10]);
        assertFalse(RunSpec.play(run, out, Progress.SILENT).reused());
        assertTrue(RunSpec.play(run, out, Progress.SILENT).reused());
    }

    /** Whatever was changed in a file is told, with its name and the key. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "kith_run: 1|kith_run: 2|kith_run: found 2; this kith reads 1",
            "kith_run: 1|kith_rum: 1|is not a run of kith; kith run FILE --specs FOLDER writes such files",
            "seed: |sed: |sed: unknown key; did you mean 'seed'?",
            "replicate: 0|replicate: -1|replicate: found -1; expected a whole number from 0",
            "replicate: 0|replicate: 1|run_id: found 'ID'",
            "model_digest: \"|model_digest: \"0|model_digest: was written by a kith with another model;"
                    + " write it anew with this one",
            "burn_in: same|burn_in: 3|burn_in: expected text",
            "'  burn_in_days: '|'  burn_in_dais: '|burn_in_dais: unknown key; did you mean 'burn_in_days'?",
            "'  horizon_days: '|'  horizon_days: 1'|run_id: found 'ID'",
            "data_sha256: {}|data_sha256: {people_file: \"0\"}|data_sha256: the data files that it names are not those"
                    + " it was written for"})
    void aChangedFileIsRefused(String what, String with, String told) throws Exception {
        PlannedRun run = plan.runs().stream().filter(each -> each.replicate() == 0
                && each.burnIn().equals(each.scenario())).findFirst().orElseThrow();
        Path file = folder.resolve("specs").resolve(run.runId() + RunSpec.ENDING);
        String text = Files.readString(file);
        assertTrue(text.contains(what), text.substring(0, 400));
        Files.writeString(file, text.replace(what, with));
        ScenarioException refused = assertThrows(ScenarioException.class, () -> RunSpec.read(file));
        String message = refused.problems().get(0).toString();
        assertTrue(message.startsWith(file.toString()), message);
        assertTrue(message.contains(told.replace("ID", run.runId())), message);
    }
}
