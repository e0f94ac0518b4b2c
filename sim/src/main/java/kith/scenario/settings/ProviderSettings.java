package kith.scenario.settings;

/**
 * The alignment regime under which a provider operates its products, composed of blocks: who decides how its AIs
 * behave, from what signal, for whom. A provider that is not named here lets every product behave as the scenario fixes
 * it.
 */
public record ProviderSettings(
        ObjectiveSettings objective,
        SearchSettings search,
        GranularitySettings granularity,
        ParticipationSettings participation,
        AggregationSettings aggregation,
        ContractSettings contract,
        EconomicsSettings economics,
        KnowledgeSettings knowledge,
        PositiveSettings positive,
        LimitSettings limits) {}
