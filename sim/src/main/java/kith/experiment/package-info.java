/**
 * Studies: which runs there are, running them on threads, keeping what is finished, and putting the results folder
 * together.
 *
 * <p>Imports: kith.scenario.settings, kith.scenario.format, kith.scenario.rules, kith.scenario.files, kith.ledger,
 * kith.society, kith.process, kith.engine, kith.trial, kith.intervention, kith.output, kith.analysis.column,
 * kith.analysis.contrast, kith.analysis.design, kith.analysis.stats, kith.random,
 * kith.analysis.table, kith.analysis.wording, kith.analysis.worlds
 */
package kith.experiment;
