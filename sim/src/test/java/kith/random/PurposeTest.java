package kith.random;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class PurposeTest {
    /**
     * Written out: a published run can be had again only as long as no line of this list changes. Add lines below it.
     */
    private static final String FROZEN = """
            TRAIT 1
            SETTING 2
            START_TIE 3
            CANDIDATE 4
            FELT 5
            NEED 6
            TURN_TO_HUMAN 7
            TURN_TO_AI 8
            PARTNER 9
            AMBIENT 10
            WILLING 11
            DURATION 12
            ATTENTIVENESS 13
            DEFERENCE 14
            FORMATION 15
            ENDING 16
            DAY_LIMIT 17
            ADOPTION 18
            LEAVING 19
            PARTNERSHIP 20
            AI_AVAILABLE 21
            INITIAL_ADOPTION 22
            MEASUREMENT 23
            REPLACEMENT 24
            LIFETIME 25
            BREAK_UP 26
            PAIRING 27
            CHILD 28
            MOVE 29
            NEW_JOB 30
            SHOCK 31
            AI_PARTNER 32
            OUTAGE 33
            AI_DECLINES 34
            CLAUSE 35
            HALF 36
            MEASURED_WELFARE 37
            SEEN_VALUES 38
            TURNOUT 39
            TRIAL_ENROLMENT 40
            TRIAL_ARM 41
            TRIAL_SESSION 42
            TRIAL_PEER 43
            TRIAL_DROP_OUT 44
            TRIAL_MEASUREMENT 45
            AI_NORM 46
            COVERAGE 47
            VISIT 48
            VISITOR 49
            THERAPIST 52
            PARTICLE 50
            PARTICLE_SEED 51
            EXTENSION 53
            REACH 54
            PLACE_REACH 55
            DISTRESS 56
            SESSION_TIME 58
            PLACEBO 59
            MOOD 70
            HARDSHIP 71
            KIN_SIZE 72
            AI_PROPENSITY 73
            GOODBYE 74
            ROLE_NORM 80
            DESIGN 90
            """;

    @Test
    void codesAreFrozen() {
        Map<String, Integer> frozen = new LinkedHashMap<>();
        FROZEN.lines().map(line -> line.split(" ")).forEach(word -> frozen.put(word[0], Integer.valueOf(word[1])));
        Map<String, Integer> found = new LinkedHashMap<>();
        for (Purpose purpose : Purpose.values()) {
            found.put(purpose.name(), purpose.code());
        }
        assertEquals(frozen, found);
    }

    @Test
    void noTwoPurposesShareACode() {
        List<Integer> codes = Arrays.stream(Purpose.values()).map(Purpose::code).toList();
        assertEquals(codes.size(), codes.stream().distinct().count());
    }
}
