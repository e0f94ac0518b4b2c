/**
 * The files of a results folder as records and primitive columns, and the one writer every table goes through. Reading
 * is strict: a fault names its file and line.
 *
 * <p>Imports: none
 */
package kith.analysis.table;
