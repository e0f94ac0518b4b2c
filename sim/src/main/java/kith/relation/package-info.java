/**
 * Roles, the cooperative functions they prescribe or proscribe, the needs these serve, and the ties between people with
 * their standards.
 *
 * <p>Imports: kith.scenario.settings
 */
package kith.relation;
