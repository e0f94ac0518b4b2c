/**
 * The scenario: one record per section, one description per parameter, the reader of scenario files and its located
 * problems. Everything that a user can set is declared here, once; validation, the defaults file, the JSON Schema and
 * the tables of the ODD document are made from these declarations.
 *
 * <p>Imports: kith.analysis.table
 */
package kith.scenario;
