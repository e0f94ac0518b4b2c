/**
 * The same person in two worlds: the difference person by person, who is higher and who lower, and how much of that
 * chance alone explains.
 *
 * <p>Imports: kith.analysis.stats, kith.analysis.table, kith.analysis.wording
 */
package kith.analysis.twins;
