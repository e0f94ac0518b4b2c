/**
 * The files a user writes, read whole: scenarios with all they extend, patterns, ablations and calibrations; and the
 * files that are made from the settings, the defaults and the JSON Schema.
 *
 * <p>Imports: kith.scenario.settings, kith.scenario.format, kith.scenario.rules
 */
package kith.scenario.files;
