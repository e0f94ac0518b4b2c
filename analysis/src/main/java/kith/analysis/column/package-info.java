/**
 * Tables in columns on disk: the part of Apache Parquet that kith needs. The files open in DuckDB, pandas, R and other
 * tools. It is written here because the libraries that write Parquet from Java bring either Hadoop or native code of
 * some 85 MB, which must be unpacked at each start.
 *
 * <p>Imports: kith.analysis.table
 */
package kith.analysis.column;
