package kith.analysis.worlds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import kith.analysis.stats.Interval;
import kith.analysis.table.TableException;
import kith.analysis.wording.Word;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Worlds as a table, as counts and as sentences. */
final class WorldsTest {
    /** An experiment over two settings with numbers. */
    public static Experiment grid() {
        return new Experiment("grid", "Where?",
                List.of(new Experiment.Named("companions", "companions")), "no AI", "d1", 500, 365, 5,
                List.of(varied("reach.out_share", "0", "0.5"), varied("loneliness.ai_worth", "0", "1")),
                null, Map.of("replicates", "5"));
    }

    private static Experiment.Varied varied(String path, String... values) {
        return new Experiment.Varied(path, path, List.of(values).stream().map(v -> new Experiment.Value(v, ""))
                .toList());
    }

    /** A world with a difference of some size, judged by its excess over a placebo of 0. */
    public static WorldRow row(int world, String first, String second, double size, Word word) {
        return new WorldRow(world, List.of(first, second), "companions", 365, "would_use:daily",
                "Eventual daily users of AI",
                "loneliness", "Loneliness", "points", 5, 40, size, new Interval(size - 0.2, size + 0.2), 0.9, 0, size,
                new Interval(size - 0.2, size + 0.2), 0.5, 0.25, word);
    }

    private static Worlds four() {
        return new Worlds(grid(), List.of(row(1, "0", "0", 2, Word.HIGHER), row(2, "0", "1", 1, Word.HIGHER_PERHAPS),
                row(3, "0.5", "0", 0.1, Word.TOO_SMALL), row(4, "0.5", "1", -2, Word.LOWER)));
    }

    @Test
    void theTableIsReadAsItWasWritten(@TempDir Path folder) {
        four().write(folder);
        assertEquals(four(), Worlds.read(folder));
    }

    @Test
    void countsSayInHowManyWorldsAnOutcomeIsHigherOrLower() {
        String counts = "higher in 2 of 4 worlds, lower in 1 and too small to matter in 1 (in 1 of the higher or lower "
                + "ones perhaps too little to matter)";
        assertEquals(counts, WorldWords.counts(four().rows()));
        assertEquals("Loneliness, eventual daily users of AI: " + counts + ".", WorldWords.sentence(four().rows()));
        assertEquals("The differences go from −2.00 to +2.00 points.", WorldWords.range(four().rows()));
    }

    @Test
    void aWorldWithoutAVerdictIsCountedAsSuch() {
        List<WorldRow> rows = List.of(row(1, "0", "0", 9, Word.TOO_FEW_PEOPLE), row(2, "0", "1", 1, Word.HIGHER));
        assertEquals("higher in 1 of 2 worlds and without a verdict in 1", WorldWords.counts(rows));
        assertEquals("The differences go from +1.00 to +1.00 points.", WorldWords.range(rows));
    }

    @Test
    void aVerdictThatKithDoesNotWriteIsToldWithItsLine(@TempDir Path folder) throws Exception {
        four().write(folder);
        Path table = folder.resolve(Worlds.NAME);
        Files.writeString(table, Files.readString(table).replaceFirst("too small to matter", "tiny"));
        TableException e = assertThrows(TableException.class, () -> Worlds.read(folder));
        assertTrue(e.getMessage().contains("4") && e.getMessage().contains("'tiny'"), e.getMessage());
    }
}
