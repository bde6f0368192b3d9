package org.lgds.kit.security;

import java.util.Set;

/**
 * Whom the councils of a caller follow: what those held the caller may read, and write nothing for. A service that keeps
 * records of councils tells it from its own copy of them; where none does, nobody follows anybody.
 */
public interface Predecessors {

    /** Codes of the councils that have ended and that these follow, straight or through others that ended since. */
    Set<String> of(Set<String> councils);
}
