package kith.broken.neighbour;

/** Something a package without leave to import this one makes use of. */
public final class Neighbour {}
