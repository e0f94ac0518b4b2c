/**
 * Plug-ins: reads the jars of a folder, each with a class loader of its own, and says what is wrong with them.
 *
 * <p>Imports: kith.scenario.settings, kith.scenario.format, kith.scenario.rules, kith.scenario.files, kith.process,
 * kith.output, kith.pattern
 */
package kith.plugin;
