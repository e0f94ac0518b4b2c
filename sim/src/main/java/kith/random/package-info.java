/**
 * Keyed randomness: every draw is a pure function of seed, replicate, purpose, entity, day, candidate and try, so that
 * nothing depends on the order of execution. Also the portable elementary functions, and the reader of decimals, that
 * give the same bits on every machine.
 *
 * <p>Imports: none
 */
package kith.random;
