/**
 * How settings are written and read: YAML text as a tree with places, the shape of the scenario records, values by
 * path, and located problems in plain words. It knows what a setting is, not what a good scenario is.
 *
 * <p>Imports: kith.scenario.settings, kith.analysis.table
 */
package kith.scenario.format;
