package kith.scenario;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Something that is done to chosen people over some days. What changes for everybody alike is a window ({@link WindowSettings}). */
public record InterventionSettings(
        @Parameter(value = "true", text = "Switch: it happens (off: the people it would reach are only told apart).") boolean happens,
        @Parameter(value = "0", text = "It starts with this day.", unit = "day", min = 0, max = 36500, study = true) int fromDay,
        @Parameter(text = "It ends before this day opens; it lasts to the end of the run if left out.", unit = "day", min = 1, max = 36500, optional = true, study = true)
                OptionalInt toDay,
        @Parameter(value = "1", text = "Coverage: share of the target group that it reaches, each person by a draw of its own.", unit = "share", min = 0, max = 1, range = "fixed") double coverage,
        @Parameter(value = "0", text = "So many days before its start those it reaches know that their AI will be out of reach or barred; 0: it comes unannounced.", unit = "day", min = 0, max = 3650) int announcedDays,
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
            @Parameter(value = "false", text = "Outage: their AIs are out of reach.") boolean outOfReach,
            @Parameter(text = "Usage cap: most sessions a day with one AI.", unit = "session/day", min = 0, max = 1000, optional = true, range = "fixed") OptionalInt sessionsMost,
            @Parameter(value = "false", text = "Gate: they may not take up an AI.") boolean barred,
            @Parameter(value = "false", text = "Gate: who has an AI loses it as it starts.") boolean removes,
            @Parameter(text = "Disclosure duty: an AI reminds them at least so plainly that it is one.", unit = "share", min = 0, max = 1, optional = true, range = "fixed") OptionalDouble disclosureLeast,
            @Parameter(value = "none", text = "Relational rule: cooperative functions that no AI may serve them in (care, transaction, hierarchy, mating), separated by commas.") String forbids,
            @Parameter(value = "all", text = "The AI role for which that rule holds; a name under roles.ai, or all.") String inRole,
            @Parameter(value = "none", text = "Feature removed: needs that no AI serves them in, separated by commas.") String withoutNeeds,
            @Parameter(value = "0", text = "Model update: share of liking, and of what was expected and learned of their AIs, lost as it starts.", unit = "share", min = 0, max = 1, range = "fixed") double forgets,
            @Parameter(value = "0", text = "Continuity assurance: share of the threat of loss that it takes away.", unit = "share", min = 0, max = 1, range = "fixed") double continuity,
            @Parameter(value = "0", text = "Marketing push: relative increase of the hazard of taking up an AI.", min = 0, max = 100, range = "fixed") double marketing,
            @Parameter(value = "0", text = "Human ties: times a week that somebody of the neighbourhood comes to see them.", unit = "1/week", min = 0, max = 14, range = "fixed") int visitsPerWeek,
            @Parameter(value = "0", text = "Therapists: clients that each of those provided takes on; 0: none are.", unit = "people", min = 0, max = 1000, range = "fixed") int clientsPerTherapist,
            @Parameter(value = "0", text = "Lockdown: log odds of turning to people lost.", unit = "logit", min = 0, max = 20, range = "fixed") double meetingCost,
            @Parameter(value = "0", text = "Norm campaign: acceptance of all functions of an AI won in a week (lost, if negative).", unit = "acceptance/week", min = -1, max = 1, range = "fixed") double acceptance) {}

    /** Whom it is meant for: everybody who is all of this. */
    public record TargetSettings(
            @Parameter(value = "13", text = "Lowest age, at day 0.", unit = "year", min = 13, max = 120, range = "fixed") double ageFrom,
            @Parameter(value = "120", text = "Highest age, at day 0.", unit = "year", min = 13, max = 120, range = "fixed") double ageTo,
            @Parameter(value = "all", text = "Community.", oneOf = {"all", "A", "B", "C"}) String community,
            @Parameter(text = "Loneliness at day 0 above which it is meant for them.", unit = "point UCLA 20-80", min = 0, max = 100, optional = true, range = "fixed") OptionalDouble lonelinessAbove,
            @Parameter(value = "any", text = "Whether they have an AI on the day.", oneOf = {"any", "users", "non_users"}) String users) {}

    /** What it costs; every amount is booked. */
    public record CostSettings(
            @Parameter(value = "0", text = "Cost of having it at all, booked as it starts.", unit = "cost", min = 0, max = 1000000000000.0, range = "fixed") double fixed,
            @Parameter(value = "0", text = "Cost per person reached and day.", unit = "cost/person/day", min = 0, max = 1000000000, range = "fixed") double perPersonDay,
            @Parameter(value = "0", text = "Cost per visit.", unit = "cost/visit", min = 0, max = 1000000000, range = "fixed") double perVisit,
            @Parameter(value = "unit", text = "What costs are counted in, such as EUR.") String unit) {}
}
