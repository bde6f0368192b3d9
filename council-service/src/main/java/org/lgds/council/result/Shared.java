package org.lgds.council.result;

/** With whom a council shares what a dimension came to, beside LGDS: the fewest first. */
public enum Shared {
    /** Nobody else. */
    PRIVATE,
    /** The councils that have it among their peers. */
    PEERS,
    /** Anyone. */
    PUBLIC
}
