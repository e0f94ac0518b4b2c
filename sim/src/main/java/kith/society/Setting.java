package kith.society;

/**
 * A place or group in which people meet: a neighbourhood, a workplace, a school class.
 *
 * @param role place in the catalogue of the role of people who meet there
 * @param members rows of its people, in the order of their keys
 */
public record Setting(int role, int[] members) {}
