package org.lgds.council.benchmark;

import java.util.Set;

/**
 * Councils that are looked at together.
 *
 * @param name {@code COUNTY}, or the code of the council whose own it is
 * @param members codes
 */
record Group(Key key, Set<String> members) {

    record Key(GroupKind kind, String name) {}
}
