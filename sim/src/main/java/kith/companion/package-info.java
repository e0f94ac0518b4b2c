/**
 * AI partners: the roles an AI plays, the conduct of a provider, and the partnerships of people with them.
 *
 * <p>Imports: kith.random, kith.scenario.settings, kith.relation
 */
package kith.companion;
