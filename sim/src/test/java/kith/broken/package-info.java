/**
 * Breaks every rule of the house on purpose; {@code RoomsTest} must find each. No test runs it.
 *
 * <p>Imports: none
 */
package kith.broken;
