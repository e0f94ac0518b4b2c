package kith.pattern;

/**
 * All that was seen of one replicate.
 *
 * @param budgetHours planned social hours a day
 * @param daily means by day
 * @param shares whom people spend their contact hours with, last four weeks
 * @param meetings how many of the people they know people meet, last four weeks
 * @param last everybody on the last day
 * @param waves loneliness five weeks apart
 * @param retest feelings five weeks and a year apart
 * @param friendsTimeByAge correlation of age with the share of contact hours with friends, last four weeks
 * @param core the five closest, a year apart
 * @param transitivity share of closed pairs of ties on the last day
 * @param localClustering mean share of closed pairs of a person's ties on the last day
 * @param apart closeness left without contact
 * @param slopes well-being on contact hours
 * @param lonely how loneliness gathers in the network on the last day
 */
public record Observed(
        double budgetHours,
        DailyMeans daily,
        ContactShares shares,
        Meetings meetings,
        LastDay last,
        LonelinessWaves waves,
        Retest retest,
        double friendsTimeByAge,
        CoreTurnover core,
        double transitivity,
        double localClustering,
        WithoutContact apart,
        ContactSlopes slopes,
        LonelyNeighbours lonely) {}
