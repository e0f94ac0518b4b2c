package kith.page;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.List;
import kith.engine.LiveRun;
import kith.experiment.Progress;
import kith.experiment.Start;
import kith.experiment.StudyPlan;
import kith.live.LiveSession;
import kith.live.Reply;
import org.junit.jupiter.api.Test;

/** Worlds that are played by messages are those that kith run plays. */
final class LiveSessionTest {
    private static final String[] SMALL = {"population.people_count=80", "burn_in_days=14"};

    /** An outage opens and ends within the days played, so windows count as well. */
    @Test
    void aWorldPlayedByMessagesIsThatOfKithRun() throws Exception {
        for (StudyPlan plan : List.of(Scenarios.one("companions", SMALL), Scenarios.outage(SMALL),
                Scenarios.one("dose-trial", SMALL), Scenarios.one("regimes/participatory", SMALL))) {
            LiveRun run = Start.of(plan.runs().get(0), Progress.SILENT)
                    .under(plan.scenario().scenario(), List.of());
            run.runTo(50);
            List<List<String>> script = new ArrayList<>(Scenarios.script(plan, 50));
            script.add(List.of("hash", "w"));
            assertEquals(Long.toHexString(run.world().wholeHash()), hash(Scenarios.played(script)),
                    plan.scenario().scenario().name());
        }
    }

    @Test
    void aWorldInterruptedAndForkedEndsAsOneInOnePiece() throws Exception {
        StudyPlan plan = Scenarios.outage(SMALL);
        List<List<String>> whole = new ArrayList<>(Scenarios.script(plan, 40));
        whole.add(List.of("hash", "w"));
        List<List<String>> parts = new ArrayList<>(Scenarios.script(plan, 7));
        parts.addAll(List.of(List.of("run", "w", "19"), List.of("fork", "v", "w"), List.of("run", "w", "33"),
                List.of("run", "v", "40"), List.of("hash", "v")));
        assertEquals(hash(Scenarios.played(whole)), hash(Scenarios.played(parts)));
    }

    /** A setting changed by hand on a day is the same as a window that opens on that day. */
    @Test
    void aChangeByHandIsAWindow() throws Exception {
        StudyPlan plan = Scenarios.one("companions", SMALL);
        List<List<String>> byHand = new ArrayList<>(Scenarios.script(plan, 20));
        byHand.addAll(List.of(List.of("set", "w", "ai.conduct.availability=0.2"), List.of("run", "w", "40"),
                List.of("hash", "w")));
        List<List<String>> window = new ArrayList<>(Scenarios.script(plan, 0));
        List<String> start = new ArrayList<>(window.get(2));
        start.addAll(List.of("@20", "ai.conduct.availability=0.2"));
        window.set(2, start);
        window.addAll(List.of(List.of("run", "w", "40"), List.of("hash", "w")));
        assertEquals(hash(Scenarios.played(window)), hash(Scenarios.played(byHand)));
        List<List<String>> without = new ArrayList<>(Scenarios.script(plan, 40));
        without.add(List.of("hash", "w"));
        assertNotEquals(hash(Scenarios.played(without)), hash(Scenarios.played(byHand)));
    }

    @Test
    void theSeriesOfAForkGoesOnFromThatOfItsWorld() throws Exception {
        List<List<String>> script = new ArrayList<>(Scenarios.script(Scenarios.one("companions", SMALL), 5));
        script.addAll(List.of(List.of("fork", "v", "w"), List.of("run", "v", "8"), List.of("series", "v", "4"),
                List.of("series", "w", "4")));
        List<Reply> answers = Scenarios.played(script);
        assertArrayEquals(new double[] {4, 5, 6, 7, 8}, column(answers.get(answers.size() - 2), "day").numbers());
        assertArrayEquals(new double[] {4, 5}, column(answers.get(answers.size() - 1), "day").numbers());
    }

    @Test
    void whatIsWrongWithAMessageIsToldInWords() {
        LiveSession session = new LiveSession(new ScenarioBinder());
        assertEquals("there is no world 'w'", session.answer(List.of("run", "w", "3")).error());
        assertEquals("'dance' is no message", session.answer(List.of("dance", "w")).error());
        assertEquals("the message lacks the name of a world", session.answer(List.of("run")).error());
        assertEquals("'luck' is no metric", session.answer(List.of("watch", "luck")).error());
        assertEquals("the message lacks a seed and a replicate", session.answer(List.of("begin", "b")).error());
    }

    private static String hash(List<Reply> answers) {
        answers.forEach(answer -> assertEquals("", answer.error()));
        return column(answers.get(answers.size() - 1), "hash").texts()[1];
    }

    private static Reply.Column column(Reply reply, String name) {
        return reply.columns().stream().filter(column -> column.name().equals(name)).findFirst().orElseThrow();
    }
}
