/**
 * The engine: MASON's schedule runs the calendar, and the population is one entry on it that plays every person's
 * events in exact order up to whatever instant somebody wants to look at.
 *
 * <p>Imports: kith.random, kith.scenario.settings, kith.ledger, kith.relation, kith.companion,
 * kith.society, kith.regime, kith.process, kith.trial, kith.intervention
 */
package kith.engine;
