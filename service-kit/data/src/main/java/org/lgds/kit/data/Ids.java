package org.lgds.kit.data;

import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;

/** Ids of everything that has no natural key: UUIDv7, so that they rise with time and pages can follow them. */
public final class Ids {

    /** Before all others, for a walk through what is in the order of its ids. */
    public static final UUID BEFORE_ALL = new UUID(0, 0);

    private Ids() {}

    /** A new one, above all that this process has given before. */
    public static UUID next() {
        return UuidCreator.getTimeOrderedEpochPlus1();
    }
}
