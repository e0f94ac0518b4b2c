/**
 * What must hold between settings: each class finds what is wrong in one part of a scenario and says where, what was
 * expected, and what was probably meant.
 *
 * <p>Imports: kith.scenario.settings, kith.scenario.format
 */
package kith.scenario.rules;
