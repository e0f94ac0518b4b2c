package kith.scenario;

import java.util.Map;

/**
 * One world, complete: every value a run needs. Made by the reader from the defaults, the files that are extended,
 * the file itself and {@code --set}, in that order.
 */
public record Scenario(
        @Parameter(value = "1", text = "Version of the scenario format.", min = 1, max = 1, study = true)
                int schemaVersion,
        @Parameter(
                        text = "Short name; letters, digits and hyphens; the file's name if left out.",
                        optional = true,
                        study = true)
                String name,
        @Parameter(
                        text = "What charts and tables call this world; the name if left out.",
                        optional = true,
                        longest = 80,
                        study = true)
                String label,
        @Parameter(text = "The question this scenario asks, in a sentence.", optional = true, longest = 400, study = true)
                String question,
        @Parameter(
                        value = "no-ai",
                        text = "The scenario a contrast is taken against: a name beside this file, a path, or none.",
                        path = true,
                        study = true)
                String reference,
        @Parameter(
                        text = "What charts and tables call the reference of this scenario; its own label if left out.",
                        optional = true,
                        longest = 80,
                        study = true)
                String referenceLabel,
        @Parameter(
                        text = "What a reader must know before believing a number of this scenario, in a sentence; summary and charts say it.",
                        optional = true,
                        longest = 400,
                        study = true)
                String caution,
        @Parameter(value = "20417", text = "Seed of all keyed draws.", min = 0, max = 2147483647, study = true)
                long seed,
        @Parameter(
                        value = "10",
                        text = "Number of replicates; each runs every scenario of the study.",
                        min = 1,
                        max = 100000,
                        study = true)
                int replicates,
        @Parameter(
                        value = "365",
                        text = "Length of a run after the burn-in.",
                        unit = "day",
                        min = 1,
                        max = 36500,
                        study = true)
                int horizonDays,
        @Parameter(
                        value = "84",
                        text =
                                "Days lived without AI before day 0, once per replicate, shared by all scenarios of the study.",
                        unit = "day",
                        min = 0,
                        max = 36500,
                        study = true)
                int burnInDays,
        PopulationSettings population,
        NeedSettings needs,
        SeekingSettings seeking,
        ChoiceSettings choice,
        ConfidenceSettings confidence,
        ContactSettings contact,
        StandardSettings standards,
        TieSettings ties,
        LonelinessSettings loneliness,
        WellBeingSettings wellBeing,
        LifeEventSettings lifeEvents,
        ShockSettings shock,
        SkillSettings skill,
        AutonomySettings autonomy,
        FlourishingSettings flourishing,
        AiSettings ai,
        RoleSettings roles,
        TrialSettings trial,
        ObservationSettings observation,
        Map<String, InterventionSettings> interventions,
        Map<String, WindowSettings> atDay,
        Map<String, ClaimSettings> claims) {}
