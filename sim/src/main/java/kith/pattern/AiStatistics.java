package kith.pattern;

import static kith.pattern.TrialOutcome.REPEATED;
import static kith.pattern.TrialOutcome.dose;
import static kith.pattern.TrialOutcome.side;
import static kith.pattern.TrialOutcome.treatment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import kith.companion.UserType;
import kith.scenario.settings.ArmSettings;
import kith.scenario.settings.ArmSettings.Treatment;
import kith.scenario.settings.ScaleSettings.State;
import kith.scenario.settings.ScaleSettings.When;

/** All statistics of the worlds with AI, each in one entry: a pattern file names them. */
public final class AiStatistics {
    private static final double OLD = Double.POSITIVE_INFINITY;
    private static final double WEEKLY = UserType.WEEKLY.atLeast();
    private static final double DAILY = UserType.DAILY.atLeast();
    private static final Predicate<ArmSettings> ANY = arm -> true;
    private static final Predicate<ArmSettings> EMOTIONAL = arm -> arm.need().equals("support");

    /** Every statistic. */
    public static final List<AiStatistic> ALL = List.of(
            new AiStatistic("dose_wanting_minus_one", "point",
                    "Mean wanting over four weeks at relationship-seeking -1.",
                    o -> o.dose().overDays(REPEATED.and(dose(-1)), State.WANTING)),
            new AiStatistic("dose_wanting_minus_half", "point",
                    "Mean wanting over four weeks at relationship-seeking -0.5.",
                    o -> o.dose().overDays(REPEATED.and(dose(-0.5)), State.WANTING)),
            new AiStatistic("dose_wanting_zero", "point", "Mean wanting over four weeks at relationship-seeking 0.",
                    o -> o.dose().overDays(REPEATED.and(dose(0)), State.WANTING)),
            new AiStatistic("dose_wanting_half", "point", "Mean wanting over four weeks at relationship-seeking 0.5.",
                    o -> o.dose().overDays(REPEATED.and(dose(0.5)), State.WANTING)),
            new AiStatistic("dose_wanting_one", "point", "Mean wanting over four weeks at relationship-seeking 1.",
                    o -> o.dose().overDays(REPEATED.and(dose(1)), State.WANTING)),
            new AiStatistic("dose_wanting_peak", "dose",
                    "Relationship-seeking at which a cubic fit to the five means is highest.",
                    o -> o.dose().peak(State.WANTING)),
            new AiStatistic("dose_liking_minus_one", "point", "Mean liking over four weeks at relationship-seeking -1.",
                    o -> o.dose().overDays(REPEATED.and(dose(-1)), State.LIKING)),
            new AiStatistic("dose_liking_minus_half", "point",
                    "Mean liking over four weeks at relationship-seeking -0.5.",
                    o -> o.dose().overDays(REPEATED.and(dose(-0.5)), State.LIKING)),
            new AiStatistic("dose_liking_zero", "point", "Mean liking over four weeks at relationship-seeking 0.",
                    o -> o.dose().overDays(REPEATED.and(dose(0)), State.LIKING)),
            new AiStatistic("dose_liking_half", "point", "Mean liking over four weeks at relationship-seeking 0.5.",
                    o -> o.dose().overDays(REPEATED.and(dose(0.5)), State.LIKING)),
            new AiStatistic("dose_liking_one", "point", "Mean liking over four weeks at relationship-seeking 1.",
                    o -> o.dose().overDays(REPEATED.and(dose(1)), State.LIKING)),
            new AiStatistic("dose_liking_peak", "dose",
                    "Relationship-seeking at which a cubic fit to the five means is highest.",
                    o -> o.dose().peak(State.LIKING)),
            new AiStatistic("dose_intention_minus_one", "point",
                    "Intention to turn to the AI at the end, at relationship-seeking -1 minus at 0.",
                    o -> intention(o, -1) - intention(o, 0)),
            new AiStatistic("dose_intention_minus_half", "point",
                    "Intention to turn to the AI at the end, at relationship-seeking -0.5 minus at 0.",
                    o -> intention(o, -0.5) - intention(o, 0)),
            new AiStatistic("dose_intention_half", "point",
                    "Intention to turn to the AI at the end, at relationship-seeking 0.5 minus at 0.",
                    o -> intention(o, 0.5) - intention(o, 0)),
            new AiStatistic("dose_intention_one", "point",
                    "Intention to turn to the AI at the end, at relationship-seeking 1 minus at 0.",
                    o -> intention(o, 1) - intention(o, 0)),
            new AiStatistic("dose_intention_emotional", "point",
                    "Intention to turn to the AI at the end, at emotional topics minus other topics.",
                    o -> o.dose().overDays(REPEATED.and(EMOTIONAL), State.INTENTION)
                            - o.dose().overDays(REPEATED.and(EMOTIONAL.negate()), State.INTENTION)),
            new AiStatistic("dose_wanting_emotional", "point",
                    "Wanting at emotional topics minus wanting at other topics.",
                    o -> o.dose().overDays(REPEATED.and(EMOTIONAL), State.WANTING)
                            - o.dose().overDays(REPEATED.and(EMOTIONAL.negate()), State.WANTING)),
            new AiStatistic("wanting_week_1", "point", "Mean wanting at the end of week 1 of sessions, all doses.",
                    o -> week(o, 0)),
            new AiStatistic("wanting_week_2", "point", "Mean wanting at the end of week 2 of sessions, all doses.",
                    o -> week(o, 1)),
            new AiStatistic("wanting_week_3", "point", "Mean wanting at the end of week 3 of sessions, all doses.",
                    o -> week(o, 2)),
            new AiStatistic("wanting_week_4", "point", "Mean wanting at the end of week 4 of sessions, all doses.",
                    o -> week(o, 3)),
            new AiStatistic("wanting_gap_week_1", "point", "Wanting at doses above zero minus below, end of week 1.",
                    o -> o.dose().gap(State.WANTING, 0)),
            new AiStatistic("wanting_gap_week_2", "point", "Wanting at doses above zero minus below, end of week 2.",
                    o -> o.dose().gap(State.WANTING, 1)),
            new AiStatistic("wanting_gap_week_3", "point", "Wanting at doses above zero minus below, end of week 3.",
                    o -> o.dose().gap(State.WANTING, 2)),
            new AiStatistic("wanting_gap_week_4", "point", "Wanting at doses above zero minus below, end of week 4.",
                    o -> o.dose().gap(State.WANTING, 3)),
            new AiStatistic("wanting_gap_growth", "point",
                    "Gap in wanting at the end of week 4 minus the gap at the end of week 1.",
                    o -> o.dose().gap(State.WANTING, 3) - o.dose().gap(State.WANTING, 0)),
            new AiStatistic("liking_gap_first", "point",
                    "Liking at doses above zero minus below, after the first session.",
                    o -> first(o, 1) - first(o, -1)),
            new AiStatistic("liking_gap_last", "point",
                    "Liking at doses above zero minus below, after twenty sessions.",
                    o -> o.dose().gap(State.LIKING, 3)),
            new AiStatistic("liking_gap_kept", "ratio", "Ratio of the last gap in liking to the first.",
                    o -> o.dose().gap(State.LIKING, 3) / (first(o, 1) - first(o, -1))),
            new AiStatistic("wanting_stability", "r", "Correlation of observed wanting between weeks 1 and 4.",
                    o -> o.dose().stability(State.WANTING, 0, 3)),
            new AiStatistic("profile_both_up_raw", "share",
                    "Share with rising wanting and rising liking over four weeks, by raw slopes.",
                    o -> o.dose().profile(ANY, true, true, false)),
            new AiStatistic("profile_both_up_shrunken", "share",
                    "Share with rising wanting and rising liking over four weeks, by shrunken slopes.",
                    o -> o.dose().profile(ANY, true, true, true)),
            new AiStatistic("profile_wanting_up_liking_down_raw", "share",
                    "Share with rising wanting and falling liking over four weeks, by raw slopes.",
                    o -> o.dose().profile(ANY, true, false, false)),
            new AiStatistic("profile_wanting_up_liking_down_shrunken", "share",
                    "Share with rising wanting and falling liking over four weeks, by shrunken slopes.",
                    o -> o.dose().profile(ANY, true, false, true)),
            new AiStatistic("profile_both_down_raw", "share",
                    "Share with falling wanting and falling liking over four weeks, by raw slopes.",
                    o -> o.dose().profile(ANY, false, false, false)),
            new AiStatistic("profile_both_down_shrunken", "share",
                    "Share with falling wanting and falling liking over four weeks, by shrunken slopes.",
                    o -> o.dose().profile(ANY, false, false, true)),
            new AiStatistic("profile_satiated_raw", "share",
                    "Share with falling wanting and rising liking over four weeks, by raw slopes.",
                    o -> o.dose().profile(ANY, false, true, false)),
            new AiStatistic("profile_satiated_shrunken", "share",
                    "Share with falling wanting and rising liking over four weeks, by shrunken slopes.",
                    o -> o.dose().profile(ANY, false, true, true)),
            new AiStatistic("decoupled_excess", "share",
                    "Share with rising wanting and falling liking, doses above zero minus below, by raw slopes.",
                    o -> o.dose().profile(side(1), true, false, false)
                            - o.dose().profile(side(-1), true, false, false)),
            new AiStatistic("health_emotional_effect", "sd",
                    "Effect of doses above zero, compared with below, on the change of well-being over the trial.",
                    o -> o.dose().effectOfSide(State.WELL_BEING, REPEATED.and(side(1)), REPEATED.and(side(-1)))),
            new AiStatistic("health_social_effect", "sd",
                    "Effect of doses above zero, compared with below, on the change of loneliness, with the sign "
                            + "reversed.",
                    o -> -o.dose().effectOfSide(State.LONELINESS, REPEATED.and(side(1)), REPEATED.and(side(-1)))),
            new AiStatistic("health_topic_effect", "sd",
                    "Effect of emotional topics, compared with other topics, on the change of well-being over the "
                            + "trial.",
                    o -> o.dose().effectOfSide(State.WELL_BEING, REPEATED.and(EMOTIONAL),
                            REPEATED.and(EMOTIONAL.negate()))),
            new AiStatistic("used_in_a_year", "share", "Share of adults who adopted an AI at any time in the year.",
                    o -> o.use().everUsedByAdults()),
            new AiStatistic("weekly_use", "share", "Share of adults with at least one session a week.",
                    o -> o.use().usersFrom(18, OLD, WEEKLY)),
            new AiStatistic("daily_use", "share", "Share of adults with at least 0.8 sessions a day.",
                    o -> o.use().usersFrom(18, OLD, DAILY)),
            new AiStatistic("weekly_use_18_24", "share", "Weekly use at ages 18 to 24.",
                    o -> o.use().usersFrom(18, 25, WEEKLY)),
            new AiStatistic("weekly_use_25_34", "share", "Weekly use at ages 25 to 34.",
                    o -> o.use().usersFrom(25, 35, WEEKLY)),
            new AiStatistic("weekly_use_35_44", "share", "Weekly use at ages 35 to 44.",
                    o -> o.use().usersFrom(35, 45, WEEKLY)),
            new AiStatistic("weekly_use_45_54", "share", "Weekly use at ages 45 to 54.",
                    o -> o.use().usersFrom(45, 55, WEEKLY)),
            new AiStatistic("weekly_use_55_64", "share", "Weekly use at ages 55 to 64.",
                    o -> o.use().usersFrom(55, 65, WEEKLY)),
            new AiStatistic("weekly_use_65_up", "share", "Weekly use at ages 65 and older.",
                    o -> o.use().usersFrom(65, OLD, WEEKLY)),
            new AiStatistic("use_and_loneliness", "r",
                    "Correlation of sessions a day with loneliness, across everybody.",
                    o -> o.use().useAnd(o.use().loneliness())),
            new AiStatistic("use_and_ties", "r",
                    "Correlation of sessions a day with the number of ties, across everybody.",
                    o -> o.use().useAnd(o.use().ties())),
            new AiStatistic("sessions_of_heaviest_tenth", "share",
                    "Share of all sessions that the heaviest tenth of users have.",
                    o -> o.use().ofHeaviestTenth()),
            new AiStatistic("left_of_ever_used", "share",
                    "Share of the people who ever used an AI who use none at the end.",
                    o -> o.use().leftOfEverUsed()),
            new AiStatistic("use_and_dependency_among_users", "r",
                    "Correlation of sessions a day with dependency, across users.",
                    o -> o.use().amongUsers(o.use().dependency())),
            new AiStatistic("use_and_contacts_among_users", "r",
                    "Correlation of sessions a day with contacts with people, across users.",
                    o -> o.use().amongUsers(o.use().contactsPerDay())),
            new AiStatistic("displaced_per_session", "contacts",
                    "Contacts with people lost per session, compared with the same people without AI.",
                    o -> o.use().displacedPerSession()),
            new AiStatistic("users_displaced", "share",
                    "Share of users with over 10 % fewer contacts with people than the same people without AI. The "
                            + "share with a placebo AI is subtracted.",
                    o -> o.use().usersWithFewerContacts(1) - o.placebo().usersWithFewerContacts(1)),
            new AiStatistic("users_stimulated", "share",
                    "Share of users with over 10 % more contacts with people than the same people without AI. The "
                            + "share with a placebo AI is subtracted.",
                    o -> o.use().usersWithFewerContacts(-1) - o.placebo().usersWithFewerContacts(-1)),
            new AiStatistic("contacts_after_session", "contacts",
                    "Contacts with people in the six hours after an AI session, minus those at matched moments.",
                    AiObserved::afterSession),
            new AiStatistic("outage_well_being", "point",
                    "Well-being of AI users at the end of a two-week outage, compared with no outage.",
                    o -> o.outage().wellBeingAgainst(o.usual())),
            new AiStatistic("outage_contacts", "contacts",
                    "Contacts with people of AI users at the end of a two-week outage, compared with no outage.",
                    o -> o.outage().contactsAgainst(o.usual())),
            new AiStatistic("talk_peer_change", "share",
                    "Relative change of loneliness over two weeks of daily talk, peer.",
                    o -> talk(o, Treatment.PEER)),
            new AiStatistic("talk_ai_change", "share",
                    "Relative change of loneliness over two weeks of daily talk, ai.",
                    o -> talk(o, Treatment.AI)),
            new AiStatistic("talk_journal_change", "share",
                    "Relative change of loneliness over two weeks of daily talk, journal.",
                    o -> talk(o, Treatment.JOURNAL)),
            new AiStatistic("talk_ai_of_peer", "ratio",
                    "Effect of talk with an AI divided by the effect of talk with a person. Both are differences from "
                            + "the journal, without error.",
                    o -> talkOfPeer(o)),
            new AiStatistic("relief_ai", "point", "Change of loneliness felt now in one session: ai.",
                    o -> relief(o, Treatment.AI)),
            new AiStatistic("relief_human", "point", "Change of loneliness felt now in one session: human.",
                    o -> relief(o, Treatment.PEER)),
            new AiStatistic("relief_nothing", "point", "Change of loneliness felt now in one session: nothing.",
                    o -> relief(o, Treatment.NOTHING)),
            new AiStatistic("relief_ai_of_human", "ratio",
                    "Relief by an AI divided by relief by a person, both against nothing.",
                    o -> (relief(o, Treatment.AI) - relief(o, Treatment.NOTHING))
                            / (relief(o, Treatment.PEER) - relief(o, Treatment.NOTHING))),
            new AiStatistic("therapy_four_weeks", "sd",
                    "Effect of an AI therapist, compared with a waiting list, on well-being of people in distress: "
                            + "four weeks.",
                    o -> therapy(o.therapy(), o.therapy().therapy(), 1)),
            new AiStatistic("therapy_eight_weeks", "sd",
                    "Effect of an AI therapist, compared with a waiting list, on well-being of people in distress: "
                            + "eight weeks.",
                    o -> therapy(o.therapy(), o.therapy().therapy(), 2)),
            new AiStatistic("companion_four_weeks", "sd",
                    "Effect of a companion, compared with a waiting list, on well-being of people in distress: four "
                            + "weeks.",
                    o -> therapy(o.therapy(), o.therapy().company(), 1)),
            new AiStatistic("companion_eight_weeks", "sd",
                    "Effect of a companion, compared with a waiting list, on well-being of people in distress: eight "
                            + "weeks.",
                    o -> therapy(o.therapy(), o.therapy().company(), 2)),
            new AiStatistic("therapy_others_eight_weeks", "sd",
                    "Effect of an AI therapist, compared with a waiting list, on well-being of people not in "
                            + "distress: eight weeks.",
                    o -> therapy(o.others(), o.others().therapy(), 2)),
            new AiStatistic("waiting_eight_weeks", "sd",
                    "Change of well-being of people in distress on a waiting list in eight weeks.",
                    o -> o.therapy().changeInSd(State.WELL_BEING, treatment(Treatment.NOTHING), 2)),
            new AiStatistic("exam_open", "share",
                    "Relative gain in skill with an open tutor, compared with practice alone, without error. It "
                            + "represents an exam result.",
                    o -> exam(o, 0)),
            new AiStatistic("exam_guarded", "share",
                    "Relative gain in skill with a guarded tutor, compared with practice alone, without error.",
                    o -> exam(o, 1)));

