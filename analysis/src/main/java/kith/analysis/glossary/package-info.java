/**
 * The terms of kith in plain words, shared by help, documents and reports.
 *
 * <p>Imports: none
 */
package kith.analysis.glossary;
