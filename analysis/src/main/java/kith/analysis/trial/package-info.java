/**
 * Trials as a trial analyst would see them: arms compared at each time point, and the courses of single participants.
 *
 * <p>Imports: kith.analysis.table, kith.analysis.stats, kith.analysis.wording
 */
package kith.analysis.trial;
