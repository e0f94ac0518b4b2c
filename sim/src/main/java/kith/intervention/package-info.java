/**
 * Interventions on chosen people: whom they reach, what they do each day, what they cost.
 *
 * <p>Imports: kith.random, kith.scenario.settings, kith.relation, kith.companion, kith.society, kith.process
 */
package kith.intervention;