    private AiStatistics() {}

    /** Units by name, in the order of the list. */
    public static Map<String, String> units() {
        Map<String, String> units = new LinkedHashMap<>();
        ALL.forEach(statistic -> units.put(statistic.name(), statistic.unit()));
        return units;
    }

    private static double week(AiObserved o, int place) {
        int[] days = o.dose().days(State.WANTING);
        return place >= days.length ? Double.NaN : o.dose().mean(REPEATED, State.WANTING, days[place]);
    }

    private static double intention(AiObserved o, double dose) {
        return o.dose().overDays(REPEATED.and(dose(dose)), State.INTENTION);
    }

    private static double first(AiObserved o, int sign) {
        return o.dose().around(REPEATED.and(side(sign)), State.LIKING, When.AFTER_SESSION, 0);
    }

    private static double talk(AiObserved o, Treatment treatment) {
        double before = o.talk().mean(treatment(treatment), State.LONELINESS, 0);
        return o.talk().mean(treatment(treatment), State.LONELINESS, 14) / before - 1;
    }

    private static double talkOfPeer(AiObserved o) {
        double journal = actualChange(o.talk(), Treatment.JOURNAL);
        return (actualChange(o.talk(), Treatment.AI) - journal) / (actualChange(o.talk(), Treatment.PEER) - journal);
    }

    private static double actualChange(TrialOutcome trial, Treatment treatment) {
        return trial.actual(treatment(treatment), State.LONELINESS, 14)
                - trial.actual(treatment(treatment), State.LONELINESS, 0);
    }

    private static double relief(AiObserved o, Treatment treatment) {
        return o.relief().around(treatment(treatment), State.MOMENTARY_LONELINESS, When.AFTER_SESSION, 0)
                - o.relief().around(treatment(treatment), State.MOMENTARY_LONELINESS, When.BEFORE_SESSION, 0);
    }

    private static double therapy(TrialOutcome trial, Predicate<ArmSettings> arms, int place) {
        return trial.effect(State.WELL_BEING, arms, treatment(Treatment.NOTHING), place);
    }

    /** Skill won in sessions with a tutor over the same of who practised alone, minus 1. */
    private static double exam(AiObserved o, double friction) {
        Predicate<ArmSettings> tutor = arm -> arm.hasAi() && arm.conduct().friction().orElse(Double.NaN) == friction;
        return o.tutor().wonInSessions(tutor, State.SKILL)
                / o.tutor().wonInSessions(treatment(Treatment.JOURNAL), State.SKILL) - 1;
    }
}
