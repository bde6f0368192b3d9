package org.lgds.kit.event;

import java.util.Locale;

/** What a transition did to the state, and why; part of every event. */
public record Change(String from, String to, String reason) {

    /**
     * Of states as callers read them, in small letters.
     *
     * @param from null of what begins
     * @param to null of what ends with it
     * @param reason null where none is asked for
     */
    public static Change of(Enum<?> from, Enum<?> to, String reason) {
        return new Change(name(from), name(to), reason);
    }

    private static String name(Enum<?> state) {
        return state == null ? null : state.name().toLowerCase(Locale.ROOT);
    }
}
