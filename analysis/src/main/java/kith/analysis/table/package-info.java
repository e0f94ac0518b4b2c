/** Reads the tables and the manifest of a results folder. May be imported by every other analysis package. */
package kith.analysis.table;
