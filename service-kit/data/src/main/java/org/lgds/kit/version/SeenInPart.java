package org.lgds.kit.version;

import org.lgds.kit.security.Caller;

/** A record of which some callers are not told all: theirs is the same version while what they are told is the same. */
public interface SeenInPart {

    /** A number that rises with whatever this caller is told of the record. */
    long versionSeenBy(Caller caller);
}
