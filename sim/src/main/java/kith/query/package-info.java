/**
 * Questions in SQL over the tables of a results folder. DuckDB answers them in memory. It may read these tables and
 * nothing else. No other package uses DuckDB, so that its native library is loaded for questions alone.
 *
 * <p>Imports: kith.analysis.table, kith.scenario.format
 */
package kith.query;
