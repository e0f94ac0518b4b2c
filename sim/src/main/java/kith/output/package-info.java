/**
 * What a run writes: the metrics, the groups, and the rows of the results folder. Observation changes nothing and
 * uses no randomness.
 *
 * <p>Imports: kith.random, kith.scenario.settings, kith.ledger, kith.relation, kith.companion, kith.society,
 * kith.process, kith.engine, kith.trial, kith.intervention, kith.analysis.column, kith.analysis.glossary,
 * kith.analysis.table
 */
package kith.output;
