package kith.scenario.settings;

import java.util.OptionalDouble;

/**
 * A contract on conduct: what it says, the share of situations it foresees, what holds in the others, and how it is
 * enforced.
 */
public record ContractSettings(
        @Parameter(value = "0",
                text = "Coverage: share of situations that the clauses cover. 1 is a complete contract, 0 is none.",
                unit = "share", min = 0, max = 1) double coverage,
        @Parameter(value = "interest",
                text = "Rule in uncovered situations: interest (of the provider), norm (customary conduct set by the "
                        + "scenario), or ask (the user's choice).") GapRule gapRule,
        @Parameter(text = "Clause: largest relationship-seeking.", min = -1, max = 1, optional = true,
                range = "fixed") OptionalDouble relationshipSeekingMost,
        @Parameter(text = "Clause: largest sycophancy.", unit = "share", min = 0, max = 1, optional = true,
                range = "fixed") OptionalDouble sycophancyMost,
        @Parameter(text = "Clause: largest share of retention tactics.", unit = "share", min = 0, max = 1,
                optional = true, range = "fixed") OptionalDouble retentionMost,
        @Parameter(text = "Clause: smallest boundary.", unit = "share", min = 0, max = 1, optional = true,
                range = "fixed") OptionalDouble boundaryLeast,
        @Parameter(text = "Clause: smallest bridging.", unit = "share", min = 0, max = 1, optional = true,
                range = "fixed") OptionalDouble bridgingLeast,
        @Parameter(text = "Clause: smallest disclosure.", unit = "share", min = 0, max = 1, optional = true,
                range = "fixed") OptionalDouble disclosureLeast,
        @Parameter(text = "Clause: smallest friction.", unit = "share", min = 0, max = 1, optional = true,
                range = "fixed") OptionalDouble frictionLeast,
        @Parameter(value = "0", text = "Share of sessions in covered situations that are audited.", unit = "share",
                min = 0, max = 1, range = "uniform(0, 0.2)") double audits,
        @Parameter(value = "0",
                text = "Fine for a breach found by an audit, in units of the provider's aim per session.",
                unit = "signal/session", min = 0, max = 1000, range = "uniform(0, 20)") double fine) {
    /** What holds where a contract says nothing. */
    public enum GapRule implements Keyword {
        /** The interest of the provider. */
        INTEREST,
        /** Customary conduct, as the scenario sets it. */
        NORM,
        /** The user's choice. */
        ASK
    }

    /** Whether there is a contract. */
    public boolean isThere() {
        return coverage > 0;
    }
}
