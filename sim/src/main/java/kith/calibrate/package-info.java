/**
 * Calibration: which values of some settings a world may have, given the patterns marked <i>fit</i>; those marked
 * <i>check</i> are scored and never used.
 *
 * <p>Imports: kith.random, kith.scenario.settings, kith.scenario.format, kith.engine, kith.experiment, kith.pattern,
 * kith.analysis.stats, kith.analysis.table
 */
package kith.calibrate;
