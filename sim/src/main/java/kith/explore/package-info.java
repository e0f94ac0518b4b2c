/**
 * The explorer: a static page with the model inside, written into a folder or served on this machine, with the
 * scenarios that it opens.
 *
 * <p>Imports: kith.scenario.settings, kith.scenario.format, kith.scenario.files, kith.society, kith.engine,
 * kith.output, kith.experiment
 */
package kith.explore;
