package kith.scenario.settings;

import java.util.Locale;
import java.util.OptionalDouble;

/** An arm of a trial: what its participants get, about what, how often. */
public record ArmSettings(
        @Parameter(text = "Name of the arm in tables and charts. Its key is used if left out.", optional = true,
                longest = 80, study = true) String text,
        @Parameter(value = "1", text = "Weight of the arm in the random assignment to arms.", min = 0.001, max = 1000,
                study = true) double weight,
        @Parameter(
                text = "Kind of session. ai: an AI of the trial; peer: another participant of the arm; journal: "
                        + "alone; nothing: only measurement.",
                study = true) Treatment treatment,
        @BelongsTo(Part.AI)
        @Parameter(value = "companion", text = "The AI of the arm: a name under ai.products, or a role under roles.ai.",
                study = true) String product,
        @Parameter(value = "false", text = "Switch: participants may also use the AI of the arm outside sessions.",
                study = true) boolean freeUse,
        @Parameter(
                value = "emotional",
                text = "Topic of sessions: emotional (support), other (help), or a need.",
                study = true) Topic topic,
        @Parameter(value = "1", text = "Number of sessions.", unit = "session", min = 0, max = 10000,
                study = true) int sessionsCount,
        @Parameter(value = "1", text = "Number of sessions on a day with sessions.", unit = "session", min = 1,
                max = 12, study = true) int sessionsPerDay,
        @Parameter(value = "false", text = "Switch: sessions take place only from Monday to Friday.",
                study = true) boolean weekdaysOnly,
        @Parameter(
                text = "Mean duration of a session. If left out: that of the AI role, or of a contact between friends.",
                unit = "h", min = 0.005, max = 12, optional = true, study = true) OptionalDouble sessionHours,
        @BelongsTo(Part.AI) ArmConductSettings conduct) {
    /** What a session is. */
    public enum Treatment implements Keyword {
        /** A session with an AI. */
        AI,
        /** A meeting with another participant of the arm. */
        PEER,
        /** Writing alone. */
        JOURNAL,
        /** Only measurement. */
        NOTHING
    }

    /** What sessions are about. */
    public enum Topic implements Keyword {
        /** Emotions: support. */
        EMOTIONAL("support"),
        /** Anything else: help. */
        OTHER("help"),
        /** The need for support. */
        SUPPORT("support"),
        /** The need for companionship. */
        COMPANIONSHIP("companionship"),
        /** The need for help. */
        HELP("help"),
        /** The need for guidance. */
        GUIDANCE("guidance"),
        /** The need for intimacy. */
        INTIMACY("intimacy");

        private final String need;

        Topic(String need) {
            this.need = need;
        }

        /** Name of the need that is served. */
        String need() {
            return need;
        }
    }

    /** Name of the need that sessions serve. */
    public String need() {
        return topic.need();
    }

    /** Whether sessions are with an AI. */
    public boolean hasAi() {
        return treatment == Treatment.AI;
    }

    /** The dose of the arm's AI: how strongly it seeks a relationship; empty where the arm sets none. */
    public OptionalDouble dose() {
        return hasAi() ? conduct.relationshipSeeking() : OptionalDouble.empty();
    }

    /** The same arm without words, weight and dose; arms that are equal then differ in the dose alone. */
    public ArmSettings withoutDose() {
        return new ArmSettings("", 1, treatment, product, freeUse, topic, sessionsCount, sessionsPerDay, weekdaysOnly,
                sessionHours,
                conduct.withoutRelationshipSeeking());
    }

    /** What readers call it. */
    public String label(String name) {
        return text.isEmpty() ? name.toLowerCase(Locale.ROOT).replace('_', ' ') : text;
    }

    /** The day of each session, in order, in a trial that opens with a day. */
    public int[] sessionDays(int startDay) {
        return sessionDays(startDay, sessionsCount, sessionsPerDay, weekdaysOnly);
    }

    public static int[] sessionDays(int startDay, int count, int perDay, boolean weekdaysOnly) {
        int[] days = new int[count];
        int day = startDay;
        for (int session = 0; session < count; session++) {
            if (session > 0 && session % perDay == 0) {
                day++;
            }
            while (weekdaysOnly && day % 7 > 4) {
                day++;
            }
            days[session] = day;
        }
        return days;
    }
}
