package org.lgds.council.benchmark;

/** What a group of councils has in common. Where two are too like each other the later one's figures are kept back. */
public enum GroupKind {
    /** They are of one nation. */
    NATION,
    /** They are of one region. */
    REGION,
    /** They are councils of one type. */
    TYPE,
    /** The nearest neighbours of a council. */
    PEERS,
    /** Those that a council has chosen. */
    CHOSEN;

    /** True of groups that are one council's own. */
    boolean isPersonal() {
        return this == PEERS || this == CHOSEN;
    }
}
