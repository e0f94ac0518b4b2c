/**
 * Trials inside the model: some of the people are enrolled, drawn into arms, given sessions and measured, as in a
 * real trial, while life goes on around them.
 *
 * <p>Imports: kith.random, kith.scenario.settings, kith.relation, kith.companion, kith.society, kith.process
 */
package kith.trial;
