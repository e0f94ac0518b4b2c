package kith.scenario.settings;

import java.util.Map;

/**
 * One world, complete: every value a run needs. Made by the reader from the defaults, the files that are extended,
 * the file itself and {@code --set}, in that order.
 */
public record Scenario(
        @BelongsTo(Part.FORMAT)
        @Parameter(value = "1", text = "Version of the scenario format.", min = 1, max = 1,
                study = true) int schemaVersion,
        @BelongsTo(Part.NAME)
        @Parameter(
                text = "Short name of letters, digits and hyphens. The file name is used if left out.",
                optional = true,
                study = true) String name,
        @BelongsTo(Part.TEXT)
        @Parameter(
                text = "Name of this world in charts and tables. The short name is used if left out.",
                optional = true,
                longest = 80,
                study = true) String label,
        @BelongsTo(Part.TEXT)
        @Parameter(text = "The question of this scenario, in one sentence.", optional = true, longest = 400,
                study = true) String question,
        @BelongsTo(Part.REFERENCE)
        @Parameter(
                value = "no-ai",
                text = "The reference for contrasts: the name of a scenario in the same folder, a path, or none.",
                path = true,
                study = true) String reference,
        @BelongsTo(Part.TEXT)
        @Parameter(
                text = "Name of the reference in charts and tables. The reference's own label is used if left out.",
                optional = true,
                longest = 80,
                study = true) String referenceLabel,
        @BelongsTo(Part.TEXT)
        @Parameter(
                text = "A warning that the reader needs before trusting the numbers, in one or two sentences. Summary "
                        + "and charts show it.",
                optional = true,
                longest = 400,
                study = true) String caution,
        @BelongsTo(Part.RUN)
        @Parameter(value = "20417", text = "Seed of all random draws.", min = 0, max = 2147483647,
                study = true) long seed,
        @BelongsTo(Part.REPLICATES)
        @Parameter(
                value = "10",
                text = "Number of replicates. Each replicate runs every scenario of the study.",
                min = 1,
                max = 100000,
                study = true) int replicates,
        @BelongsTo(Part.RUN)
        @Parameter(
                value = "365",
                text = "Length of a run after the burn-in.",
                unit = "day",
                min = 1,
                max = 36500,
                study = true) int horizonDays,
        @BelongsTo(Part.START)
        @Parameter(
                value = "84",
                text = "Days simulated without AI before day 0. All scenarios of one replicate share them.",
                unit = "day",
                min = 0,
                max = 36500,
                study = true) int burnInDays,
        @BelongsTo(Part.START) PopulationSettings population,
        NeedSettings needs,
        SeekingSettings seeking,
        ChoiceSettings choice,
        ReachSettings reach,
        ConfidenceSettings confidence,
        ContactSettings contact,
        StandardSettings standards,
        TieSettings ties,
        LonelinessSettings loneliness,
        HeardSettings heard,
        WellBeingSettings wellBeing,
        DistressSettings distress,
        MoodSettings mood,
        HardshipSettings hardship,
        CopingSettings coping,
        LifeEventSettings lifeEvents,
        @BelongsTo(Part.AFFECTED) ShockSettings shock,
        SkillSettings skill,
        AutonomySettings autonomy,
        FlourishingSettings flourishing,
        @BelongsTo(Part.AI) AiSettings ai,
        RoleSettings roles,
        @BelongsTo(Part.TRIAL) TrialSettings trial,
        @BelongsTo(Part.OBSERVATION) ObservationSettings observation,
        @BelongsTo(Part.SHOWN) ShowsSettings shows,
        @BelongsTo(Part.INTERVENTIONS) Map<String, InterventionSettings> interventions,
        @BelongsTo(Part.WINDOWS) Map<String, WindowSettings> atDay,
        @BelongsTo(Part.CLAIMS) Map<String, ClaimSettings> claims,
        Extensions extensions) {}
