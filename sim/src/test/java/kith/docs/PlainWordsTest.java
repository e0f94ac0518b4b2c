package kith.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import kith.docs.PlainWords.Shown;
import org.junit.jupiter.api.Test;

/** Holds every text that users meet against the rules of plain words. */
final class PlainWordsTest {
    @Test
    void settingsAreExplainedInPlainWords() {
        check(ShownTexts.settings(), 600);
    }

    @Test
    void groupsMetricsCausesStatisticsAndColumnsAreExplainedInPlainWords() {
        check(ShownTexts.tables(), 300);
    }

    @Test
    void theHelpOfEveryCommandIsInPlainWords() {
        check(ShownTexts.help(), 100);
        assertEquals(List.of(), ShownTexts.help().stream().filter(each -> each.text().contains("%n")).toList(),
                "signs that are printed as they are");
    }

    @Test
    void scenarioFilesAreInPlainWords() {
        check(ShownTexts.scenarios(), 400);
    }

    @Test
    void theExplorersPageIsInPlainWords() {
        check(ShownTexts.page(), 400);
    }

    @Test
    void messagesHoldNoOldWords() {
        List<String> problems = new ArrayList<>();
        List<Shown> literals = ShownTexts.literals();
        assertTrue(literals.size() > 1000, "found only " + literals.size() + " literals");
        literals.forEach(each -> PlainWords.words(each.text())
                .forEach(p -> problems.add(each.where() + ": " + p + " in: " + each.text())));
        none(problems);
    }

    @Test
    void riddlesAreFound() {
        assertEquals(1, problems("What it is booked to."));
        assertEquals(1, problems("Runs of one replicate share people and luck."));
        assertEquals(1, problems("Users of AI are told apart."));
        assertEquals(1, problems("What users gain hangs on it."));
        assertEquals(1, problems("Who come to no AI.") - 1, "two faults: no subject, and an old word");
        assertEquals(0, problems("Who uses companions?"), "a question may ask who");
        assertEquals(1, problems("Intervals hold chance only."));
        assertEquals(1, problems("The median is .28 in 2025."));
        assertEquals(0, problems("The median is 0.28 in 2025; see a.b.c and arXiv:2512.01991."));
        assertEquals(1, problems("Where companions are warmer, what changes?"));
        assertEquals(0, problems("Where does the provider converge?"));
        assertEquals(1, problems("word ".repeat(PlainWords.LONGEST) + "more."));
        assertEquals(0, problems("word ".repeat(PlainWords.LONGEST - 1) + "more."));
        assertEquals(0, problems("word ".repeat(15) + "ends. " + "Word ".repeat(15) + "ends."), "two sentences");
        assertEquals(0, problems("Intervals show run-to-run variation only. The lucky number is 7."));
    }

    private static int problems(String text) {
        return PlainWords.problems(List.of(new Shown("test", text))).size();
    }

    private static void check(List<Shown> texts, int atLeast) {
        assertTrue(texts.size() >= atLeast, "found only " + texts.size() + " texts");
        none(PlainWords.problems(texts));
    }

    private static void none(List<String> problems) {
        assertTrue(problems.isEmpty(), () -> problems.size() + " problems:\n" + String.join("\n", problems));
    }
}
