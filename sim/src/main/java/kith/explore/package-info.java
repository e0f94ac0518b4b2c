/**
 * The explorer: a static page with the model inside, written into a folder or served on this machine, with the
 * scenarios that it opens. A panel adds people in a lecture hall who vote on what AIs may do.
 *
 * <p>Imports: kith.scenario.settings, kith.scenario.format, kith.scenario.files, kith.society, kith.relation,
 * kith.engine, kith.output, kith.experiment, kith.analysis.table
 */
package kith.explore;
