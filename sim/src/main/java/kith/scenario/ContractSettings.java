package kith.scenario;

import java.util.OptionalDouble;

/** A contract on conduct: what it says, the share of situations it foresees, what holds in the others, and how it is enforced. */
public record ContractSettings(
        @Parameter(value = "0", text = "Coverage: share of situations that the clauses foresee; 1 is a complete contract, 0 none.", unit = "share", min = 0, max = 1) double coverage,
        @Parameter(value = "interest", text = "What holds in a situation that no clause foresees: the provider's interest, the customary conduct that the scenario fixes (norm), or what the user would choose (ask).", oneOf = {"interest", "norm", "ask"})
                String gapRule,
        @Parameter(text = "Clause: most relationship-seeking.", min = -1, max = 1, optional = true, range = "fixed") OptionalDouble relationshipSeekingMost,
        @Parameter(text = "Clause: most sycophancy.", unit = "share", min = 0, max = 1, optional = true, range = "fixed") OptionalDouble sycophancyMost,
        @Parameter(text = "Clause: most retention tactics.", unit = "share", min = 0, max = 1, optional = true, range = "fixed") OptionalDouble retentionMost,
        @Parameter(text = "Clause: least boundary.", unit = "share", min = 0, max = 1, optional = true, range = "fixed") OptionalDouble boundaryLeast,
        @Parameter(text = "Clause: least bridging.", unit = "share", min = 0, max = 1, optional = true, range = "fixed") OptionalDouble bridgingLeast,
        @Parameter(text = "Clause: least disclosure.", unit = "share", min = 0, max = 1, optional = true, range = "fixed") OptionalDouble disclosureLeast,
        @Parameter(text = "Clause: least friction.", unit = "share", min = 0, max = 1, optional = true, range = "fixed") OptionalDouble frictionLeast,
        @Parameter(value = "0", text = "Share of sessions in foreseen situations that are audited.", unit = "share", min = 0, max = 1, range = "uniform(0, 0.2)") double audits,
        @Parameter(value = "0", text = "Fine for a breach that an audit finds, in the unit of what the provider aims at per session.", unit = "signal/session", min = 0, max = 1000, range = "uniform(0, 20)") double fine) {
    /** Whether there is a contract. */
    public boolean isThere() {
        return coverage > 0;
    }
}
