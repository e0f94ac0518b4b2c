/**
 * People: traits, needs and feelings in rows of primitives; the population at the start, drawn or from files of people
 * and ties; and the world, which is the whole state that is forked and restored.
 *
 * <p>Imports: kith.random, kith.scenario.settings, kith.scenario.format, kith.ledger, kith.relation, kith.companion,
 * kith.analysis.table
 */
package kith.society;
