package kith.intervention;

/**
 * What an intervention has come to.
 *
 * @param intervention its name
 * @param people people reached, over the whole run
 * @param personDays days on which somebody was reached, summed over people
 * @param visits visits made
 * @param amount cost booked
 * @param unit what it is counted in
 */
public record CostRow(String intervention, int people, long personDays, long visits, double amount, String unit) {}
