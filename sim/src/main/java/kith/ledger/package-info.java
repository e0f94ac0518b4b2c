/**
 * The ledger: every change of loneliness, well-being and dependency is booked to one proximate cause, and the entries
 * of a person add up to the change.
 *
 * <p>Imports: none
 */
package kith.ledger;
