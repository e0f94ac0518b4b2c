package kith.scenario.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Predicate;
import kith.scenario.settings.ArmSettings;
import kith.scenario.settings.InterventionSettings;
import kith.scenario.settings.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class PartTest {
    private static final List<String> TOP = List.copyOf(Shape.SCENARIO.fields().keySet());

    @ParameterizedTest
    @CsvSource({
            "ai, AI", "ai.present, AI", "ai.products.hero.role, AI", "trial.arms.a.treatment, TRIAL",
            "shock, AFFECTED", "shock.event, AFFECTED", "shock.share, AFFECTED", "shock.happens, SHOCK",
            "at_day.w.set.ai.present, WINDOWS", "interventions.i.effect.barred, INTERVENTIONS",
            "population.people_count, START", "burn_in_days, START", "needs.support.weight, PEOPLE",
            "nonsense, PEOPLE", "ai_rule, PEOPLE", "'', PEOPLE"})
    void aSettingBelongsToThePartOfItsSection(String path, Part part) {
        assertEquals(part, Shape.partOf(path));
    }

    @Test
    void whatIsSharedAndWhatIsOwnIsSaidOfEverySection() {
        assertEquals(List.of("seed", "replicates", "horizon_days", "burn_in_days", "population", "shock",
                "observation"), top(Part::isShared));
        assertEquals(List.of("name", "label", "question", "reference", "reference_label", "caution", "ai", "trial",
                "shows", "interventions", "at_day", "claims"), top(Part::isOwn));
        assertTrue(Shape.partOf("shock.happens").isOwn());
        assertEquals(List.of("label", "question", "reference", "reference_label", "caution", "replicates", "shows",
                "claims").stream().sorted().toList(), top(Part::decidesNoRun).stream().sorted().toList());
        assertEquals(List.of("name", "label", "question", "reference_label", "caution", "claims"),
                top(Part::staysBehind));
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsSharedAndOwn(Part part) {
        assertFalse(part.isShared() && part.isOwn());
        assertTrue(Descriptions.all().stream().anyMatch(each -> Shape.partOf(each.path()) == part),
                "some setting is in it");
    }

    @Test
    void aValueOfTheCommandLineBelongsWhereItsPathDoes() {
        assertEquals(Part.AI, GivenValues.part("ai.present=true"));
        assertEquals(Part.SHOCK, GivenValues.part("shock.happens =true"));
        assertEquals(Part.PEOPLE, GivenValues.part("choice.tries_max=ai"));
    }

    @Test
    void onlyEffectsOnAiAndWhatAnArmSaysOfItsAiAreMarked() {
        assertEquals(List.of("product", "conduct"), marked(ArmSettings.class));
        assertEquals(List.of("out_of_reach", "sessions_most", "barred", "removes", "disclosure_least", "forbids",
                "without_needs", "forgets", "continuity", "marketing"),
                marked(InterventionSettings.InterventionEffects.class));
    }

    private static List<String> marked(Class<? extends Record> type) {
        return List.copyOf(Shape.section(type).parts().keySet());
    }

    private static List<String> top(Predicate<Part> which) {
        return TOP.stream().filter(path -> which.test(Shape.partOf(path))).toList();
    }
}
