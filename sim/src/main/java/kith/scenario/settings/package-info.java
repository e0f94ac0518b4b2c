/**
 * What can be set: one record for each section of a scenario, one description for each setting. Every default, unit,
 * bound and source is declared here, once. The model rooms read these records and nothing else of kith.scenario.
 *
 * <p>Imports: none
 */
package kith.scenario.settings;
