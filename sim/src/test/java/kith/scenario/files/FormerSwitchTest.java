package kith.scenario.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import kith.scenario.format.Problem;
import org.junit.jupiter.api.Test;

/** A share that was a switch before takes true and false once more, and says so. */
final class FormerSwitchTest {
    private static ResolvedScenario with(String... sets) {
        return ScenarioReader.create().defaults(List.of(sets));
    }

    @Test
    void trueAndFalseAreOneAndZeroWithANotice() {
        ResolvedScenario off = with("ai.takes_time=false");
        assertEquals(0, off.scenario().ai().takesTime());
        assertEquals(List.of("--set ai.takes_time=false ai.takes_time: warning: true and false are taken for the last "
                + "time; write 0 for false"), off.notices().stream().map(Problem::toString).toList());
        assertEquals(1, with("ai.takes_time=true").scenario().ai().takesTime());
        assertEquals("write 1 for true", with("ai.takes_time=true").notices().get(0).message()
                .replaceFirst(".*; ", ""));
    }

    @Test
    void aShareHasNoNotice() {
        assertEquals(List.of(), with("ai.takes_time=0.5").notices());
        assertEquals(List.of(), with("ai.takes_time=false", "ai.takes_time=0").notices(), "a later value holds");
        assertEquals(0.5, with("ai.takes_time=0.5").scenario().ai().takesTime());
    }
}
