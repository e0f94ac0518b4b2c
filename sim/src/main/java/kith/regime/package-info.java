/**
 * Alignment regimes: who decides how an AI behaves, from what signal, for whom. A regime is composed of blocks; each
 * round its provider searches for conduct by trials on halves of its users, or lets people decide, within limits and a
 * contract.
 *
 * <p>Imports: kith.random, kith.scenario.settings, kith.relation, kith.companion, kith.society
 */
package kith.regime;
