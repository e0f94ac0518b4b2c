/**
 * What happens in the world, one file per process, each with its equation, its source and the draws it uses. {@code
 * Model} holds them all for one scenario.
 *
 * <p>Imports: kith.random, kith.scenario.settings, kith.ledger, kith.relation, kith.companion, kith.society,
 * kith.regime
 */
package kith.process;
