package kith.analysis.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import kith.analysis.ExampleStudy;
import kith.analysis.StudyAnalysis;
import kith.analysis.table.TableException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Charts are written into the study alone, whatever links lie in it. */
class ChartFolderTest {
    @TempDir
    Path folder;

    private Path study;
    private Path outside;

    @BeforeEach
    void write() throws Exception {
        study = Files.createDirectory(folder.resolve("study"));
        outside = Files.createDirectory(folder.resolve("outside"));
        new ExampleStudy(3, 40, List.of("companions"), true).write(study);
    }

    @ParameterizedTest
    @ValueSource(strings = {"charts", "charts/more"})
    void aFolderThatIsALinkIsRefusedAndNothingIsWrittenOutside(String link) throws Exception {
        Files.createDirectories(study.resolve(link).getParent());
        Files.createSymbolicLink(study.resolve(link), outside);
        TableException refused = assertThrows(TableException.class, () -> StudyAnalysis.of(study).write());
        assertTrue(refused.getMessage().contains(link + ": is a link; expected a folder for charts"),
                refused.getMessage());
        try (Stream<Path> files = Files.list(outside)) {
            assertEquals(List.of(), files.toList());
        }
    }

    /** A chart takes the place of a link of its name; the file behind the link stays as it was. */
    @Test
    void aFileThatIsALinkIsReplacedAndTheOneBehindItStays() throws Exception {
        Path behind = Files.writeString(outside.resolve("mine.svg"), "mine");
        Files.createDirectory(study.resolve("charts"));
        for (String name : List.of("attributed.svg", "attributed.png", "attributed.csv")) {
            Files.createSymbolicLink(study.resolve("charts").resolve(name), behind);
        }
        StudyAnalysis.of(study).write();
        assertEquals("mine", Files.readString(behind));
        for (String name : List.of("attributed.svg", "attributed.csv")) {
            assertFalse(Files.isSymbolicLink(study.resolve("charts").resolve(name)), name);
        }
    }
}
