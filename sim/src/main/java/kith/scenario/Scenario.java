package kith.scenario;

import java.util.Map;

/**
 * One world, complete: every value a run needs. Made by the reader from the defaults, the files that are extended,
 * the file itself and {@code --set}, in that order.
 */
public record Scenario(
        @Parameter(value = "1", text = "Version of the scenario format.", min = 1, max = 1,
                study = true) int schemaVersion,
        @Parameter(
                text = "Short name of letters, digits and hyphens. The file name is used if left out.",
                optional = true,
                study = true) String name,
        @Parameter(
                text = "Name of this world in charts and tables. The short name is used if left out.",
                optional = true,
                longest = 80,
                study = true) String label,
        @Parameter(text = "The question of this scenario, in one sentence.", optional = true, longest = 400,
                study = true) String question,
        @Parameter(
                value = "no-ai",
                text = "The reference for contrasts: the name of a scenario in the same folder, a path, or none.",
                path = true,
                study = true) String reference,
        @Parameter(
                text = "Name of the reference in charts and tables. The reference's own label is used if left out.",
                optional = true,
                longest = 80,
                study = true) String referenceLabel,
        @Parameter(
                text = "A warning that the reader needs before trusting the numbers, in one or two sentences. Summary "
                        + "and charts show it.",
                optional = true,
                longest = 400,
                study = true) String caution,
        @Parameter(value = "20417", text = "Seed of all random draws.", min = 0, max = 2147483647,
                study = true) long seed,
        @Parameter(
                value = "10",
                text = "Number of replicates. Each replicate runs every scenario of the study.",
                min = 1,
                max = 100000,
                study = true) int replicates,
        @Parameter(
                value = "365",
                text = "Length of a run after the burn-in.",
                unit = "day",
                min = 1,
                max = 36500,
                study = true) int horizonDays,
        @Parameter(
                value = "84",
                text = "Days simulated without AI before day 0. All scenarios of one replicate share them.",
                unit = "day",
                min = 0,
                max = 36500,
                study = true) int burnInDays,
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
        ShowsSettings shows,
        Map<String, InterventionSettings> interventions,
        Map<String, WindowSettings> atDay,
        Map<String, ClaimSettings> claims,
        Extensions extensions) {}
