package kith.scenario.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kith.scenario.files.ScenarioReader;
import kith.scenario.format.LeafValue;
import kith.scenario.format.Location;
import kith.scenario.format.Problem;
import kith.scenario.format.Problems;
import kith.scenario.format.ResolvedText;
import kith.scenario.format.ScenarioException;
import kith.scenario.format.Shape;
import kith.scenario.format.Shape.Leaf;
import kith.scenario.format.Shape.Named;
import kith.scenario.format.Shape.Section;
import kith.scenario.format.Tree.Scalar;
import kith.scenario.settings.ChoiceSettings.AiRule;
import org.junit.jupiter.api.Test;

final class KeywordTest {
    private static final Location HERE = Location.DEFAULTS;

    @Test
    void everyWordIsReadAsItIsWritten() {
        Map<String, Leaf> leaves = chosen(Shape.SCENARIO, "", new LinkedHashMap<>());
        assertTrue(leaves.containsKey("choice.ai_rule"), "the walk finds sets: " + leaves.keySet());
        leaves.forEach((path, leaf) -> leaf.choices().forEach(choice -> {
            Scalar written = new Scalar(HERE, ResolvedText.scalar(choice), true);
            Problems problems = new Problems();
            assertEquals(Optional.of(choice), LeafValue.read(leaf, written, HERE, path, problems),
                    path + " " + choice.word() + ": " + problems.all());
        }));
    }

    @Test
    void theWordsOfASetDiffer() {
        chosen(Shape.SCENARIO, "", new LinkedHashMap<>())
                .forEach((path, leaf) -> assertEquals(leaf.words().size(), new HashSet<>(leaf.words()).size(), path));
    }

    @Test
    void aWordBecomesItsConstantAndIsWrittenBack() throws ScenarioException {
        Scenario scenario = ScenarioReader.create().defaults(List.of("choice.ai_rule=ai_or_nobody_nest")).scenario();
        assertEquals(AiRule.AI_OR_NOBODY_NEST, scenario.choice().aiRule());
        assertTrue(ResolvedText.of(scenario).contains("\n  ai_rule: ai_or_nobody_nest\n"));
    }

    @Test
    void theNameOfAConstantIsNoWord() {
        Leaf leaf = (Leaf) ((Section) Shape.SCENARIO.fields().get("choice")).fields().get("ai_rule");
        Problems problems = new Problems();
        assertFalse(LeafValue.read(leaf, new Scalar(HERE, "ONE_LOGIT", true), HERE, "choice.ai_rule", problems)
                .isPresent());
        assertEquals(
                List.of("found text 'ONE_LOGIT'; expected one of: one_logit, ai_or_nobody_nest, reach; "
                        + "did you mean 'one_logit'?"),
                problems.all().stream().map(Problem::message).toList());
    }

    @Test
    void communitiesAreThoseOfTheSettings() {
        List<String> named = new ArrayList<>(Keyword.of(ObjectiveSettings.Members.class).stream()
                .map(Keyword::word).toList());
        named.remove("all");
        assertEquals(Keyword.of(Community.class).stream().map(Keyword::word).toList(), named);
        for (int community = 0; community < Community.COUNT; community++) {
            int which = community;
            assertEquals(List.of("all", Community.of(community).word()),
                    Keyword.of(InterventionSettings.TargetSettings.Members.class).stream()
                            .map(InterventionSettings.TargetSettings.Members.class::cast)
                            .filter(each -> each.includes(which)).map(Keyword::word).toList());
        }
        assertEquals(Community.COUNT, Community.values().length);
    }

    private static Map<String, Leaf> chosen(Shape shape, String path, Map<String, Leaf> leaves) {
        if (shape instanceof Leaf leaf && !leaf.choices().isEmpty()) {
            leaves.put(path, leaf);
        } else if (shape instanceof Section section) {
            section.fields().forEach((name, below) -> chosen(below, Shape.join(path, name), leaves));
        } else if (shape instanceof Named named) {
            chosen(named.each(), Shape.join(path, "NAME"), leaves);
        }
        return leaves;
    }
}
