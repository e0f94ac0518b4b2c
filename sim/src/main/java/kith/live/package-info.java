/**
 * Living worlds: worlds that are begun, played, forked and changed by messages, and that tell what they hold as plain
 * arrays. Nothing here needs files, threads, reflection or a command line, so the same code runs in a browser and
 * behind a socket.
 *
 * <p>Imports: kith.random, kith.scenario.settings, kith.scenario.format, kith.ledger, kith.relation, kith.companion,
 * kith.society, kith.process, kith.engine, kith.output
 */
package kith.live;
