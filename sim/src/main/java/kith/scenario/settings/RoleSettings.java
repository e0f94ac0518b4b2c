package kith.scenario.settings;

import java.util.Map;

/** Roles are data: a user may add one. Names are kept in the order in which they are given. */
public record RoleSettings(Map<String, HumanRoleSettings> human, Map<String, AiRoleSettings> ai) {}
