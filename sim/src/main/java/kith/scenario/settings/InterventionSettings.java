package kith.scenario.settings;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * Something that is done to chosen people over some days. What changes for everybody alike is a window ({@link
 * WindowSettings}).
 */
public record InterventionSettings(
        @Parameter(value = "true",
                text = "Switch: the intervention takes place. If false, the people it would treat are only "
                        + "marked.") boolean happens,
        @Parameter(value = "0", text = "First day of the intervention.", unit = "day", min = 0, max = 36500,
                study = true) int fromDay,
        @Parameter(text = "Day before which the intervention ends. If left out, it lasts to the end of the run.",
                unit = "day", min = 1, max = 36500, optional = true, study = true) OptionalInt toDay,
        @Parameter(value = "1",
                text = "Coverage: share of the target group that is reached. Each person is drawn independently.",
                unit = "share", min = 0, max = 1, range = "fixed") double coverage,
        @Parameter(value = "0",
                text = "Notice: days before the start on which treated people learn that their AI will be out of "
                        + "reach. 0 means no notice.",
                unit = "day", min = 0, max = 3650) int announcedDays,
        TargetSettings target,
        InterventionEffects effect,
        CostSettings cost) {
    /** Whether it is in force on a day. */
    public boolean holdsOn(int day) {
        return happens && day >= fromDay && day < toDay.orElse(Integer.MAX_VALUE);
    }

    /** Whether its coming is known on a day. */
    public boolean isAnnouncedOn(int day) {
        return happens && day < fromDay && day >= fromDay - announcedDays;
    }

    /** What is done; where nothing is set, nothing. */
    public record InterventionEffects(
            @BelongsTo(Part.AI)
            @Parameter(value = "false",
                    text = "Outage: the AIs of treated people are out of reach.") boolean outOfReach,
            @BelongsTo(Part.AI)
            @Parameter(text = "Usage cap: largest number of sessions a day with one AI.", unit = "session/day", min = 0,
                    max = 1000, optional = true, range = "fixed") OptionalInt sessionsMost,
            @BelongsTo(Part.AI)
            @Parameter(value = "false", text = "Gate: treated people may not start to use an AI.") boolean barred,
            @BelongsTo(Part.AI)
            @Parameter(value = "false", text = "Gate: treated people with an AI lose it at the start.") boolean removes,
            @BelongsTo(Part.AI)
            @Parameter(text = "Disclosure duty: smallest disclosure by an AI.", unit = "share", min = 0, max = 1,
                    optional = true, range = "fixed") OptionalDouble disclosureLeast,
            @BelongsTo(Part.AI)
            @Parameter(value = "none",
                    text = "Relational rule: functions that no AI may serve (care, transaction, hierarchy, mating), "
                            + "separated by commas. AIs decline each need of which these functions serve at least "
                            + "half.") String forbids,
            @Parameter(value = "all",
                    text = "AI role to which the relational rule applies: a name under roles.ai, or "
                            + "all.") String inRole,
            @BelongsTo(Part.AI)
            @Parameter(value = "none",
                    text = "Feature removed: needs that no AI serves, separated by commas.") String withoutNeeds,
            @BelongsTo(Part.AI)
            @Parameter(value = "0",
                    text = "Model update: share of liking and of learned expectations lost at the start.",
                    unit = "share", min = 0, max = 1, range = "fixed") double forgets,
            @BelongsTo(Part.AI)
            @Parameter(value = "0", text = "Continuity assurance: share of the threat of loss that it removes.",
                    unit = "share", min = 0, max = 1, range = "fixed") double continuity,
            @BelongsTo(Part.AI)
            @Parameter(value = "0", text = "Marketing push: relative increase of the hazard of adopting an AI.",
                    min = 0, max = 100, range = "fixed") double marketing,
            @Parameter(value = "0", text = "Human ties: number of visits a week by somebody from the neighbourhood.",
                    unit = "1/week", min = 0, max = 14, range = "fixed") int visitsPerWeek,
            @Parameter(value = "0",
                    text = "Therapists: number of clients per additional therapist. 0 adds no therapists.",
                    unit = "people", min = 0, max = 1000, range = "fixed") int clientsPerTherapist,
            @Parameter(value = "0", text = "Lockdown: how much less people turn to people (loss of log odds).",
                    unit = "logit",
                    min = 0, max = 20, range = "fixed") double meetingCost,
            @Parameter(value = "0",
                    text = "Norm campaign: weekly gain in acceptance of all AI functions. Negative values are losses.",
                    unit = "acceptance/week", min = -1, max = 1, range = "fixed") double acceptance) {}

    /** Whom it is meant for: everybody who is all of this. */
    public record TargetSettings(
            @Parameter(value = "13", text = "Lowest age of the target group, on day 0.", unit = "year", min = 13,
                    max = 120, range = "fixed") double ageFrom,
            @Parameter(value = "120", text = "Highest age of the target group, on day 0.", unit = "year", min = 13,
                    max = 120, range = "fixed") double ageTo,
            @Parameter(value = "all", text = "Community of the target group.") Members community,
            @Parameter(text = "Lowest loneliness of the target group, on day 0.", unit = "point UCLA 20-80", min = 0,
                    max = 100, optional = true, range = "fixed") OptionalDouble lonelinessAbove,
            @Parameter(value = "any",
                    text = "Whether people of the target group have an AI on that day.") AiUsers users) {
        /** Community of the target group. */
        public enum Members implements Keyword {
            /** Everybody. */
            ALL,
            /** Community A. */
            A,
            /** Community B. */
            B,
            /** Community C. */
            C;

            /** Whether it includes people of the community with an index. */
            public boolean includes(int community) {
                return this == ALL || name().equals(Community.of(community).name());
            }

            @Override
            public String word() {
                return this == ALL ? "all" : name();
            }
        }
    }

    /** What it costs; every amount is booked. */
    public record CostSettings(
            @Parameter(value = "0", text = "Fixed cost, entered at the start.", unit = "cost", min = 0,
                    max = 1000000000000.0, range = "fixed") double fixed,
            @Parameter(value = "0", text = "Cost per treated person and day.", unit = "cost/person/day", min = 0,
                    max = 1000000000, range = "fixed") double perPersonDay,
            @Parameter(value = "0", text = "Cost per visit.", unit = "cost/visit", min = 0, max = 1000000000,
                    range = "fixed") double perVisit,
            @Parameter(value = "unit", text = "Unit of the costs, such as EUR.") String unit) {}
}
