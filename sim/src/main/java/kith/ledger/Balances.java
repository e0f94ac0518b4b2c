package kith.ledger;

/**
 * What stands booked to each cause, for each person, at one instant.
 *
 * @param people number of people
 * @param amounts amounts[outcome][person x {@link Cause#COUNT} + cause]
 * @param levels levels[outcome][person]: the outcome itself
 */
public record Balances(int people, double[][] amounts, double[][] levels) {}
