/**
 * The command line: one file per command, all listed in {@link kith.cli.Kith}. Commands parse words, call the packages
 * that do the work, and print; results go to stdout, everything else to stderr.
 *
 * <p>Imports: kith.scenario.settings, kith.scenario.format, kith.scenario.files, kith.plugin, kith.output,
 * kith.experiment, kith.pattern, kith.calibrate, kith.explore, kith.query, kith.analysis, kith.analysis.compare,
 * kith.analysis.glossary, kith.analysis.summary, kith.analysis.table, kith.analysis.twins, kith.analysis.wording,
 * kith.analysis.worlds
 */
package kith.cli;
