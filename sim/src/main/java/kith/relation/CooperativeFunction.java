package kith.relation;

/** What people do for each other in a relationship. <i>Source:</i> Earp et al. 2021, doi:10.1038/s41467-021-26067-4. */
public enum CooperativeFunction {
    /** Meet the other's needs, expecting nothing back. It includes safety and encouraging the other to learn. */
    CARE,
    /** Exchange like for like. */
    TRANSACTION,
    /** Guide, instruct, decide for the other. */
    HIERARCHY,
    /** Be a lover. */
    MATING
}
